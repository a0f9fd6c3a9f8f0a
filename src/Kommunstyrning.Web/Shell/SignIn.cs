using Kommunstyrning.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Kommunstyrning.Web.Shell;

/// <summary>Local accounts and one cookie for the instance.</summary>
public static class SignIn
{
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<SignInManager<Account>>();
        services.AddScoped<ISecurityStampValidator, SecurityStampValidator<Account>>();
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, Cookie);
        services.AddAuthorization(Permissions.Add);
        return services;
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "kommunstyrning";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromHours(10);
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
        options.Events.OnRedirectToLogin = Challenge;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static Task Challenge(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (Mistakes.IsApi(context.HttpContext))
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            context.Response.Redirect($"/logga-in?till={Uri.EscapeDataString(context.HttpContext.Frame().Path)}");
        return Task.CompletedTask;
    }
}
