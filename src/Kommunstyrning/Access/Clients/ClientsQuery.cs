using System.Text.Json;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Kommunstyrning.Access;

/// <summary>A client as its municipality's administrator sees it.</summary>
/// <param name="Responsible">The name of who answers for it; who may have left.</param>
/// <param name="Grants">Those of persons that hold, the last given first.</param>
public sealed record ClientRow(Client Client, string Responsible, IReadOnlyList<GrantRow> Grants)
{
    public IReadOnlyList<string> RedirectAddresses =>
        JsonSerializer.Deserialize<List<string>>(Client.RedirectUris ?? "[]") ?? [];
}

/// <summary>What a person has let a client do, and for how long.</summary>
/// <param name="Person">The name that colleagues see.</param>
/// <param name="Scopes">As <see cref="ClientScopes.Table"/> names them.</param>
public sealed record GrantRow(
    Guid Id,
    Guid AccountId,
    string Person,
    string Client,
    Tenant Tenant,
    IReadOnlyList<string> Scopes,
    DateTimeOffset GivenAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? UsedAt
);

/// <summary>The clients of the municipality that has been entered, with the living grants of each.</summary>
public sealed class ClientsQuery(KommunDb db, TimeProvider clock)
{
    /// <returns>By name; none for whoever may not administer.</returns>
    public async Task<IReadOnlyList<ClientRow>> Run(CallerAccess access, CancellationToken cancel)
    {
        if (!access.MayAdminister)
            return [];
        var tenant = db.CurrentTenantId;
        var clients = await (
            from client in db.Clients.AsNoTracking()
            join account in db.Accounts.AsNoTracking() on client.ResponsibleId equals account.Id
            where client.TenantId == tenant
            select new { client, account }
        ).ToListAsync(cancel);
        var grants = await Living(g => g.TenantId == tenant, cancel);
        return
        [
            .. clients
                .OrderBy(c => c.client.DisplayName, StringComparer.Create(Text.Swedish, ignoreCase: true))
                .Select(c => new ClientRow(
                    c.client,
                    c.account.ShownName(),
                    [.. grants.Where(g => g.ClientId == c.client.Id).Select(g => g.Row)]
                )),
        ];
    }

    /// <returns>Null where the municipality has no such client.</returns>
    public async Task<ClientRow?> One(CallerAccess access, Guid id, CancellationToken cancel) =>
        (await Run(access, cancel)).FirstOrDefault(c => c.Client.Id == id);

    /// <summary>Those that the one who asks has given, in all municipalities that the session reaches.</summary>
    public async Task<IReadOnlyList<GrantRow>> Own(CallerAccess access, CancellationToken cancel) =>
        [
            .. (await Living(g => g.AccountId == access.AccountId, cancel))
                .Select(g => g.Row)
                .Where(g => access.Reaches(g.Tenant.Id)),
        ];

    private async Task<List<(Guid ClientId, GrantRow Row)>> Living(
        System.Linq.Expressions.Expression<Func<ClientGrant, bool>> whose,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var rows = await (
            from grant in db.ClientGrants.AsNoTracking().Where(whose)
            join account in db.Accounts.AsNoTracking() on grant.AccountId equals account.Id
            join tenant in db.Tenants.AsNoTracking() on grant.TenantId equals tenant.Id
            where grant.Status == Statuses.Valid && grant.ExpiresAt > now
            orderby grant.ExpiresAt descending
            select new
            {
                grant,
                account,
                tenant,
                Client = grant.Application!,
            }
        ).ToListAsync(cancel);
        return
        [
            .. rows.Select(r =>
                (
                    r.Client.Id,
                    new GrantRow(
                        r.grant.Id,
                        r.account.Id,
                        r.account.ShownName(),
                        r.Client.DisplayName!,
                        r.tenant,
                        JsonSerializer.Deserialize<List<string>>(r.grant.Scopes ?? "[]") ?? [],
                        new DateTimeOffset(r.grant.CreationDate!.Value, TimeSpan.Zero),
                        r.grant.ExpiresAt,
                        r.grant.UsedAt
                    )
                )
            ),
        ];
    }
}
