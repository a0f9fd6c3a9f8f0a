using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Shell;

/// <summary>Says, once for each request, who asks and with what rights: whom the session's look-up found, at this moment.</summary>
public sealed class CallerAccessMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http, CurrentActor actor)
    {
        if (http.Features.Get<SignedIn>() is { } found)
        {
            var access = found.Access();
            http.Features.Set(access);
            actor.Access = access;
        }
        return next(http);
    }
}

public static class CallerAccessExtensions
{
    /// <summary>Whoever asks; a stranger where nobody has signed in.</summary>
    public static CallerAccess Access(this HttpContext http) =>
        http.Features.Get<CallerAccess>() ?? CallerAccess.Anonymous;

    public static PageContext PageContext(this HttpContext http)
    {
        var current = http.RequestServices.GetRequiredService<CurrentTenant>();
        var tenant = current.IsSet ? current.Tenant : null;
        return new PageContext(tenant, http.Access(), $"{http.Request.Path}{http.Request.QueryString}");
    }
}
