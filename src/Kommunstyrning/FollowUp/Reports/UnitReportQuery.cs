using Kommunstyrning.Access;
using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>One goal in a unit's report.</summary>
/// <param name="Element">Null where it is gone from the plan; what was said of it stands.</param>
/// <param name="Thin">Why what is written says little; null where it says something, or nobody has begun.</param>
/// <param name="Earlier">What the unit wrote last time; null where it has written nothing.</param>
/// <param name="MustBeAssessed">It is asked for, and has not been said.</param>
public sealed record ReportedGoal(
    GoalReport Report,
    Element? Element,
    ThinReason? Thin,
    EarlierText? Earlier,
    bool MustBeAssessed
)
{
    /// <summary>It is assessed otherwise than the rule proposed, and nobody has said why.</summary>
    public bool LacksReason =>
        Report.Assessment is { } said && said != Report.Proposed && Report.OverrideReason.Length == 0;
}

/// <summary>A unit's report with everything that its page tells beside a single goal.</summary>
public sealed record UnitReportView
{
    public required Round Round { get; init; }

    public required UnitReport Report { get; init; }

    public required Unit Unit { get; init; }

    /// <summary>The round's version of the model, as the reader may see it.</summary>
    public required Plan Plan { get; init; }

    /// <summary>Null where the round has none for the unit's step.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>In the unit's order.</summary>
    public required IReadOnlyList<ReportedGoal> Goals { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<ReportComment> Comments { get; init; }

    /// <summary>Units below that have not handed in, by name.</summary>
    public required IReadOnlyList<Unit> WaitsFor { get; init; }

    /// <summary>Has units below with reports of their own, so that it compiles.</summary>
    public bool Compiles { get; init; }

    /// <summary>Empty where nobody stands in.</summary>
    public string StandIn { get; init; } = "";

    /// <summary>Whoever asks reports for the unit.</summary>
    public bool Writes { get; init; }

    public bool Approves { get; init; }

    public bool IsForecast => Round.Kind != RoundKind.Annual;

    public int Done => Goals.Count(g => g.Report.IsDone);

    /// <summary>It may be written in now, by whoever asks.</summary>
    public bool IsOpenToWrite =>
        Writes && Round.State == RoundState.Open && Report.State is ReportState.Writing or ReportState.Returned;
}

/// <summary>Reads a unit's report. Whoever reads the municipality's working material may.</summary>
public sealed class UnitReportQuery(KommunDb db, PlanQuery planQuery, ColleagueQuery colleagues)
{
    /// <returns>Null where there is none that the reader may see. A planned round is seen by whoever may edit everywhere.</returns>
    public async Task<UnitReportView?> Run(CallerAccess access, Guid roundId, Guid unitId, CancellationToken cancel)
    {
        if (!access.SeesDrafts)
            return null;
        var found = await (
            from one in db.UnitReports.AsNoTracking()
            join its in db.Rounds.AsNoTracking() on one.RoundId equals its.Id
            where one.RoundId == roundId && one.UnitId == unitId
            select new { Report = one, Round = its }
        ).SingleOrDefaultAsync(cancel);
        if (found is null || (found.Round.State == RoundState.Planned && !access.MayEdit))
            return null;
        var (report, round) = (found.Report, found.Round);
        var goals = await db
            .GoalReports.AsNoTracking()
            .Where(g => g.RoundId == roundId && g.UnitId == unitId)
            .OrderBy(g => g.Order)
            .ToListAsync(cancel);
        if (await PlanOf(access, round, goals, cancel) is not { } plan || plan.FindUnit(unitId) is not { } unit)
            return null;
        var earlier = await EarlierTexts.Before(db, round, unitId, cancel);
        var states = await db
            .UnitReports.AsNoTracking()
            .Where(r => r.RoundId == roundId)
            .Select(r => new { r.UnitId, r.State })
            .ToListAsync(cancel);
        var below = ReportRights.Below(plan.Units, unitId);
        var late = states
            .Where(s => below.Contains(s.UnitId) && s.State is ReportState.Writing or ReportState.Returned)
            .Select(s => s.UnitId)
            .ToHashSet();
        return new UnitReportView
        {
            Round = round,
            Report = report,
            Unit = unit,
            Plan = plan,
            Deadline = MyReportsQuery.DeadlineOf(round, report, unit),
            Goals = [.. goals.Select(g => Told(round, g, plan, earlier))],
            Comments = await db
                .ReportComments.AsNoTracking()
                .Where(c => c.UnitReportId == report.Id)
                .OrderByDescending(c => c.WrittenAt)
                .ThenByDescending(c => c.Id)
                .ToListAsync(cancel),
            WaitsFor =
            [
                .. plan
                    .Units.Where(u => below.Contains(u.Id) && late.Contains(u.Id))
                    .OrderBy(u => u.Name, StringComparer.Create(Text.Swedish, ignoreCase: true)),
            ],
            Compiles = states.Exists(s => below.Contains(s.UnitId)),
            StandIn =
                report.StandInAccountId is { } standIn && await colleagues.One(access, standIn, cancel) is { } colleague
                    ? colleague.Name
                    : "",
            Writes = ReportRights.Writes(access, report),
            Approves = ReportRights.Approves(access, plan.Units, unitId),
        };
    }

    /// <summary>
    /// The round's version; where a later one has come into force since and taken elements along, the one that holds more of
    /// what is reported on.
    /// </summary>
    private async Task<Plan?> PlanOf(CallerAccess access, Round round, List<GoalReport> goals, CancellationToken cancel)
    {
        var own = await planQuery.Run(access, round.VersionId, cancel);
        if (goals.TrueForAll(g => own?.Find(g.ElementId) is not null))
            return own;
        var now = await planQuery.Run(access, versionId: null, cancel);
        return
            goals.Count(g => now?.Find(g.ElementId) is not null) > goals.Count(g => own?.Find(g.ElementId) is not null)
            ? now
            : own;
    }

    private static ReportedGoal Told(
        Round round,
        GoalReport goal,
        Plan plan,
        Dictionary<(Guid Unit, Guid Element), EarlierText> earlier
    )
    {
        var element = plan.Find(goal.ElementId);
        var before = Wordings(plan, goal.ElementId)
            .Select(id => earlier.GetValueOrDefault((goal.UnitId, id)))
            .FirstOrDefault(text => text is not null);
        return new ReportedGoal(
            goal,
            element,
            goal.SavedAt is null ? null : ThinText.Of(goal.Why, before?.Why ?? ""),
            before,
            element is not null && goal.Assessment is null && GoalAnswer.MustBeAssessed(round, goal.IsOwner)
        );
    }

    /// <summary>The element, and those whose place it has taken or whose time it follows on.</summary>
    private static IEnumerable<Guid> Wordings(Plan plan, Guid id)
    {
        var seen = new HashSet<Guid>();
        for (Guid? at = id; at is { } one && seen.Add(one); at = Former(plan, one))
            yield return one;
    }

    private static Guid? Former(Plan plan, Guid id) =>
        plan.Find(id) is { } element ? element.SupersedesId ?? element.SucceedsId : null;
}
