using System.Globalization;
using Hangfire;
using Microsoft.AspNetCore.Routing;

namespace Kommunstyrning.Web.Shell.Jobs;

/// <summary>
/// Hangfire's dashboard among the operator's pages, under the same policy of content as they are. Where this process
/// does no jobs the address says so.
/// </summary>
public static class JobDashboardEndpoints
{
    private const string Address = "/drift/jobb";
    private static readonly CultureInfo Language = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly HttpMethodMetadata Methods = new([HttpMethods.Get, HttpMethods.Post]);

    /// <param name="pages">Of pages, whose filter asks what changes something for the form's token.</param>
    public static void Map(RouteGroupBuilder pages)
    {
        var services = ((IEndpointRouteBuilder)pages).ServiceProvider;
        var endpoint = services.GetRequiredService<JobSettings>().Enabled
            ? pages.MapHangfireDashboard(Address, Options())
            : pages.Map(Address + "/{**path}", NotHere);
        endpoint.RequireAuthorization(Permissions.Operator).WithMetadata(Methods).AddEndpointFilter(Prepare);
    }

    private static DashboardOptions Options() =>
        new()
        {
            // who may come in is said by the endpoint, as for all others
            Authorization = [],
            AppPath = "/drift",
            DashboardTitle = "Jobb",
            FaviconPath = "/img/icon.svg",
            DisplayStorageConnectionString = false,
            StatsPollingInterval = 5000,
        };

    private static ValueTask<object?> Prepare(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = Language;
        return next(context);
    }

    private static Task NotHere(HttpContext http) =>
        Pages
            .Page(
                new MessagePage.Model
                {
                    PageContext = http.PageContext(),
                    Title = "Jobb",
                    Heading = "Inga jobb här",
                    Text = "Det här programmet startar inget av sig självt: Jobs__Enabled är false.",
                },
                StatusCodes.Status404NotFound
            )
            .ExecuteAsync(http);
}
