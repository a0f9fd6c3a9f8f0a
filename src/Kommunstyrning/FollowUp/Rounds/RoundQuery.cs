using Kommunstyrning.Access;
using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>How far a round has come, unit by unit. For members.</summary>
public sealed class RoundQuery(
    KommunDb db,
    RoundsQuery rounds,
    UnitsQuery unitsQuery,
    PlanQuery plans,
    ReportersQuery reporters,
    TellReporters tell,
    TimeProvider clock
)
{
    /// <returns>Null for whoever sees no working material, and where the round is missing or not seen by the reader.</returns>
    public async Task<RoundInView?> Run(CallerAccess access, Guid id, CancellationToken cancel)
    {
        if (!access.SeesDrafts || await rounds.One(access, id, cancel) is not { } round)
            return null;
        var organisation = UnitOrder.Of(await unitsQuery.Run(cancel)).All;
        var reports = await db
            .UnitReports.AsNoTracking()
            .Where(r => r.RoundId == id)
            .ToDictionaryAsync(r => r.UnitId, cancel);
        var goals = await db
            .GoalReports.Where(r => r.RoundId == id)
            .GroupBy(r => r.UnitId)
            .Select(g => new
            {
                UnitId = g.Key,
                All = g.Count(),
                Written = g.Count(r => r.SavedAt != null),
            })
            .ToDictionaryAsync(g => g.UnitId, cancel);
        var reminders = (
            await db.RoundReminders.AsNoTracking().Where(r => r.RoundId == id).ToListAsync(cancel)
        ).ToLookup(r => r.UnitId, r => r.Day);
        var people = await reporters.Run(access, cancel);
        var units = organisation
            .Where(u => reports.ContainsKey(u.Id))
            .Select(u =>
            {
                var report = reports[u.Id];
                var count = goals.GetValueOrDefault(u.Id);
                return new UnitInRound(
                    report,
                    u,
                    RoundSteps.Of(u.Kind) ?? RoundStep.Committees,
                    round.LastDayOf(report, u.Kind),
                    count?.All ?? 0,
                    count?.Written ?? 0,
                    people[u.Id]
                        .Append(report.StandInAccountId ?? Guid.Empty)
                        .Where(p => p != Guid.Empty)
                        .Distinct()
                        .Count()
                )
                {
                    WaitsFor = WaitsFor(u, organisation, reports),
                    Reminders = reminders[u.Id].Count(),
                    RemindedOn = reminders[u.Id].Select(d => (DateOnly?)d).Max(),
                };
            })
            .ToList();
        return new RoundInView(round, clock.Today(), units, await Come(access, round, cancel), tell.IsOpen);
    }

    private async Task<IReadOnlyList<AssignedUnit>> Come(CallerAccess access, Round round, CancellationToken cancel) =>
        access.MayEdit
        && round.State == RoundState.Open
        && await plans.Run(access, versionId: null, cancel) is { Version.State: VersionState.InForce } plan
            ? await RoundRows.Missing(db, round.Id, RoundAssignments.Of(plan, round.Scope), cancel)
            : [];

    private static Unit? WaitsFor(Unit unit, IReadOnlyList<Unit> organisation, Dictionary<Guid, UnitReport> reports)
    {
        var parents = organisation.ToDictionary(u => u.Id, u => u.ParentId);
        return organisation.FirstOrDefault(u =>
            reports.GetValueOrDefault(u.Id) is { IsHandedIn: false } && IsUnder(u.ParentId)
        );

        bool IsUnder(Guid? parent)
        {
            for (var at = parent; at is { } id; at = parents.GetValueOrDefault(id))
            {
                if (id == unit.Id)
                    return true;
            }
            return false;
        }
    }
}
