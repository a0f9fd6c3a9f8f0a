using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>Where somebody belongs who belongs in one place.</summary>
public sealed class OnlyMembershipQuery(KommunDb db)
{
    /// <returns>Null where the account has none or several.</returns>
    public async Task<TenantId?> Run(Account account, CancellationToken cancel)
    {
        var two = await db
            .Memberships.Where(m => m.AccountId == account.Id)
            .OrderBy(m => m.TenantId)
            .Select(m => m.TenantId)
            .Take(2)
            .ToListAsync(cancel);
        return two is [var only] ? only : null;
    }
}
