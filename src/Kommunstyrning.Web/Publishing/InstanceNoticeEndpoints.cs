using Kommunstyrning.Onboarding;

namespace Kommunstyrning.Web.Publishing;

/// <summary>What the instance tells about itself: which cookies it sets, and how accessible it is known to be.</summary>
public static class InstanceNoticeEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/kakor", ShowCookies).AllowAnonymous();
        routes.MapGet("/tillganglighet", ShowAccessibility).AllowAnonymous();
    }

    private static IResult ShowCookies(HttpContext http, Cookies cookies) =>
        Pages.Page(new CookiesPage.Model { PageContext = http.PageContext(), Cookies = cookies.All });

    private static async Task<IResult> ShowAccessibility(
        HttpContext http,
        TenantsQuery tenants,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new AccessibilityPage.Model { PageContext = http.PageContext(), Tenants = await tenants.Active(cancel) }
        );
}
