using Kommunstyrning.Access;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Onboarding;

/// <summary>A guest of the municipality.</summary>
/// <param name="Shared">Ids of what has been shared with the guest.</param>
/// <param name="Entrusted">Those of them on whose activities the guest may report.</param>
public sealed record Guest(Guid AccountId, string Name, IReadOnlyList<Guid> Shared, IReadOnlyList<Guid> Entrusted);

/// <summary>Something that has been shared.</summary>
/// <param name="Title">Empty where it is not there any more.</param>
public sealed record SharedElement(Guid ElementId, string Title);

/// <summary>What has been shared with one guest, in the plan as the guest may see it.</summary>
/// <param name="Elements">In the plan's order.</param>
public sealed record SharedPlan(Plan Plan, IReadOnlyList<Element> Elements);

/// <summary>The guests of the municipality that has been entered, and what has been shared with them.</summary>
public sealed class GuestsQuery(KommunDb db, PlanQuery planQuery)
{
    /// <returns>In the order of a Swedish list of names; empty for whoever may neither administer nor edit anywhere.</returns>
    public async Task<IReadOnlyList<Guest>> Run(CallerAccess access, CancellationToken cancel)
    {
        if (!access.MayAdminister && !access.HasSomewhere(Rights.Edit))
            return [];
        var here = db.CurrentTenantId;
        var rows = await (
            from membership in db.Memberships.AsNoTracking()
            join account in db.Accounts.AsNoTracking() on membership.AccountId equals account.Id
            where membership.TenantId == here && !account.IsClosed
            select new { membership, account }
        ).ToListAsync(cancel);
        return
        [
            .. rows.Where(r => r.membership.Grants.Contains(new RoleGrant(Role.Guest)))
                .Select(r => new Guest(
                    r.account.Id,
                    r.account.ShownName(),
                    Roles.SharedWith(r.membership.Grants),
                    Roles.EntrustedTo(r.membership.Grants)
                ))
                .OrderBy(g => g.Name, StringComparer.Create(Text.Swedish, ignoreCase: true)),
        ];
    }

    /// <summary>What has been shared with one guest, for an administrator.</summary>
    /// <returns>In the order in which it was; empty for whoever may not administer.</returns>
    public async Task<IReadOnlyList<SharedElement>> Of(
        CallerAccess access,
        IReadOnlyCollection<RoleGrant> grants,
        CancellationToken cancel
    )
    {
        var ids = Roles.SharedWith(grants);
        if (!access.MayAdminister || ids.Count == 0)
            return [];
        var titles = await db
            .Elements.Where(e => ids.Contains(e.Id))
            .Select(e => new { e.Id, e.Title })
            .ToDictionaryAsync(e => e.Id, e => e.Title, cancel);
        return [.. ids.Select(id => new SharedElement(id, titles.GetValueOrDefault(id, "")))];
    }

    /// <summary>What has been shared with the one who asks.</summary>
    /// <returns>Null where there is no plan to see.</returns>
    public async Task<SharedPlan?> Own(CallerAccess access, CancellationToken cancel) =>
        await planQuery.Run(access, versionId: null, cancel) is { } plan
            ? new SharedPlan(plan, [.. plan.Living.Where(e => access.SharedElements.Contains(e.Id))])
            : null;
}
