using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>
/// Makes a report of what stands in the database: what units say, what the indicators of each goal show, and what is done. No
/// name of a person comes into it, and no element that all may not read. Marks in texts have their values put in.
/// </summary>
public sealed class DocumentMaker(
    KommunDb db,
    PlanQuery planQuery,
    MeasuresQuery measuresQuery,
    TargetsQuery targetsQuery,
    TargetProgressQuery progressQuery,
    ActivitiesQuery activitiesQuery,
    UnitResultsQuery resultsQuery,
    FollowedIndicatorsQuery followedQuery,
    LiveValuesQuery liveQuery,
    CurrentTenant tenant,
    TimeProvider clock
)
{
    /// <param name="toDecide">For an edition, which all may read: what a unit has written and not handed in is left out.</param>
    /// <returns>Without a decision.</returns>
    internal async Task<RoundDocument> Make(
        CallerAccess access,
        Round round,
        CancellationToken cancel,
        bool toDecide = false
    )
    {
        var reports = await db.UnitReports.AsNoTracking().Where(r => r.RoundId == round.Id).ToListAsync(cancel);
        var goals = await db.GoalReports.AsNoTracking().Where(r => r.RoundId == round.Id).ToListAsync(cancel);
        if (toDecide)
            Silence(reports, goals);
        var plans = await Plans(access, round, goals, cancel);
        var units = UnitOrder.Of(plans is [var first, ..] ? first.Plan.Units : []);
        var byElement = goals.ToLookup(g => g.ElementId);
        var document = new RoundDocument
        {
            RoundId = round.Id,
            Municipality = tenant.Tenant.Name,
            Name = round.Name,
            Kind = round.Kind,
            PeriodFrom = round.PeriodFrom,
            PeriodTo = round.PeriodTo,
            AsOf = clock.Today(),
            Weighing = round.Weighing,
            MethodText = round.MethodText,
            GroupText = round.GroupText,
            IsExample = round.IsExample,
            UnitsAsked = reports.Count,
            Goals =
            [
                .. plans.SelectMany(p =>
                    p.Goals.Select(e =>
                        p.Tell(
                            e,
                            GoalVoices.Of(round, byElement[e.Id], units, p.Counts(e)),
                            byElement[e.Id].Select(r => r.UnitId).OrderBy(units.PlaceOf)
                        )
                    )
                ),
            ],
            Units = Told(reports, units),
        };
        return LiveValues.Resolve(document, await liveQuery.Run(LiveValues.TextsOf(document), cancel));
    }

    private static void Silence(List<UnitReport> reports, List<GoalReport> goals)
    {
        var silent = reports.FindAll(r => r.State is ReportState.Writing or ReportState.Returned);
        silent.ForEach(r => r.Summary = "");
        var units = silent.Select(r => r.UnitId).ToHashSet();
        foreach (var goal in goals.FindAll(g => units.Contains(g.UnitId)))
        {
            (goal.Assessment, goal.Proposed) = (null, null);
            (goal.OverrideReason, goal.Why, goal.Next, goal.Learnt) = ("", "", "", "");
        }
    }

    /// <summary>
    /// The plan that the round is about. Where a new version of the model has come into force since, what has moved along is told
    /// of as it stands there.
    /// </summary>
    private async Task<IReadOnlyList<PlanFacts>> Plans(
        CallerAccess access,
        Round round,
        IEnumerable<GoalReport> goals,
        CancellationToken cancel
    )
    {
        var left = goals.Select(g => g.ElementId).ToHashSet();
        var found = new List<PlanFacts>();
        foreach (var version in new Guid?[] { round.VersionId, null })
        {
            if (left.Count == 0 && found.Count > 0)
                break;
            if (await planQuery.Run(access, version, cancel) is not { } plan)
                continue;
            var facts = await Facts(access, plan, left.ToHashSet(), cancel);
            left.ExceptWith(plan.Elements.Select(e => e.Id));
            found.Add(facts);
        }
        return found;
    }

    private async Task<PlanFacts> Facts(CallerAccess access, Plan plan, HashSet<Guid> wanted, CancellationToken cancel)
    {
        var area = tenant.Tenant.AreaCode;
        var goals = InOrder(plan).Where(e => wanted.Contains(e.Id) && e.State.IsPublic()).ToList();
        var measures = await measuresQuery.Run(plan, cancel);
        var targets = await targetsQuery.Run(plan, cancel);
        var progress = await progressQuery.Run(plan, area, goals.SelectMany(targets.Of), cancel);
        var codes = goals.SelectMany(measures.Of).Distinct(StringComparer.Ordinal);
        return new PlanFacts(
            plan,
            goals,
            measures,
            progress.ToLookup(p => p.Target.ElementId),
            await followedQuery.Run(area, codes, cancel),
            await activitiesQuery.Run(access, plan, cancel),
            await resultsQuery.Run(plan, cancel)
        );
    }

    /// <summary>From the top of the tree, what lies below each after it; then what no longer stands in the tree.</summary>
    private static IEnumerable<Element> InOrder(Plan plan) =>
        plan.Roots.SelectMany(r => plan.Below(r).Prepend(r)).Concat(plan.Elements).DistinctBy(e => e.Id);

    private static List<DocumentUnit> Told(IEnumerable<UnitReport> reports, UnitOrder units) =>
        [
            .. reports
                .OrderBy(r => units.PlaceOf(r.UnitId))
                .Select(r => new DocumentUnit(
                    r.UnitId,
                    units.NameOf(r.UnitId),
                    units.Find(r.UnitId)?.Kind ?? UnitKind.Department,
                    r.State,
                    r.Summary
                )
                {
                    ApprovedByItself =
                        r.State == ReportState.Approved
                        && r.ApprovedBy.Length > 0
                        && string.Equals(r.ApprovedBy, r.ReadyBy, StringComparison.Ordinal),
                })
                .Where(u => u.Summary.Length > 0 || u.State != ReportState.Approved || u.ApprovedByItself),
        ];
}
