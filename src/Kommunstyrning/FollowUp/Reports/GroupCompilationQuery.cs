using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>One unit in the group's compilation.</summary>
/// <param name="Assessments">How many goals are assessed in each way; those that are not are left out.</param>
/// <param name="Thin">Goals whose text says little, by title, with what it says.</param>
public sealed record CompiledUnit(
    UnitReport Report,
    Unit Unit,
    DateOnly? Deadline,
    int Goals,
    int Done,
    IReadOnlyDictionary<Assessment, int> Assessments,
    IReadOnlyList<ThinGoal> Thin
);

/// <param name="Text">As it is written; empty where it is.</param>
public sealed record ThinGoal(Guid ElementId, string Title, ThinReason Reason, string Text);

/// <summary>All that units have said in a round, for whoever weighs it together.</summary>
/// <param name="Units">In the order of their steps, then by name.</param>
/// <param name="Indicators">Of all goals in the round, each goal counted once.</param>
/// <param name="Assessments">Of all goals, by those who answer for them.</param>
/// <param name="Unassessed">Goals whose owner has not said how it goes.</param>
/// <param name="Differing">Goals that somebody judges otherwise than the rule.</param>
public sealed record GroupCompilation(
    Round Round,
    IReadOnlyList<CompiledUnit> Units,
    IndicatorCounts Indicators,
    IReadOnlyDictionary<Assessment, int> Assessments,
    int Unassessed,
    int Differing
)
{
    /// <summary>Of the indicators that the goals of the round are followed by.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Of all goals in the round, each goal's counted once.</summary>
    public ActivityCounts Activities { get; init; } = ActivityCounts.None;
}

/// <summary>Reads a round as whoever holds it weighs it together. As many questions however many units and goals.</summary>
public sealed class GroupCompilationQuery(
    KommunDb db,
    UnitsQuery unitsQuery,
    ElementTitlesQuery titlesQuery,
    MeasuresQuery measures,
    GoalProposals proposals,
    StandingOfActivitiesQuery activities
)
{
    /// <returns>Null for whoever does not edit everywhere, and where there is no such round.</returns>
    public async Task<GroupCompilation?> Run(CallerAccess access, Guid roundId, CancellationToken cancel)
    {
        if (!access.MayEdit || await RoundWithReports(roundId, cancel) is not { } found)
            return null;
        var (round, reports) = found;
        var goals = await db.GoalReports.AsNoTracking().Where(g => g.RoundId == roundId).ToListAsync(cancel);
        var units = (await unitsQuery.Run(cancel)).ToDictionary(u => u.Id);
        var earlier = await EarlierTexts.Before(db, round, unitId: null, cancel);
        var thin = goals
            .Where(g => g.SavedAt is not null)
            .Select(g =>
                (Goal: g, Reason: ThinText.Of(g.Why, earlier.GetValueOrDefault((g.UnitId, g.ElementId))?.Why ?? ""))
            )
            .Where(t => t.Reason is not null)
            .ToList();
        var titles = await titlesQuery.Run(access, [.. thin.Select(t => t.Goal.ElementId).Distinct()], cancel);
        var (byUnit, thinByUnit) = (goals.ToLookup(g => g.UnitId), thin.ToLookup(t => t.Goal.UnitId));
        var elements = goals.Select(g => g.ElementId).Distinct().ToList();
        var counts = await proposals.Counts(elements, cancel);
        var owners = goals.FindAll(g => g.IsOwner);
        return new GroupCompilation(
            round,
            [
                .. reports
                    .Where(r => units.ContainsKey(r.UnitId))
                    .Select(report =>
                    {
                        var (unit, mine) = (units[report.UnitId], byUnit[report.UnitId].ToList());
                        return new CompiledUnit(
                            report,
                            unit,
                            MyReportsQuery.DeadlineOf(round, report, unit),
                            mine.Count,
                            mine.Count(g => g.IsDone),
                            Counted(mine),
                            [
                                .. thinByUnit[unit.Id]
                                    .OrderBy(t => t.Goal.Order)
                                    .Select(t => new ThinGoal(
                                        t.Goal.ElementId,
                                        titles.GetValueOrDefault(t.Goal.ElementId, ""),
                                        t.Reason!.Value,
                                        t.Goal.Why
                                    )),
                            ]
                        );
                    })
                    .OrderBy(u => RoundSteps.Of(u.Unit.Kind))
                    .ThenBy(u => u.Unit.Name, StringComparer.Create(Text.Swedish, ignoreCase: true)),
            ],
            counts.Values.Aggregate(IndicatorCounts.None, (sum, one) => sum + one),
            Counted(owners),
            owners.Count(g => g.Assessment is null),
            goals.Count(g => g.Assessment is not null && g.Assessment != g.Proposed)
        )
        {
            Codes = await measures.Run(access, elements, cancel),
            Activities = ActivityCounts.Of(await activities.Run(elements, cancel)),
        };
    }

    private static Dictionary<Assessment, int> Counted(IEnumerable<GoalReport> goals) =>
        goals
            .Where(g => g.Assessment is not null)
            .GroupBy(g => g.Assessment!.Value)
            .ToDictionary(g => g.Key, g => g.Count());

    /// <summary>In one question: the page asks for enough beside them.</summary>
    private async Task<(Round Round, List<UnitReport> Reports)?> RoundWithReports(Guid id, CancellationToken cancel)
    {
        var reports = db.UnitReports;
        var found = await db
            .Rounds.AsNoTracking()
            .Where(r => r.Id == id)
            .Select(r => new { Round = r, Reports = reports.Where(u => u.RoundId == r.Id).ToList() })
            .SingleOrDefaultAsync(cancel);
        return found is null ? null : (found.Round, found.Reports);
    }
}
