using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>
/// What is reported on an element goes along to the wording that takes its place, as long as the round is not decided; what has
/// been decided stands in the edition as it was. A draft that is thrown away takes its reports with it.
/// </summary>
internal sealed class GoalReportFacet(KommunDb db) : IElementFacet
{
    public Task CarryOver(Guid fromElementId, Guid toElementId, CancellationToken cancel) => Task.CompletedTask;

    public async Task TakePlace(Guid fromElementId, Guid toElementId, CancellationToken cancel)
    {
        var rounds = db.Rounds;
        var open = await db
            .GoalReports.Where(r => r.ElementId == fromElementId)
            .Where(r => rounds.Any(round => round.Id == r.RoundId && round.State == RoundState.Open))
            .ToListAsync(cancel);
        foreach (var report in open)
            report.ElementId = toElementId;
    }

    public async Task Remove(Guid elementId, CancellationToken cancel) =>
        db.RemoveRange(await db.GoalReports.Where(r => r.ElementId == elementId).ToListAsync(cancel));
}

/// <summary>A unit that has a part in a round stays.</summary>
internal sealed class ReportsOfUnit(KommunDb db) : IUsesUnits
{
    public async Task<Refusal?> WhyKept(Unit unit, CancellationToken cancel) =>
        await db.UnitReports.AnyAsync(r => r.UnitId == unit.Id, cancel)
            ? Refusal.Conflict("", $"{unit.Name} är med i en uppföljning. Byt namn på den i stället.")
            : null;
}
