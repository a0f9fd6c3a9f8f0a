using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Web.FollowUp.Reports;

/// <summary>What the page of a unit's report reads.</summary>
public sealed record ReportReads(UnitReportQuery Report, ReportedGoalQuery Goal, TimeProvider Clock)
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
                Today = Clock.Today(),
                Written = WrittenForm.None,
            };
    }
}
