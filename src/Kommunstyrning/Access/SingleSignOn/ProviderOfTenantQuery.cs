using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>Whether a municipality lets people in by an identity provider, asked from outside of it: at the page of signing in.</summary>
public sealed class ProviderOfTenantQuery(KommunDb db)
{
    /// <param name="slug">First part of an address; may be anything.</param>
    /// <returns>Null where there is no such municipality, it is paused, or takes passwords only.</returns>
    public async Task<Tenant?> Run(string? slug, CancellationToken cancel) =>
        TenantId.TryParse(slug, out var id)
            ? await db
                .Tenants.AsNoTracking()
                .SingleOrDefaultAsync(
                    t => t.Id == id && t.State == TenantState.Active && t.SignIn != TenantSignIn.Passwords,
                    cancel
                )
            : null;

    /// <summary>Where somebody who has been invited can come in without choosing a password.</summary>
    /// <param name="account">Of an invitation that has been looked at.</param>
    public async Task<IReadOnlyList<Tenant>> For(Guid account, CancellationToken cancel)
    {
        var memberships = db.Memberships;
        return await db
            .Tenants.AsNoTracking()
            .Where(t => t.State == TenantState.Active && t.SignIn != TenantSignIn.Passwords)
            .Where(t => memberships.Any(m => m.TenantId == t.Id && m.AccountId == account))
            .OrderBy(t => t.Id)
            .ToListAsync(cancel);
    }
}
