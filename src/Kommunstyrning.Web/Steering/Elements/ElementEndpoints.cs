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
        tenant.MapPost("/del/{id:guid}/angra", TakeBack).RequireAuthorization(Permissions.Editor);
        tenant.MapPost("/del/{id:guid}/ta-bort", Remove).RequireAuthorization(Permissions.Editor);
    }

    private static async Task<IResult> Show(
        HttpContext http,
        string id,
        ElementQuery elementQuery,
        HistoryQuery historyQuery,
        MeasuresQuery measuresQuery,
        [AsParameters] PlanProgressReads progressReads,
        FollowedIndicatorsQuery followedIndicatorsQuery,
        IndicatorRanksQuery indicatorRanksQuery,
        CancellationToken cancel
    )
    {
        if (!Guid.TryParse(id, out var key) || await elementQuery.Run(http.Access(), key, cancel) is not { } found)
            return Pages.NotFound(http);
        var areaCode = http.PageContext().Tenant!.AreaCode;
        var (targets, progress) = await progressReads.Run(
            found.Plan,
            found.Plan.Below(found.Element).Prepend(found.Element),
            areaCode,
            cancel
        );
        return Pages.Page(
            new ElementPage.Model
            {
                PageContext = http.PageContext(),
                Plan = found.Plan,
                Element = found.Element,
                Measures = await MeasureList.Read(
                    found,
                    areaCode,
                    measuresQuery,
                    followedIndicatorsQuery,
                    indicatorRanksQuery,
                    cancel
                ),
                Targets = targets.Of(found.Element),
                Progress = progress,
                History = await historyQuery.Run(http.Access(), found, cancel),
            }
        );
    }

    private static Task<IResult> Step(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        MoveElement move,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Steps: form.Number("steg") ?? 0),
            asked => move.Step(http.Access(), id, asked.Revision, asked.Steps, cancel),
            element => http.PageContext().At($"del/{element.Id}")
        );

    private static Task<IResult> TakeBack(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        TakeBackDecision takeBack,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Revision,
            revision => takeBack.Run(http.Access(), id, revision, cancel),
            element => http.PageContext().At($"del/{element.Id}")
        );

    private static Task<IResult> Revise(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        ReviseElement revise,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            _ => id,
            old => revise.Run(http.Access(), old, cancel),
            element => http.PageContext().At($"del/{element.Id}/redigera")
        );

    private static Task<IResult> Remove(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        RemoveElement remove,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Revision,
            revision => remove.Run(http.Access(), id, revision, cancel),
            element => http.PageContext().At(element.ParentId is { } parent ? $"del/{parent}" : "")
        );
}
