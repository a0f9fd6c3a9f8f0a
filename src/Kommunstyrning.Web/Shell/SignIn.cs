using System.Security.Claims;
using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// Local accounts and one cookie for the instance. The cookie carries no more than whose it is and the secret of a
/// session; each request that has one asks the database whether that session holds.
/// </summary>
public static class SignIn
{
    private const string Secret = "session";

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton<Cookies>();
        services.AddSingleton<FormKeys>();
        services.AddSingleton<HeldForms>();
        services.AddSingleton<IConfigureOptions<AntiforgeryOptions>, FormTokenCookie>();
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SessionCookie>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme);
        services.AddAuthorization(Permissions.Add);
        return services;
    }

    /// <summary>
    /// Whoever was signed in here before no longer is. Forms that were opened before are worth nothing: their tokens are
    /// bound to who was signed in, if anyone.
    /// </summary>
    public static async Task Enter(this HttpContext http, Account account, SignInWay way, CancellationToken cancel)
    {
        var start = http.RequestServices.GetRequiredService<StartSession>();
        var former = http.Features.Get<SignedIn>()?.SessionId;
        var secret = await start.Run(account, http.Request.Headers.UserAgent, way, former, cancel);
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(Secret, secret)],
            IdentityConstants.ApplicationScheme
        );
        http.User = new ClaimsPrincipal(identity);
        await http.SignInAsync(IdentityConstants.ApplicationScheme, http.User);
    }

    /// <summary>For an answer that lives long: who asks at this moment, whatever was so when it began. Keeps no session alive.</summary>
    /// <returns>A stranger where nobody had signed in; null where the session has ended.</returns>
    public static async Task<CallerAccess?> AccessNow(this HttpContext http, CancellationToken cancel)
    {
        if (http.User.FindFirstValue(Secret) is not { } secret)
            return CallerAccess.Anonymous;
        var services = http.RequestServices;
        var tenant = services.GetRequiredService<CurrentTenant>().Id;
        var found = await services.GetRequiredService<SessionQuery>().Run(secret, tenant, cancel, isVisit: false);
        return found?.Access();
    }

    /// <summary>What is left behind when the reader goes is a session that nobody ended, so this does not stop halfway.</summary>
    public static async Task Leave(this HttpContext http)
    {
        if (http.Features.Get<SignedIn>() is { } left)
            await http
                .RequestServices.GetRequiredService<EndSession>()
                .SignOut(http.Access(), left.SessionId, CancellationToken.None);
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        var cookies = http.RequestServices.GetRequiredService<Cookies>();
        cookies.Remove(http, cookies.FormToken);
    }

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var secret = context.Principal?.FindFirstValue(Secret);
        var found = secret is null
            ? null
            : await http
                .RequestServices.GetRequiredService<SessionQuery>()
                .Run(
                    secret,
                    http.RequestServices.GetRequiredService<CurrentTenant>().Id,
                    http.RequestAborted,
                    isVisit: http.GetEndpoint()?.Metadata.GetMetadata<AskedByItselfMetadata>() is null
                );
        if (found is null)
            context.RejectPrincipal();
        else
            http.Features.Set(found);
    }

    /// <summary>A form that comes from nobody, since the session has ended, is held while its sender signs in.</summary>
    private static async Task Challenge(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        if (ExceptionMiddleware.IsApi(http))
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else if (await http.RequestServices.GetRequiredService<HeldForms>().Take(http) is { } form)
            await (await http.RequestServices.GetRequiredService<ISignInForm>().Holding(http, form)).ExecuteAsync(http);
        else
            context.Response.Redirect($"/logga-in?till={Uri.EscapeDataString(http.PageContext().Path)}");
    }

    private static Task Forbid(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private sealed class SessionCookie(Cookies cookies, SessionLimits limits)
        : IConfigureNamedOptions<CookieAuthenticationOptions>
    {
        public void Configure(string? name, CookieAuthenticationOptions options) => Configure(options);

        public void Configure(CookieAuthenticationOptions options)
        {
            cookies.Configure(options.Cookie, cookies.Session);
            options.ExpireTimeSpan = limits.Absolute;
            options.SlidingExpiration = false;
            options.Events.OnValidatePrincipal = Validate;
            options.Events.OnRedirectToLogin = Challenge;
            options.Events.OnRedirectToAccessDenied = Forbid;
        }
    }

    private sealed class FormTokenCookie(Cookies cookies) : IConfigureOptions<AntiforgeryOptions>
    {
        public void Configure(AntiforgeryOptions options)
        {
            cookies.Configure(options.Cookie, cookies.FormToken);
            options.SuppressXFrameOptionsHeader = true;
        }
    }
}
