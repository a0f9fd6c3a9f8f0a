using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>How every change of a version of the model begins.</summary>
internal static class VersionToChange
{
    /// <param name="revision">As the person read it.</param>
    /// <returns>
    /// The version, tracked. Refused without a field: forbidden (403) where the caller may not edit, missing, and stale.
    /// </returns>
    public static async Task<Outcome<ModelVersion>> Find(
        KommunDb db,
        CallerAccess access,
        Guid id,
        int revision,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.ModelVersions.SingleOrDefaultAsync(v => v.Id == id, cancel) is not { } version)
            return Refusal.Missing("Versionen av styrmodellen");
        return version.Revision == revision ? version : Refusal.Stale("Styrmodellen");
    }
}
