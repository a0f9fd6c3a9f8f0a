using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Onboarding;

/// <summary>A place in a chain that was noted elsewhere.</summary>
/// <param name="Hash">Hexadecimal, in small letters.</param>
public sealed record NotedHead(long Number, string Hash);

/// <param name="HoldsNoted">Whether the noted line stands as it did; null where none was given.</param>
public sealed record VerifiedTenant(TenantId Tenant, VerifiedTrail Trail, bool? HoldsNoted)
{
    public bool IsIntact => Trail.IsIntact && HoldsNoted != false;
}

/// <summary>Goes through the trails of the instance, each in a scope and a transaction of its own; those of paused municipalities too.</summary>
public sealed class VerifyTrailAcrossTenants(IServiceScopeFactory scopes, KommunDb db)
{
    private const string Actor = "(loggkontroll)";

    /// <param name="slug">Null for all, in order of slug.</param>
    /// <param name="noted">Of the one municipality that is asked for.</param>
    /// <returns>Missing when no municipality has the slug.</returns>
    public async Task<Outcome<IReadOnlyList<VerifiedTenant>>> Run(
        string? slug,
        NotedHead? noted,
        CancellationToken cancel
    )
    {
        var tenants = (await db.Tenants.AsNoTracking().ToListAsync(cancel))
            .Where(t => slug is null || string.Equals(t.Id.Value, slug, StringComparison.Ordinal))
            .OrderBy(t => t.Id.Value, StringComparer.Ordinal)
            .ToList();
        if (slug is not null && tenants.Count == 0)
            return Refusal.Missing("Kommunen");
        var verified = new List<VerifiedTenant>();
        foreach (var tenant in tenants)
            verified.Add(await Verify(tenant, noted, cancel));
        return verified;
    }

    private async Task<VerifiedTenant> Verify(Tenant tenant, NotedHead? noted, CancellationToken cancel)
    {
        await using var scope = await TenantScope.Open(
            scopes,
            tenant,
            Intent.Read,
            CallerAccess.Program(Actor),
            cancel
        );
        var verify = scope.Get<VerifyTrail>();
        return new VerifiedTenant(
            tenant.Id,
            await verify.Run(cancel),
            noted is null ? null : await verify.Holds(noted.Number, noted.Hash, cancel)
        );
    }
}
