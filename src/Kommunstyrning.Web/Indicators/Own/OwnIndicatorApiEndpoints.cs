using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.Own;

/// <summary>A municipality's own indicators for programs.</summary>
public static class OwnIndicatorApiEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var own = tenant.MapGroup("/indicators").WithTags("Own indicators");
        own.MapGet("", List).AllowAnonymous().Produces<List<OwnIndicatorAnswer>>();
        own.MapGet("/{id}", Get).AllowAnonymous().Produces<OwnIndicatorAnswer>().ProducesProblem(404);
        var editor = own.MapGroup("").RequireAuthorization(Permissions.Editor);
        editor.MapPost("", Add).Produces<OwnIndicatorAnswer>(201).Refuses();
        editor.MapPut("/{id}", Edit).Produces<OwnIndicatorAnswer>().Refuses();
        editor.MapDelete("/{id}", Remove).Produces(204).Refuses();
    }

    private static async Task<IResult> List(
        HttpContext http,
        OwnIndicatorsQuery indicators,
        CancellationToken cancel
    ) => Etag.AnswerList(http, (await indicators.Run(http.Access(), cancel)).Select(OwnIndicatorAnswer.Of).ToList());

    private static async Task<IResult> Get(
        HttpContext http,
        string id,
        OwnIndicatorsQuery indicators,
        CancellationToken cancel
    ) =>
        await indicators.One(http.Access(), id, cancel) is { } found
            ? Etag.Answer(http, OwnIndicatorAnswer.Of(found), found.Revision)
            : Problem.Of(404);

    private static async Task<IResult> Add(
        HttpContext http,
        OwnIndicatorInput input,
        SaveOwnIndicator save,
        CancellationToken cancel
    )
    {
        var outcome = await save.Add(http.Access(), input, cancel);
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals);
        http.Response.Headers.ETag = Etag.Of(outcome.Value.Revision);
        return Results.Created(
            $"/api/v1{http.PageContext().At($"indicators/{outcome.Value.Code}")}",
            OwnIndicatorAnswer.Of(outcome.Value)
        );
    }

    private static async Task<IResult> Edit(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        OwnIndicatorInput input,
        SaveOwnIndicator save,
        CancellationToken cancel
    )
    {
        var outcome = await save.Edit(http.Access(), id, ifMatch.Revision, input, cancel);
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals);
        http.Response.Headers.ETag = Etag.Of(outcome.Value.Revision);
        return Results.Ok(OwnIndicatorAnswer.Of(outcome.Value));
    }

    private static async Task<IResult> Remove(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        RemoveOwnIndicator remove,
        CancellationToken cancel
    )
    {
        var outcome = await remove.Run(http.Access(), id, ifMatch.Revision, cancel);
        return outcome.Succeeded ? Results.NoContent() : Problem.Of(outcome.Refusals);
    }
}

/// <summary>An own indicator as the API tells it.</summary>
/// <param name="Id">Its code: E00001.</param>
/// <param name="Unit">What values are in; empty for none.</param>
/// <param name="Period">How often a value comes.</param>
/// <param name="EnteredById">The unit that enters values; null where nobody is named.</param>
/// <param name="EndedOn">Since when it takes no more values; null for none.</param>
public sealed record OwnIndicatorAnswer(
    string Id,
    string Name,
    string Definition,
    string Unit,
    int Decimals,
    IndicatorKind Kind,
    Direction Direction,
    PeriodKind Period,
    bool IsDividedByGender,
    bool IsDividedByUnit,
    Guid? EnteredById,
    bool WithholdsSmall,
    bool IsPublished,
    DateOnly? EndedOn,
    bool IsExample,
    int Revision
)
{
    public static OwnIndicatorAnswer Of(OwnIndicator own) =>
        new(
            own.Code,
            own.Name,
            own.Definition,
            own.Measure,
            own.Decimals,
            own.Kind,
            own.Direction,
            own.Every,
            own.IsDividedByGender,
            own.IsDividedByUnit,
            own.EnteredById,
            own.WithholdsSmall,
            own.IsPublished,
            own.EndedOn,
            own.IsExample,
            own.Revision
        );
}
