using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// The tenant comes from the address and from nothing else: no header, cookie or host can change it. An unknown and a
/// suspended one are answered alike.
/// </summary>
public sealed class TenantResolutionMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, KommunDb db, CurrentTenant current)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<TenantScopedMetadata>() is null)
        {
            await next(http);
            return;
        }

        if (await Find(http, db) is not { } tenant)
        {
            http.SetEndpoint(null);
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        current.Enter(tenant);
        await next(http);
    }

    private static async Task<Tenant?> Find(HttpContext http, KommunDb db) =>
        TenantId.TryParse(http.GetRouteValue(TenantRoutes.Parameter) as string, out var id)
            ? await db
                .Tenants.AsNoTracking()
                .SingleOrDefaultAsync(t => t.Id == id && t.State == TenantState.Active, http.RequestAborted)
            : null;
}
