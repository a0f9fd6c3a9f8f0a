using Kommunstyrning.Benchmarking;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Elements;

/// <summary>The page of one element, and the small steps that need no form of their own.</summary>
public static class ElementEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet("/del/{id}", Show).AllowAnonymous();
        tenant.MapPost("/del/{id:guid}/ordning", Step).RequireAuthorization(Permissions.Editor);
        tenant.MapPost("/del/{id:guid}/ny-lydelse", Revise).RequireAuthorization(Permissions.Editor);
        tenant.MapPost("/del/{id:guid}/ta-bort", Remove).RequireAuthorization(Permissions.Editor);
    }

    private static async Task<IResult> Show(
        HttpContext http,
        string id,
        ElementQuery elementQuery,
        HistoryQuery historyQuery,
        MeasuresQuery measuresQuery,
        IndicatorRanksQuery indicatorRanksQuery,
        CancellationToken cancel
    )
    {
        if (!Guid.TryParse(id, out var key) || await elementQuery.Run(http.Access(), key, cancel) is not { } found)
            return Pages.NotFound(http);
        return Pages.Page(
            new ElementPage.Model
            {
                PageContext = http.PageContext(),
                Plan = found.Plan,
                Element = found.Element,
                Measures = await MeasureList.Read(
                    found,
                    http.PageContext().Tenant!.AreaCode,
                    measuresQuery,
                    indicatorRanksQuery,
                    cancel
                ),
                History = await historyQuery.Run(http.Access(), found, cancel),
            }
        );
    }

    private static async Task<IResult> Step(
        HttpContext http,
        Guid id,
        IFormCollection form,
        MoveElement move,
        CancellationToken cancel
    )
    {
        var values = new FormReader(FormValues.From(form));
        var outcome = await move.Step(http.Access(), id, values.Revision, values.Number("steg") ?? 0, cancel);
        return After(http, outcome, outcome.Succeeded ? http.PageContext().At($"del/{outcome.Value.Id}") : "");
    }

    private static async Task<IResult> Revise(HttpContext http, Guid id, ReviseElement revise, CancellationToken cancel)
    {
        var outcome = await revise.Run(http.Access(), id, cancel);
        return After(http, outcome, outcome.Succeeded ? http.PageContext().At($"del/{outcome.Value.Id}/redigera") : "");
    }

    private static async Task<IResult> Remove(
        HttpContext http,
        Guid id,
        IFormCollection form,
        RemoveElement remove,
        CancellationToken cancel
    )
    {
        var revision = new FormReader(FormValues.From(form)).Number("revision") ?? -1;
        var outcome = await remove.Run(http.Access(), id, revision, cancel);
        var parent = outcome.Succeeded ? outcome.Value.ParentId : null;
        return After(http, outcome, http.PageContext().At(parent is null ? "" : $"del/{parent}"));
    }

    private static IResult After<T>(HttpContext http, Outcome<T> outcome, string address) =>
        outcome.Succeeded ? Results.LocalRedirect(address) : Problem.Of(outcome.Refusals).AsPage(http);
}
