using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.ImportOperations;

/// <summary>The scheduled runs of one day, taken together.</summary>
/// <param name="Seconds">Time at work.</param>
/// <param name="Worst">The state of the run that went worst.</param>
public sealed record Night(DateOnly Day, double Seconds, ImportState Worst)
{
    /// <summary>As many as the picture has room for.</summary>
    public const int Most = 17;

    public bool IsDone => Worst is ImportState.Done or ImportState.Running or ImportState.Waiting;

    /// <returns>One for each day that has a scheduled run, the oldest first.</returns>
    public static IReadOnlyList<Night> Of(IEnumerable<RunRow> runs) =>
        [
            .. runs.Where(r => r.Trigger == ImportTrigger.Schedule)
                .GroupBy(r => StockholmDay.Of(r.StartedAt))
                .Select(g => new Night(g.Key, g.Sum(r => r.Tally.Seconds), Worse(g)))
                .OrderBy(n => n.Day),
        ];

    private static ImportState Worse(IEnumerable<RunRow> runs) =>
        runs.Select(r => r.State)
            .OrderBy(s => s is ImportState.Done or ImportState.Running or ImportState.Waiting)
            .First();
}
