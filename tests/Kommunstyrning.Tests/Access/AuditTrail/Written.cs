using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Access.AuditTrail;

/// <summary>What stands in the trails of a running instance.</summary>
internal static class Written
{
    public static async Task<List<TrailEntry>> Of(IServiceProvider services, string slug)
    {
        await using var scope = await TenantScope.Of(services, await Tenant(services, slug), Intent.Read);
        return await scope.Db.Set<TrailEntry>().AsNoTracking().OrderBy(e => e.Number).ToListAsync();
    }

    /// <summary>The lines that an act leaves in one municipality, those that are written beside the request too.</summary>
    public static async Task<List<TrailEntry>> By(IServiceProvider services, string slug, Func<Task> act)
    {
        var failed = services.GetRequiredService<Kommunstyrning.Access.FailedSignIns>();
        await failed.Written();
        var before = (await Of(services, slug)).Count;
        await act();
        await failed.Written();
        return [.. (await Of(services, slug)).Skip(before)];
    }

    public static async Task<VerifiedTrail> Verified(IServiceProvider services, string slug)
    {
        await using var scope = await TenantScope.Of(services, await Tenant(services, slug), Intent.Read);
        return await new VerifyTrail(scope.Db).Run(default);
    }

    public static async Task<Tenant> Tenant(IServiceProvider services, string slug)
    {
        await using var nobody = TenantScope.OfNobody(services);
        return (await nobody.Db.Tenants.AsNoTracking().ToListAsync()).Single(t => t.Id.Value == slug);
    }

    public static async Task<Guid> AccountId(this Instance instance, string email)
    {
        await using var nobody = TenantScope.OfNobody(instance.Services);
        return (await nobody.Db.Set<Kommunstyrning.Access.Account>().SingleAsync(a => a.Email == email)).Id;
    }
}
