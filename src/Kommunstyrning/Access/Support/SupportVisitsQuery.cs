using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>A visit as the municipality and the visitor are told of it.</summary>
/// <param name="By">The visitor's name.</param>
/// <param name="Visit">Read only.</param>
public sealed record ToldVisit(SupportVisit Visit, Tenant Tenant, string By)
{
    public required bool IsRunning { get; init; }
}

/// <summary>Visits by those who run the instance, the latest first.</summary>
public sealed class SupportVisitsQuery(KommunDb db, TimeProvider clock)
{
    private const int Shown = 200;

    /// <returns>
    /// All that the municipality that has been entered has had, the latest 200 of them; null for whoever may not administer.
    /// </returns>
    public async Task<IReadOnlyList<ToldVisit>?> Run(CallerAccess access, CancellationToken cancel)
    {
        var here = db.CurrentTenantId;
        return access.MayAdminister ? await Told(db.SupportVisits.Where(v => v.TenantId == here), cancel) : null;
    }

    /// <returns>The own ones in all municipalities, the latest 200 of them; empty for whoever does not run the instance.</returns>
    public async Task<IReadOnlyList<ToldVisit>> Own(CallerAccess access, CancellationToken cancel) =>
        access.MayOperate ? await Told(db.SupportVisits.Where(v => v.AccountId == access.AccountId), cancel) : [];

    private async Task<IReadOnlyList<ToldVisit>> Told(IQueryable<SupportVisit> visits, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rows = await (
            from visit in visits.OrderByDescending(v => v.OpenedAt).Take(Shown)
            join account in db.Accounts on visit.AccountId equals account.Id
            join tenant in db.Tenants on visit.TenantId equals tenant.Id
            orderby visit.OpenedAt descending
            select new
            {
                visit,
                tenant,
                account,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        return rows.ConvertAll(r => new ToldVisit(r.visit, r.tenant, r.account.ShownName())
        {
            IsRunning = r.visit.IsRunning(now),
        });
    }
}
