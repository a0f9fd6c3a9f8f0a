using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Targets;

/// <summary>One year of a target: in the table of a page and of a file.</summary>
/// <param name="Name">Utgångsvärde, milstolpe or mål; empty for a year between.</param>
/// <param name="Plan">Null before the base.</param>
/// <param name="Outcome">Null where there is none.</param>
internal sealed record TargetRow(int Year, string Name, double? Plan, OutcomeValue? Outcome)
{
    /// <summary>Of the two as they are written; null where one is missing.</summary>
    public double? Difference(Kommunstyrning.Benchmarking.FigureForm figures) =>
        Outcome is { } outcome && Plan is { } plan
            ? Kommunstyrning.Benchmarking.FigureForm.Less(figures.Shown(outcome.Value), figures.Shown(plan))
            : null;

    /// <summary>What came of it that year is about too few persons to be shown.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>The years of the path, and those years before that are drawn beside it.</summary>
    public static IReadOnlyList<TargetRow> Of(TargetProgress progress)
    {
        var path = progress.Path;
        var outcome = progress.Outcome.ToDictionary(o => o.Year);
        return
        [
            .. progress.PathByYear.Select(p => new TargetRow(
                p.Year,
                p.Year == path.Base.Year ? "Utgångsvärde"
                    : p.Year == path.Final.Year ? "Mål"
                    : path.Milestones.Any(m => m.Year == p.Year) ? "Milstolpe"
                    : "",
                p.Value,
                outcome.TryGetValue(p.Year, out var value) ? value : null
            )
            {
                IsWithheld = !outcome.ContainsKey(p.Year) && progress.Withheld.Any(w => w.Year == p.Year),
            }),
        ];
    }
}
