using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Onboarding;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Tenancy;

/// <summary>The instance's own first page.</summary>
public static class StartEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/", Show).AllowAnonymous().Keep<StartPageCachePolicy>();

    private static async Task<IResult> Show(
        HttpContext http,
        TenantsQuery read,
        ShownPlansQuery shownPlans,
        ComparableIndicatorsQuery find,
        string? sok,
        CancellationToken cancel
    )
    {
        var tenants = await read.Active(cancel);
        StartSearch? search = null;
        if (QueryReader.Text(sok) is { } sought)
        {
            var found = await find.Run(new IndicatorSearchRequest(sought, HasValues: true), cancel);
            search = StartSearch.Of(sought, tenants, found.Value);
        }
        return Pages.Page(
            new StartPage.Model
            {
                PageContext = http.PageContext(),
                Tenants = tenants,
                Shown = await shownPlans.Run(tenants, cancel),
                Search = search,
            }
        );
    }
}
