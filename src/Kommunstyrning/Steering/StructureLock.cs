using Kommunstyrning.Store;
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

    /// <summary>Raises the revision of a row whose ties change while it does not.</summary>
    public static void Touch(KommunDb db, IRevised row) => db.Entry(row).Property(r => r.Revision).IsModified = true;
}
