using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Removes an entry that nothing is tied to.</summary>
public sealed class RemoveEntry(KommunDb db)
{
    /// <summary>Saves in the caller's transaction.</summary>
    /// <param name="revision">Of the entry, as the person read it.</param>
    /// <returns>
    /// The removed entry. Refused without a field: forbidden (403) where the caller may not edit, missing, stale, and in
    /// conflict while it is tied to something.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and removing.</exception>
    public async Task<Outcome<RegisterEntry>> Run(
        CallerAccess access,
        RegisterKind kind,
        Guid id,
        int revision,
        CancellationToken cancel
    )
    {
        var found = await EntryToChange.Find(db, access, kind, id, revision, cancel);
        if (!found.Succeeded)
            return found;
        if (await db.RegisterTies.AnyAsync(t => t.EntryId == id, cancel))
            return Refusal.Conflict("", "Den är kopplad till mål eller aktiviteter. Ta bort kopplingarna först.");
        db.Remove(found.Value);
        await db.SaveChangesAsync(cancel);
        return found.Value;
    }
}
