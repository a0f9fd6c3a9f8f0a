using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>What a unit wrote of a goal in the latest earlier round in which it wrote anything.</summary>
/// <param name="Round">The name of that round.</param>
public sealed record EarlierText(string Round, string Why, string Next, string Learnt);

/// <summary>Finds what was written before, so that nobody has to begin from nothing, and so that what is only repeated is seen.</summary>
internal static class EarlierTexts
{
    /// <param name="unitId">One unit's; null for all.</param>
    /// <returns>By unit and element.</returns>
    public static async Task<Dictionary<(Guid Unit, Guid Element), EarlierText>> Before(
        KommunDb db,
        Round round,
        Guid? unitId,
        CancellationToken cancel
    )
    {
        var (id, day) = (round.Id, round.PeriodTo);
        var rows = await (
            from goal in db.GoalReports.AsNoTracking()
            join other in db.Rounds.AsNoTracking() on goal.RoundId equals other.Id
            where
                other.Id != id
                && other.PeriodTo < day
                && other.State != RoundState.Planned
                && (unitId == null || goal.UnitId == unitId)
                && goal.Why != ""
            select new
            {
                goal.UnitId,
                goal.ElementId,
                other.PeriodFrom,
                other.PeriodTo,
                Text = new EarlierText(other.Name, goal.Why, goal.Next, goal.Learnt),
            }
        ).ToListAsync(cancel);
        return rows.GroupBy(r => (r.UnitId, r.ElementId))
            .ToDictionary(
                g => g.Key,
                // a tertial is nearer than the whole year that ended with it
                g => g.OrderByDescending(r => r.PeriodTo).ThenByDescending(r => r.PeriodFrom).First().Text
            );
    }
}
