using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// Those who change the tree of one version take turns until their transactions end, so that two who each add the
/// last permitted element do not both pass the count. An update that changes nothing locks the row on each engine.
/// </summary>
internal static class StructureLock
{
    public static Task Take(KommunDb db, Guid versionId, CancellationToken cancel) =>
        db
            .ModelVersions.Where(v => v.Id == versionId)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.Number, v => v.Number), cancel);

    /// <summary>
    /// Holds an element until the transaction ends, so that who comes second is told that it has changed rather than
    /// that a tie which the first has just made is there already.
    /// </summary>
    /// <returns>False when it is no longer as it was read.</returns>
    public static async Task<bool> Hold(KommunDb db, Guid elementId, int revision, CancellationToken cancel) =>
        await db
            .Elements.Where(e => e.Id == elementId && e.Revision == revision)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Revision, e => e.Revision), cancel) == 1;

    /// <summary>Raises the revision of a row whose ties change while it does not.</summary>
    public static void Touch(KommunDb db, IRevised row) => db.Entry(row).Property(r => r.Revision).IsModified = true;
}
