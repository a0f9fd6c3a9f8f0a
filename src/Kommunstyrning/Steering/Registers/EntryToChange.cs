using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>An entry that somebody is about to change.</summary>
internal static class EntryToChange
{
    /// <returns>Tracked. Refused without a field: forbidden (403) where the caller may not edit, missing, or stale.</returns>
    public static async Task<Outcome<RegisterEntry>> Find(
        KommunDb db,
        CallerAccess access,
        RegisterKind kind,
        Guid id,
        int revision,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.RegisterEntries.SingleOrDefaultAsync(e => e.Id == id && e.Kind == kind, cancel) is not { } entry)
            return Refusal.Missing("Det i registret");
        return entry.Revision == revision
            ? entry
            : Refusal.Stale(entry.Name.Length > 0 ? $"”{entry.Name}”" : "Det i registret");
    }
}
