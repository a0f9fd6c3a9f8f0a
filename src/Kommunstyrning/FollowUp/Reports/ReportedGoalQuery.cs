using Kommunstyrning.Indicators;
using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>What a unit below has said of the same goal, or of one under it.</summary>
/// <param name="Element">The goal that it said it of.</param>
public sealed record ReportBelow(Unit Unit, Element Element, GoalReport Report);

/// <summary>An own indicator that the unit may enter a value of, for the period that the round is about.</summary>
/// <param name="Genders">Those that a value is asked for.</param>
/// <param name="UnitName">Where it is divided by unit; empty where the value is the whole municipality's.</param>
public sealed record ValueAsked(OwnIndicator Indicator, Period Period, IReadOnlyList<Gender> Genders, string UnitName);

/// <summary>The test that an element puts to the unit, with its answer; null where none has been given.</summary>
public sealed record TestAsked(UnitTestOf Test, UnitResult? Result)
{
    /// <summary>The figures are the unit's own, and not those of one above it.</summary>
    public bool IsOwn(Unit unit) => Test.Answers.Id == unit.Id;
}

/// <summary>What one goal of a report is written from.</summary>
public sealed record ReportedGoalView
{
    public required ReportedGoal Goal { get; init; }

    public required Element Element { get; init; }

    /// <summary>Each target with its path and outcome.</summary>
    public required IReadOnlyList<TargetProgress> Progress { get; init; }

    /// <summary>Indicators that are followed without a target.</summary>
    public required IReadOnlyList<string> Followed { get; init; }

    public required IndicatorCounts Counts { get; init; }

    /// <summary>What the rule proposes now.</summary>
    public required Assessment Proposal { get; init; }

    public required IReadOnlyList<ElementActivity> Activities { get; init; }

    public required IReadOnlyList<ValueAsked> Values { get; init; }

    /// <summary>Null where the element puts no test to the unit.</summary>
    public TestAsked? Test { get; init; }

    public required TargetRules Rules { get; init; }

    /// <summary>By unit, the plan's order within each.</summary>
    public required IReadOnlyList<ReportBelow> Below { get; init; }
}

/// <summary>Reads what one goal of a report is written from.</summary>
public sealed class ReportedGoalQuery(
    KommunDb db,
    TargetsQuery targets,
    MeasuresQuery measures,
    TargetProgressQuery progressQuery,
    TargetRulesQuery rulesQuery,
    ActivitiesQuery activities,
    UnitResultsQuery results,
    OwnIndicatorsQuery ownIndicators,
    CurrentTenant tenant
)
{
    /// <param name="report">As whoever asks may see it.</param>
    /// <returns>Null where the report has no such goal, or the goal is gone from the plan.</returns>
    public async Task<ReportedGoalView?> Run(
        CallerAccess access,
        UnitReportView report,
        Guid elementId,
        CancellationToken cancel
    )
    {
        if (report.Goals.FirstOrDefault(g => g.Report.ElementId == elementId) is not { Element: { } element } goal)
            return null;
        var found = new ElementInPlan(report.Plan, element);
        var progress = await progressQuery.Run(
            report.Plan,
            tenant.Tenant.AreaCode,
            await targets.Run(found, cancel),
            cancel
        );
        var codes = await measures.Run(found, cancel);
        var counts = IndicatorCounts.Of(progress.Select(p => p.Status));
        return new ReportedGoalView
        {
            Goal = goal,
            Element = element,
            Progress = progress,
            Followed =
            [
                .. codes.Where(c =>
                    !progress.Any(p => string.Equals(p.Target.IndicatorId, c, StringComparison.OrdinalIgnoreCase))
                ),
            ],
            Counts = counts,
            Proposal = RuleProposal.Of(counts, report.IsForecast),
            Activities = await activities.Run(access, found, cancel),
            Values = report.IsOpenToWrite ? await Asked(access, report, codes, cancel) : [],
            Test = UnitTestOf.Find(report.Plan, element, report.Unit) is { } test
                ? new TestAsked(
                    test,
                    (await results.Run(report.Plan, cancel))
                        .Of(element)
                        .FirstOrDefault(r => r.UnitId == test.Answers.Id && r.IsFor(test))
                )
                : null,
            Rules = await rulesQuery.Run(cancel),
            Below = report.Compiles ? await Below(report, element, cancel) : [],
        };
    }

    private async Task<IReadOnlyList<ValueAsked>> Asked(
        CallerAccess access,
        UnitReportView report,
        IReadOnlyList<string> codes,
        CancellationToken cancel
    )
    {
        var mine = ReportRights.For(access, report.Report);
        var asked = new List<ValueAsked>();
        foreach (var code in codes.Where(c => OwnIndicatorCode.Read(c) is not null))
        {
            if (
                await ownIndicators.One(access, code, cancel) is { EndedOn: null } indicator
                && mine.May(Rights.Report, indicator.EnteredById)
            )
                asked.Add(
                    new ValueAsked(
                        indicator,
                        Period.Of(indicator.Every, report.Round.PeriodTo),
                        indicator.IsDividedByGender ? [Gender.Total, Gender.Women, Gender.Men] : [Gender.Total],
                        indicator.IsDividedByUnit ? report.Unit.Name : ""
                    )
                );
        }
        return asked;
    }

    private async Task<IReadOnlyList<ReportBelow>> Below(
        UnitReportView report,
        Element element,
        CancellationToken cancel
    )
    {
        var round = report.Round.Id;
        List<Guid> units = [.. ReportRights.Below(report.Plan.Units, report.Unit.Id)];
        List<Guid> elements = [element.Id, .. report.Plan.Below(element).Select(e => e.Id)];
        var rows = await db
            .GoalReports.AsNoTracking()
            .Where(g => g.RoundId == round && units.Contains(g.UnitId) && elements.Contains(g.ElementId))
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new ReportBelow(report.Plan.FindUnit(r.UnitId)!, report.Plan.Find(r.ElementId)!, r))
                .OrderBy(r => r.Unit.Name, StringComparer.Create(Text.Swedish, ignoreCase: true))
                .ThenBy(r => r.Report.Order),
        ];
    }
}
