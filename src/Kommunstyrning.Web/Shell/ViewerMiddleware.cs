using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Shell;

/// <summary>Says who looks and as what: whom the session's look-up found, with the rights of this very moment.</summary>
public sealed class ViewerMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http, CurrentActor actor)
    {
        var viewer = http.Features.Get<SignedIn>() is { } found
            ? new Viewer(found.Name, found.Role, found.IsOperator)
            : Viewer.Anonymous;
        http.Features.Set(viewer);
        if (viewer.Name is not null)
            (actor.Name, actor.IsMember) = (viewer.Name, viewer.IsMember);
        return next(http);
    }
}

public static class ViewerExtensions
{
    public static Viewer Viewer(this HttpContext http) => http.Features.Get<Viewer>() ?? Shell.Viewer.Anonymous;

    public static PageContext PageContext(this HttpContext http)
    {
        var current = http.RequestServices.GetRequiredService<CurrentTenant>();
        var tenant = current.IsSet ? current.Tenant : null;
        return new PageContext(tenant, http.Viewer(), $"{http.Request.Path}{http.Request.QueryString}");
    }
}
