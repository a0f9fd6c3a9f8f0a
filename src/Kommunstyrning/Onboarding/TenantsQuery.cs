using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Onboarding;

/// <summary>The municipalities of this instance, in the order of a Swedish list of names.</summary>
public sealed class TenantsQuery(KommunDb db)
{
    /// <summary>Those whose addresses answer.</summary>
    public Task<IReadOnlyList<Tenant>> Active(CancellationToken cancel) =>
        Ordered(db.Tenants.Where(t => t.State == TenantState.Active), cancel);

    /// <summary>Those that are paused too, for whoever runs the instance.</summary>
    public Task<IReadOnlyList<Tenant>> All(CancellationToken cancel) => Ordered(db.Tenants, cancel);

    /// <returns>Whether it is paused or not; null where no municipality has the slug.</returns>
    public Task<Tenant?> Find(string slug, CancellationToken cancel) => TenantOf.Find(db, slug, cancel);

    private static async Task<IReadOnlyList<Tenant>> Ordered(IQueryable<Tenant> some, CancellationToken cancel) =>
        [
            .. (await some.AsNoTracking().ToListAsync(cancel)).OrderBy(
                t => t.Name,
                StringComparer.Create(Text.Swedish, ignoreCase: true)
            ),
        ];
}
