using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// Lets another unit answer for an element, or one where none did, and changes nothing else of it. Its text may be decided;
/// who reports on it in a round that is open stays as it was when that was opened.
/// </summary>
public sealed class HandOverElement(KommunDb db, PlanQuery planQuery, Trail trail)
{
    /// <summary>Saves in the caller's transaction. A unit that contributed and now answers is no contributor any more.</summary>
    /// <param name="revision">The revision that the person read.</param>
    /// <param name="toUnitId">Who is to answer for it.</param>
    /// <returns>
    /// The element. Forbidden (403) where the caller may not edit it or gives it to a unit of others, missing or stale, without a
    /// field; in conflict where it has been superseded; invalid or in conflict at ownerUnitId where the unit is not there,
    /// answers for it already, or may not by the level's rule.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<Element>> Run(
        CallerAccess access,
        Guid id,
        int revision,
        Guid? toUnitId,
        CancellationToken cancel
    )
    {
        if (access.WhyNowhere(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.Elements.SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } element)
            return Refusal.Missing("Det du vill lämna över");
        if (access.WhyNot(Rights.Edit, element.OwnerUnitId) is { } others)
            return others;
        if (!element.State.IsLiving())
            return Refusal.Conflict("", $"”{element.Title}” gäller inte längre, och lämnas inte över.");
        if (toUnitId is not { } to)
            return Refusal.Invalid("ownerUnitId", "Välj vilken enhet som ska svara.");
        if (access.WhyNot(Rights.Edit, to) is { } givenAway)
            return givenAway;
        if (element.Revision != revision || !await StructureLock.Hold(db, id, revision, cancel))
            return Refusal.Stale($"”{element.Title}”");

        var plan = (await planQuery.Run(access, element.VersionId, cancel)).OrCollided();
        if (Responsibility.CheckOwner(plan, plan.LevelOf(element), to) is { } refusal)
            return refusal;
        var (from, unit) = (plan.FindUnit(element.OwnerUnitId), plan.FindUnit(to)!);
        if (from?.Id == to)
            return Refusal.Conflict("ownerUnitId", $"{unit.Name} svarar redan för det.");

        element.OwnerUnitId = to;
        db.RemoveRange(await db.Contributors.Where(c => c.ElementId == id && c.UnitId == to).ToListAsync(cancel));
        trail.Add(
            new TrailNote(TrailKind.ElementHandedOver, element.Title, element.Id)
            {
                Details = [("from", from?.Name ?? ""), ("to", unit.Name)],
            }
        );
        await db.SaveChangesAsync(cancel);
        return element;
    }
}
