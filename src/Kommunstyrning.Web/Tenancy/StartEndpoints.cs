using Kommunstyrning.Onboarding;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Tenancy;

/// <summary>The instance's own first page.</summary>
public static class StartEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/", Show).AllowAnonymous();

    private static async Task<IResult> Show(HttpContext http, TenantsQuery read, string? sok, CancellationToken cancel)
    {
        return Pages.Page(
            new StartPage.Model
            {
                PageContext = http.PageContext(),
                Tenants = await read.Active(cancel),
                Search = sok,
            }
        );
    }
}
