using Kommunstyrning.FollowUp;
using Kommunstyrning.Web.Charts;

namespace Kommunstyrning.Web.Reports;

/// <summary>The picture of a goal's way: base, milestones, target and what came of it.</summary>
internal static class ReportCharts
{
    /// <summary>There is a way with both its ends, and something came of it.</summary>
    public static bool CanDraw(DocumentIndicator indicator) =>
        indicator is { Base: { } from, BaseYear: { } first, Final: { } to, FinalYear: { } last, Outcome.Count: > 0 }
        && first < last
        && double.IsFinite(from)
        && double.IsFinite(to);

    public static string Caption(DocumentIndicator indicator) =>
        $"{DocumentText.Name(indicator)}: utfallet bredvid planen"
        + (indicator.Unit.Length > 0 ? $", i {indicator.Unit}" : "");

    public static PathChartModel Of(DocumentIndicator indicator, string municipality) =>
        new(
            ForTheEar(indicator, municipality),
            indicator.Unit,
            [
                (indicator.BaseYear!.Value, indicator.Base!.Value),
                .. indicator.Milestones.Select(m => (m.Year, m.Value)),
                (indicator.FinalYear!.Value, indicator.Final!.Value),
            ],
            [.. indicator.Outcome.Select(o => new PathOutcome(o.Year, o.Value, o.IsPreliminary))],
            Behind: null,
            value => DocumentText.Figure(indicator, value)
        );

    private static string ForTheEar(DocumentIndicator i, string municipality)
    {
        var stones = i.Milestones.Select(m => $"{DocumentText.Figure(i, m.Value)} {m.Year}").ToList();
        var unit = i.Unit.Length > 0 ? $", i {i.Unit}" : "";
        return $"{DocumentText.Name(i)} i {municipality}{unit}: utgångsvärde {DocumentText.Figure(i, i.Base!.Value)} {i.BaseYear}"
            + (stones.Count == 0 ? "" : $", {(stones.Count == 1 ? "milstolpe" : "milstolpar")} {Swedish.List(stones)}")
            + $", mål {DocumentText.Figure(i, i.Final!.Value)} {i.FinalYear}. Utfall: {DocumentText.Outcome(i)}.";
    }
}
