using System.Security.Cryptography;
using System.Text;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// A fingerprint of everything that tenants own, to show that work in one of them left the others untouched and that
/// a restored or moved database is the same. The same on each engine; hexadecimal SHA-256.
/// </summary>
public sealed class DatasetHashAcrossTenants(IServiceScopeFactory scopes, KommunDb db)
{
    private const string Actor = "(kontrollsumma)";

    /// <summary>One tenant, paused or not; its slug's case counts.</summary>
    /// <returns>Missing when no tenant has the slug.</returns>
    public async Task<Outcome<string>> OfTenant(string slug, CancellationToken cancel) =>
        (await All(cancel)).Find(t => IsCalled(t, slug)) is { } tenant
            ? await Of(tenant, cancel)
            : Refusal.Missing("Kommunen");

    /// <summary>Every tenant but one, in order of slug, each entered in a scope of its own.</summary>
    /// <returns>Missing when no tenant has the slug.</returns>
    public async Task<Outcome<string>> OfAllBut(string slug, CancellationToken cancel)
    {
        var tenants = await All(cancel);
        return tenants.Exists(t => IsCalled(t, slug))
            ? await Of(tenants.Where(t => !IsCalled(t, slug)), cancel)
            : Refusal.Missing("Kommunen");
    }

    /// <summary>
    /// Every tenant in order of slug, each entered in a scope and a transaction of its own: the whole is of one moment only
    /// when nobody writes meanwhile.
    /// </summary>
    public async Task<string> OfAll(CancellationToken cancel) => await Of(await All(cancel), cancel);

    private async Task<string> Of(IEnumerable<Tenant> tenants, CancellationToken cancel)
    {
        var lines = new StringBuilder();
        foreach (var tenant in tenants)
            lines.Append(tenant.Id.Value).Append(' ').Append(await Of(tenant, cancel)).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())));
    }

    private static bool IsCalled(Tenant tenant, string slug) =>
        string.Equals(tenant.Id.Value, slug, StringComparison.Ordinal);

    private async Task<List<Tenant>> All(CancellationToken cancel)
    {
        var tenants = await db.Tenants.AsNoTracking().ToListAsync(cancel);
        return [.. tenants.OrderBy(t => t.Id.Value, StringComparer.Ordinal)];
    }

    private async Task<string> Of(Tenant tenant, CancellationToken cancel)
    {
        await using var scope = await TenantScope.Open(
            scopes,
            tenant,
            Intent.Read,
            CallerAccess.Program(Actor),
            cancel
        );
        return await DatasetHash.Of(scope.Db, cancel);
    }
}
