using Kommunstyrning.Onboarding;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// The tenant comes from the address and from nothing else: no header, cookie or host can change it. It is asked for anew at
/// each request, so that one that is paused or deleted is so at once on every node: it is never entered, and
/// <see cref="ClosedTenantMiddleware"/> says why when it is known who asks.
/// </summary>
public sealed class TenantResolutionMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, KommunDb db, CurrentTenant current)
    {
        if (
            http.GetEndpoint()?.Metadata.GetMetadata<TenantScopedMetadata>() is null
            || await IsThere(http, db, current)
        )
        {
            await next(http);
            return;
        }
        http.SetEndpoint(null);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    /// <summary>Whether the municipality that was entered still takes people in; also outside of any.</summary>
    internal static Task<bool> IsOpen(HttpContext http, CancellationToken cancel)
    {
        var current = http.RequestServices.GetRequiredService<CurrentTenant>();
        return current.IsSet
            ? http
                .RequestServices.GetRequiredService<KommunDb>()
                .Tenants.AnyAsync(t => t.Id == current.Id && t.State == TenantState.Active, cancel)
            : Task.FromResult(true);
    }

    /// <returns>False for an address that no municipality has or has had.</returns>
    private static async Task<bool> IsThere(HttpContext http, KommunDb db, CurrentTenant current)
    {
        if (!TenantId.TryParse(http.GetRouteValue(TenantRoutes.Parameter) as string, out var id))
            return false;
        var cancel = http.RequestAborted;
        if (await db.Tenants.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } tenant)
        {
            var gone = await db
                .Deletions.AsNoTracking()
                .Where(d => d.Slug == id && d.State == DeletionState.Done)
                .Select(d => d.Name)
                .FirstOrDefaultAsync(cancel);
            if (gone is not null)
                http.Features.Set(ClosedTenant.Deleted(gone));
            return gone is not null;
        }
        if (tenant.State == TenantState.Active)
            current.Enter(tenant);
        else
            http.Features.Set(ClosedTenant.Paused(tenant));
        return true;
    }
}
