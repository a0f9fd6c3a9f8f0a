using Kommunstyrning.FollowUp;
using Microsoft.AspNetCore.Components;

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
        IEnumerable<IReportPart> parts,
        CancellationToken cancel
    )
    {
        if (await reads.Run(http, id, cancel) is not { } found)
            return Pages.NotFound(http);
        var hung = new List<RenderFragment>();
        if (found.Edition is not null)
            foreach (var part in parts)
                if (await part.Draw(http.PageContext(), id, cancel) is { } drawn)
                    hung.Add(drawn);
        return Pages.Page(
            new DecidedReportPage.Model
            {
                PageContext = http.PageContext(),
                Found = found,
                Fulfilment = RoundFulfilment.Of(found.Document),
                CanPrint = print.CanPrint,
                Hung = hung,
            }
        );
    }
}
