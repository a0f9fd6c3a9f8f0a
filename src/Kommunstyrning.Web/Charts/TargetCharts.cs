using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Charts;

/// <summary>The picture of a target: the same on every page, as an image and in print.</summary>
internal static class TargetCharts
{
    /// <summary>Years before the base that are shown.</summary>
    private const int YearsBefore = 6;

    /// <param name="name">Whose it is: "Piteå".</param>
    public static PathChartModel Of(TargetProgress progress, string name)
    {
        var (path, rule) = (progress.Path, progress.Rule);
        var figures = TargetText.Figures(progress);
        PathGap? gap =
            rule is { Status: TargetStatus.Near or TargetStatus.Behind, Judged: { } judged, Expected: { } expected }
            && figures.Compare(judged.Value, expected) != 0
                ? new PathGap(
                    judged.Year,
                    expected,
                    judged.Value,
                    $"{FigureText.Apart(judged.Value, expected, figures)} efter planen",
                    FigureText.Signed(judged.Value - expected, figures.Decimals)
                )
                : null;
        return new PathChartModel(
            ForTheEar(progress, name),
            progress.Indicator is { } indicator ? FigureText.UnitWord(indicator) : "",
            [.. path.Points.Select(p => (p.Year, p.Value))],
            [
                .. progress
                    .Outcome.Where(o => o.Year >= path.Base.Year - YearsBefore)
                    .Select(o => new PathOutcome(o.Year, o.Value, o.IsPreliminary)),
            ],
            gap,
            value => FigureText.Bare(value, figures)
        );
    }

    /// <summary>The same with what is aimed at in the next period: the series goes on unbroken.</summary>
    public static PathChartModel OverTwo(TargetProgress progress, Target? next, bool isDraft, string name)
    {
        var chart = Of(progress, name);
        if (next?.Path is not { } path || path.Final.Year <= progress.Path.Final.Year)
            return chart;
        var said =
            $" Nästa period{(isDraft ? ", utkast" : "")}: {FigureText.Of(path.Final.Value, TargetText.Figures(progress))} {path.Final.Year}.";
        var from = (progress.Path.Final.Year, progress.Path.Final.Value);
        return chart with
        {
            Finding = chart.Finding + said,
            Next = new PathNext(
                [from, .. path.Points.Where(p => p.Year > from.Year).Select(p => (p.Year, p.Value))],
                isDraft
            ),
        };
    }

    private static string ForTheEar(TargetProgress progress, string name)
    {
        var figures = TargetText.Figures(progress);
        var path = progress.Path;
        var stones = path.Milestones.Select(m => $"{Said(m.Value)} {m.Year}").ToList();
        var plan =
            $"{progress.Indicator?.Name ?? progress.Target.IndicatorId} i {name}: utgångsvärde {Said(path.Base.Value)} {path.Base.Year}"
            + (stones.Count == 0 ? "" : $", {(stones.Count == 1 ? "milstolpe" : "milstolpar")} {Swedish.List(stones)}")
            + $", mål {Said(path.Final.Value)} {path.Final.Year}.";
        return progress.Outcome is [.., var now]
            ? $"{plan} Utfall {now.When}: {Said(now.Value)}{(now.IsPreliminary ? ", preliminärt" : "")}."
            : plan;

        string Said(double value) => FigureText.Of(value, figures);
    }
}
