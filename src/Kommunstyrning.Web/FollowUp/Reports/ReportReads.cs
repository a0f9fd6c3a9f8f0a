using Kommunstyrning.FollowUp;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.FollowUp.Reports;

/// <summary>What the page of a unit's report reads.</summary>
public sealed record ReportReads(
    UnitReportQuery Report,
    ReportedGoalQuery Goal,
    MeasuresQuery Measures,
    LiveValuesQuery Live,
    TimeProvider Clock
)
{
    /// <param name="element">The goal that stands open; null for the whole report.</param>
    /// <returns>Null where the report, or the goal in it, is not there for whoever asks.</returns>
    internal async Task<UnitReportPage.Model?> Page(
        HttpContext http,
        Guid round,
        Guid unit,
        Guid? element,
        CancellationToken cancel
    )
    {
        var access = http.Access();
        if (await Report.Run(access, round, unit, cancel) is not { } report)
            return null;
        var goal = element is { } id ? await Goal.Run(access, report, id, cancel) : null;
        return element is not null && goal is null
            ? null
            : new UnitReportPage.Model
            {
                PageContext = http.PageContext(),
                Report = report,
                Goal = goal,
                Live = await Texts(report, goal, cancel),
                Today = Clock.Today(),
                Written = WrittenForm.None,
            };
    }

    /// <summary>Offered are the values of the goal that stands open, or of all that the unit reports on.</summary>
    private async Task<LiveTexts> Texts(UnitReportView report, ReportedGoalView? goal, CancellationToken cancel)
    {
        var shown = (goal?.Below ?? []).Select(b => b.Report).Concat(report.Goals.Select(g => g.Report));
        var lookup = await Live.Run(
            shown.SelectMany(g => new[] { g.OverrideReason, g.Why, g.Next, g.Learnt }).Append(report.Report.Summary),
            cancel
        );
        if (!report.IsOpenToWrite)
            return new LiveTexts(lookup, []);
        var codes = goal is null
            ? await Codes(report, cancel)
            : [.. goal.Progress.Select(p => p.Target.IndicatorId), .. goal.Followed];
        return new LiveTexts(lookup, await Live.Offers(codes, LiveTexts.MostOffers, cancel));
    }

    private async Task<List<string>> Codes(UnitReportView report, CancellationToken cancel)
    {
        var measures = await Measures.Run(report.Plan, cancel);
        return [.. report.Goals.Select(g => g.Element).OfType<Element>().SelectMany(measures.Of)];
    }
}
