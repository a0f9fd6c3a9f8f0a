using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>A municipality's provider with what is needed to speak to it. Never shown, never logged.</summary>
/// <param name="Provider">Not tracked.</param>
/// <param name="Secret">In the clear; null where it cannot be opened any more.</param>
public sealed record OpenedProvider(TenantId Tenant, IdentityProvider Provider, string? Secret);

/// <summary>The identity provider of the municipality that has been entered.</summary>
public sealed class ProviderQuery(KommunDb db, ProviderSecret secrets)
{
    /// <summary>For the page on which it is set up.</summary>
    /// <returns>Null for whoever may not administer, and where there is none.</returns>
    public async Task<IdentityProvider?> Run(CallerAccess access, CancellationToken cancel) =>
        access.MayAdminister ? await db.IdentityProviders.AsNoTracking().SingleOrDefaultAsync(cancel) : null;

    /// <summary>For signing in: read anew each time, so that a change counts at once.</summary>
    /// <returns>Null where there is none.</returns>
    public async Task<OpenedProvider?> Open(CancellationToken cancel) =>
        await db.IdentityProviders.AsNoTracking().SingleOrDefaultAsync(cancel) is { } provider
            ? new OpenedProvider(db.CurrentTenantId, provider, secrets.Open(db.CurrentTenantId, provider))
            : null;
}
