using Kommunstyrning.Benchmarking;
using Kommunstyrning.Steering;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Steering.Elements;

/// <summary>What the page of one element asks of the core beside targets and measures.</summary>
public sealed record GoalReads(GoalQualityQuery Quality, UnitResultsQuery Results, TargetRulesQuery Rules);

/// <summary>What the page of an element reads of what is done for it, on what ground, and what other modules hang on it.</summary>
public sealed record WorkReads(
    ActivitiesQuery Activities,
    RegisterQuery Register,
    CriteriaQuery Criteria,
    IEnumerable<IElementPart> Parts,
    ILaterPhases Phases
)
{
    /// <param name="last">Those that stand at the end of the page, or the others.</param>
    internal async Task<IReadOnlyList<RenderFragment>> Hung(
        HttpContext http,
        Guid elementId,
        bool last,
        CancellationToken cancel
    )
    {
        var drawn = new List<RenderFragment>();
        foreach (var part in Parts.Where(p => p.StandsLast == last))
        {
            if (await part.Draw(http.PageContext(), elementId, cancel) is { } fragment)
                drawn.Add(fragment);
        }
        return drawn;
    }
}

/// <summary>The page of one element, and the small steps that need no form of their own.</summary>
public static class ElementEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet("/del/{id}", Show).AllowAnonymous();
        tenant.MapPost("/del/{id:guid}/ordning", Step).RequireAuthorization(Permissions.UnitEditor);
        tenant.MapPost("/del/{id:guid}/ny-lydelse", Revise).RequireAuthorization(Permissions.UnitEditor);
        tenant.MapPost("/del/{id:guid}/angra", TakeBack).RequireAuthorization(Permissions.UnitEditor);
        tenant.MapPost("/del/{id:guid}/ta-bort", Remove).RequireAuthorization(Permissions.UnitEditor);
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
        SimilarRanksQuery similarRanksQuery,
        [AsParameters] ThenReads then,
        [FromQuery(Name = DayAddress.Name)] string? day,
        [AsParameters] GoalReads goalReads,
        PartsQuery partsQuery,
        [AsParameters] WorkReads work,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (QueryReader.Text(day) is { } written)
            return await ThenPages.OfElement(http, id, written, then, cancel);
        if (!Guid.TryParse(id, out var key) || await elementQuery.Run(http.Access(), key, cancel) is not { } found)
            return Pages.NotFound(http);
        var areaCode = http.PageContext().Tenant!.AreaCode;
        var (targets, progress) = await progressReads.Run(
            found.Plan,
            found.Plan.Below(found.Element).Prepend(found.Element),
            areaCode,
            cancel
        );
        var measures = await MeasureList.Read(
            found,
            areaCode,
            measuresQuery,
            followedIndicatorsQuery,
            indicatorRanksQuery,
            cancel
        );
        var codes = progress
            .Of(found.Element)
            .Select(p => p.Target.IndicatorId)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return Pages.Page(
            new ElementPage.Model
            {
                PageContext = http.PageContext(),
                Plan = found.Plan,
                Element = found.Element,
                Measures = measures,
                Similar = await similarRanksQuery.Run(http.Access(), areaCode, codes, cancel),
                Targets = targets.Of(found.Element),
                Progress = progress,
                Quality = http.Access().SeesDrafts ? await goalReads.Quality.Run(found, cancel) : null,
                Results =
                    found.Element.Tests.Count == 0
                        ? []
                        : (await goalReads.Results.Run(found.Plan, cancel)).Of(found.Element),
                Rules = found.Element.Tests.Count == 0 ? TargetRules.Usual : await goalReads.Rules.Run(cancel),
                Parts = http.Access().SeesDrafts ? await partsQuery.Run(found.Plan, found.Element, cancel) : [],
                Activities = await work.Activities.Run(http.Access(), found.Plan, cancel),
                Tied = await work.Register.Of(found, cancel),
                Later = await work.Phases.Of(http.PageContext(), found.Element.Id, cancel),
                Hung = await work.Hung(http, found.Element.Id, last: false, cancel),
                HungLast = await work.Hung(http, found.Element.Id, last: true, cancel),
                Criteria = await work.Criteria.Run(found, cancel),
                Today = clock.Today(),
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
