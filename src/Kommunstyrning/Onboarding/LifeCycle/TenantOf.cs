using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Onboarding;

/// <summary>The municipality that somebody names by its slug, paused or not.</summary>
internal static class TenantOf
{
    /// <returns>Null when no municipality has the slug.</returns>
    public static async Task<Tenant?> Find(KommunDb db, string? slug, CancellationToken cancel) =>
        TenantId.TryParse(slug, out var id)
            ? await db.Tenants.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancel)
            : null;
}
