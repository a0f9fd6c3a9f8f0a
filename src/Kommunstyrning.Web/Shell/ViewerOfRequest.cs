using System.Security.Claims;
using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Web.Shell;

/// <summary>Finds out, once per request, who looks and as what; a withdrawn membership bites at the next request.</summary>
public sealed class ViewerOfRequest(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, KommunDb db, CurrentTenant current, CurrentActor actor)
    {
        var viewer = await Find(http, db, current);
        http.Features.Set(viewer);
        if (viewer.Name is not null)
            (actor.Name, actor.IsMember) = (viewer.Name, viewer.IsMember);
        await next(http);
    }

    private static async Task<Viewer> Find(HttpContext http, KommunDb db, CurrentTenant current)
    {
        if (!Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
            return Viewer.Anonymous;
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, http.RequestAborted);
        if (account is null)
            return Viewer.Anonymous;
        var membership = await db
            .Memberships.AsNoTracking()
            .SingleOrDefaultAsync(m => m.AccountId == id && m.TenantId == current.Id, http.RequestAborted);
        return new Viewer(Name(account), membership?.Role, account.IsOperator);
    }

    private static string Name(Account account) =>
        account.DisplayName.Length > 0 ? account.DisplayName : account.Email ?? "";
}

public static class ViewerExtensions
{
    public static Viewer Viewer(this HttpContext http) => http.Features.Get<Viewer>() ?? Shell.Viewer.Anonymous;

    public static Frame Frame(this HttpContext http)
    {
        var current = http.RequestServices.GetRequiredService<CurrentTenant>();
        var tenant = current.IsSet ? current.Tenant : null;
        return new Frame(tenant, http.Viewer(), $"{http.Request.Path}{http.Request.QueryString}");
    }
}
