using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.ImportOperations;

/// <summary>How imports stand, for those who run the instance.</summary>
public static class ImportEndpoints
{
    private const int LatestNotices = 5;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var imports = routes.MapGroup("/drift/hamtning").RequireAuthorization(Permissions.Operator);
        imports.MapGet("", ShowAll);
        imports.MapGet("/nu", ShowNow);
        imports.MapGet("/{id:guid}", ShowOne);
        ImportControlEndpoints.Map(imports);
        NoticeEndpoints.Map(imports);
    }

    /// <param name="refused">Why what was asked for was not done, said at the top with the status of a refusal.</param>
    public static async Task<IResult> Show(HttpContext http, IReadOnlyList<Refusal> refused, CancellationToken cancel)
    {
        var notices = http.RequestServices.GetRequiredService<NoticesQuery>();
        var overview = await http.RequestServices.GetRequiredService<ImportOverviewQuery>().Run(cancel);
        var newYear = StockholmDay.Start(new DateOnly(StockholmDay.Of(overview.Now).Year, 1, 1));
        return Pages.Page(
            new ImportPage.Model
            {
                PageContext = http.PageContext(),
                Overview = overview,
                Notices = await notices.Latest(LatestNotices, cancel),
                NoticesThisYear = await notices.CountSince(newYear, cancel),
                Refused = string.Join(' ', refused.Select(r => r.Sentence)),
            },
            Pages.StatusOf(refused)
        );
    }

    private static Task<IResult> ShowAll(HttpContext http, CancellationToken cancel) => Show(http, [], cancel);

    private static async Task<IResult> ShowNow(ImportOverviewQuery read, CancellationToken cancel) =>
        Pages.Fragment<ImportNow>("Overview", await read.Run(cancel));

    private static async Task<IResult> ShowOne(
        HttpContext http,
        Guid id,
        ImportRunsQuery read,
        CancellationToken cancel
    )
    {
        var run = await read.One(id, cancel);
        if (run is null)
            return Pages.NotFound(http);
        return Pages.Page(
            new ImportRunPage.Model
            {
                PageContext = http.PageContext(),
                Run = run,
                Log = await read.LogOf(id, cancel),
            }
        );
    }
}
