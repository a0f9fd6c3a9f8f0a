using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Web.Tenancy;

/// <summary>The instance's own first page.</summary>
public static class StartEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/", Show).AllowAnonymous();

    private static async Task<IResult> Show(HttpContext http, KommunDb db, string? sok, CancellationToken cancel)
    {
        var tenants = await db.Tenants.AsNoTracking().Where(t => t.State == TenantState.Active).ToListAsync(cancel);
        var ordered = tenants.OrderBy(t => t.Name, StringComparer.Create(Text.Swedish, ignoreCase: true)).ToList();
        return Pages.Page(
            new StartPage.Model
            {
                PageContext = http.PageContext(),
                Tenants = ordered,
                Search = sok,
            }
        );
    }
}
