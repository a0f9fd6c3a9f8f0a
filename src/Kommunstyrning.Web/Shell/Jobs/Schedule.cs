using System.Globalization;
using Hangfire.Common;

namespace Kommunstyrning.Web.Shell.Jobs;

/// <summary>When a job is started, on the clocks of Stockholm.</summary>
/// <param name="Name">Names the recurring job in Hangfire's storage.</param>
/// <param name="Hour">The hour; the minute is drawn by lot once for each instance.</param>
/// <param name="Within">Minutes among which the lot is drawn, so that not all instances ask the source at once.</param>
/// <param name="Day">Null for every day.</param>
public sealed record Schedule(string Name, Job Job, int Hour, int Within, DayOfWeek? Day = null)
{
    /// <returns>A cron expression: the stored one where this schedule can have drawn it, otherwise one drawn now.</returns>
    public string Cron(string? stored, Random lot) =>
        stored is not null && Enumerable.Range(0, Within).Select(At).Contains(stored, StringComparer.Ordinal)
            ? stored
            : At(lot.Next(Within));

    private string At(int minute) =>
        string.Create(CultureInfo.InvariantCulture, $"{minute} {Hour} * * {(Day is { } day ? (int)day : "*")}");
}
