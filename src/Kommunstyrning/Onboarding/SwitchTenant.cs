using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Onboarding;

/// <summary>Pauses a municipality, which then answers like one that does not exist, or lets it go on.</summary>
public sealed class SwitchTenant(KommunDb db)
{
    /// <returns>Missing when no municipality has the slug; one that is in the state already is no fault.</returns>
    public async Task<Outcome<Tenant>> Run(string slug, TenantState state, CancellationToken cancel)
    {
        if (
            !TenantId.TryParse(slug, out var id)
            || await db.Tenants.SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } tenant
        )
            return Refusal.Missing("Kommunen");
        tenant.State = state;
        await db.SaveChangesAsync(cancel);
        return tenant;
    }
}
