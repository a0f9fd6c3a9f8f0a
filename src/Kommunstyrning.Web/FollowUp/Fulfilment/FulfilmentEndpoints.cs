using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Web.FollowUp.Fulfilment;

/// <summary>How it goes with the goals of a round, and the report with all that is said. What has been decided may be kept by all.</summary>
public static class FulfilmentEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet($"{FulfilmentAddress.Of}/maluppfyllelse", Fulfilment).AllowAnonymous().Share();
        tenant.MapGet($"{FulfilmentAddress.Of}/rapport", Report).AllowAnonymous().Share();
    }

    private static async Task<IResult> Fulfilment(
        HttpContext http,
        Guid id,
        [AsParameters] FulfilmentReads reads,
        CancellationToken cancel
    ) =>
        await reads.Run(http, id, cancel) is { } found
            ? Pages.Page(
                new FulfilmentPage.Model
                {
                    PageContext = http.PageContext(),
                    Found = found,
                    Fulfilment = RoundFulfilment.Of(found.Document),
                }
            )
            : Pages.NotFound(http);

    private static async Task<IResult> Report(
        HttpContext http,
        Guid id,
        [AsParameters] FulfilmentReads reads,
        PrintSettings print,
        CancellationToken cancel
    ) =>
        await reads.Run(http, id, cancel) is { } found
            ? Pages.Page(
                new DecidedReportPage.Model
                {
                    PageContext = http.PageContext(),
                    Found = found,
                    Fulfilment = RoundFulfilment.Of(found.Document),
                    CanPrint = print.CanPrint,
                }
            )
            : Pages.NotFound(http);
}
