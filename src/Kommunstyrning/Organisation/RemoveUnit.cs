using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Organisation;

/// <summary>Removes a unit that nothing hangs on: no units below, nothing that it answers for.</summary>
public sealed class RemoveUnit(KommunDb db, IEnumerable<IUsesUnits> users)
{
    /// <param name="revision">The one that whoever removes has read.</param>
    /// <returns>
    /// The removed unit. Refused without a field: missing, stale when it has another revision, and in conflict when
    /// something hangs on it.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and removing.</exception>
    public async Task<Outcome<Unit>> Run(CallerAccess access, Guid id, int revision, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.Units.SingleOrDefaultAsync(u => u.Id == id, cancel) is not { } unit)
            return Refusal.Missing("Enheten");
        if (unit.Revision != revision)
            return Refusal.Stale(unit.Name);
        if (await db.Units.AnyAsync(u => u.ParentId == id, cancel))
            return Refusal.Conflict("", $"Under {unit.Name} ligger andra enheter. Flytta eller ta bort dem först.");
        foreach (var user in users)
        {
            if (await user.WhyKept(unit, cancel) is { } why)
                return why;
        }
        db.Remove(unit);
        await db.SaveChangesAsync(cancel);
        return unit;
    }
}

/// <summary>A module that points at units and knows why one must stay.</summary>
public interface IUsesUnits
{
    /// <summary>Asked in the transaction that would remove it.</summary>
    /// <returns>Null when this module lets it go.</returns>
    Task<Refusal?> WhyKept(Unit unit, CancellationToken cancel);
}
