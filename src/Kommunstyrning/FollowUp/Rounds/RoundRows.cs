using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>Makes the rows that units and goals report in. What is there already stays as it is.</summary>
internal static class RoundRows
{
    /// <summary>Is saved with what the caller saves.</summary>
    /// <returns>What was added; a unit without a new element is not among it, but where the unit itself is new.</returns>
    public static async Task<IReadOnlyList<AssignedUnit>> Add(
        KommunDb db,
        Round round,
        RoundAssignments assignments,
        CancellationToken cancel
    )
    {
        var added = await Missing(db, round.Id, assignments, cancel);
        var units = (
            await db.UnitReports.Where(r => r.RoundId == round.Id).Select(r => r.UnitId).ToListAsync(cancel)
        ).ToHashSet();
        var next = await db
            .GoalReports.Where(r => r.RoundId == round.Id)
            .GroupBy(r => r.UnitId)
            .Select(g => new { UnitId = g.Key, Next = g.Max(r => r.Order) + 1 })
            .ToDictionaryAsync(g => g.UnitId, g => g.Next, cancel);
        foreach (var assigned in added)
        {
            if (!units.Contains(assigned.Unit.Id))
                db.Add(new UnitReport { RoundId = round.Id, UnitId = assigned.Unit.Id });
            var order = next.GetValueOrDefault(assigned.Unit.Id);
            db.AddRange(
                assigned.Elements.Select(e => new GoalReport
                {
                    RoundId = round.Id,
                    UnitId = assigned.Unit.Id,
                    ElementId = e.Element.Id,
                    IsOwner = e.IsOwner,
                    Order = order++,
                })
            );
        }
        return added;
    }

    /// <returns>What of the assignments has no row yet.</returns>
    public static async Task<IReadOnlyList<AssignedUnit>> Missing(
        KommunDb db,
        Guid roundId,
        RoundAssignments assignments,
        CancellationToken cancel
    )
    {
        var pairs = (
            await db
                .GoalReports.Where(r => r.RoundId == roundId)
                .Select(r => new { r.UnitId, r.ElementId })
                .ToListAsync(cancel)
        )
            .Select(p => (p.UnitId, p.ElementId))
            .ToHashSet();
        var units = (
            await db.UnitReports.Where(r => r.RoundId == roundId).Select(r => r.UnitId).ToListAsync(cancel)
        ).ToHashSet();
        return
        [
            .. assignments
                .Units.Select(u =>
                    u with
                    {
                        Elements = [.. u.Elements.Where(e => !pairs.Contains((u.Unit.Id, e.Element.Id)))],
                    }
                )
                .Where(u => u.Elements.Count > 0 || !units.Contains(u.Unit.Id)),
        ];
    }

    /// <returns>A refusal that names the step whose units have no last day; null where all have.</returns>
    public static Refusal? WhyNoDay(Round round, IEnumerable<AssignedUnit> units) =>
        units.FirstOrDefault(u => round.DeadlineOf(u.Step) is null) is { } without
            ? Refusal.Conflict(
                "",
                $"{without.Unit.Name} ska rapportera, men det finns ingen sista dag för {RoundSteps.Word(without.Step)}. Ange den först."
            )
            : null;
}
