using Kommunstyrning.Organisation;

namespace Kommunstyrning.Web.Organisation;

/// <summary>Units for programs.</summary>
public static class UnitApiEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var units = tenant.MapGroup("/units").WithTags("Units");
        units.MapGet("", List).AllowAnonymous().Produces<List<UnitAnswer>>();
        units.MapGet("/{id}", Get).AllowAnonymous().Produces<UnitAnswer>().ProducesProblem(404);

        var editor = units.MapGroup("").RequireAuthorization(Permissions.Editor);
        editor.MapPost("", Add).Produces<UnitAnswer>(201).Refuses();
        editor.MapPut("/{id}", Edit).Produces<UnitAnswer>().Refuses();
        editor.MapDelete("/{id}", Remove).Produces(204).Refuses();
    }

    private static async Task<IResult> List(HttpContext http, UnitsQuery units, CancellationToken cancel)
    {
        var all = await units.Run(cancel);
        return Etag.AnswerList(http, all.OrderBy(u => u.Kind).ThenBy(u => u.Order).Select(UnitAnswer.Of).ToList());
    }

    private static async Task<IResult> Get(HttpContext http, string id, UnitsQuery units, CancellationToken cancel)
    {
        return await units.One(ApiEndpoints.Key(id), cancel) is { } unit
            ? Etag.Answer(http, UnitAnswer.Of(unit), unit.Revision)
            : Problem.Of(404);
    }

    private static async Task<IResult> Add(HttpContext http, UnitInput input, SaveUnit save, CancellationToken cancel)
    {
        var outcome = await save.Add(http.Access(), input, cancel);
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals);
        http.Response.Headers.ETag = Etag.Of(outcome.Value.Revision);
        return Results.Created(
            $"/api/v1{http.PageContext().At($"units/{outcome.Value.Id}")}",
            UnitAnswer.Of(outcome.Value)
        );
    }

    private static async Task<IResult> Edit(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        UnitInput input,
        SaveUnit save,
        CancellationToken cancel
    )
    {
        var outcome = await save.Edit(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, input, cancel);
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals);
        http.Response.Headers.ETag = Etag.Of(outcome.Value.Revision);
        return Results.Ok(UnitAnswer.Of(outcome.Value));
    }

    private static async Task<IResult> Remove(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        RemoveUnit remove,
        CancellationToken cancel
    )
    {
        var outcome = await remove.Run(http.Access(), ApiEndpoints.Key(id), ifMatch.Revision, cancel);
        return outcome.Succeeded ? Results.NoContent() : Problem.Of(outcome.Refusals);
    }
}

/// <summary>A unit as the API tells it.</summary>
/// <param name="Order">Place among its siblings, from 0.</param>
public sealed record UnitAnswer(
    Guid Id,
    string Name,
    UnitKind Kind,
    Guid? ParentId,
    int Order,
    bool IsExample,
    int Revision
)
{
    public static UnitAnswer Of(Unit unit) =>
        new(unit.Id, unit.Name, unit.Kind, unit.ParentId, unit.Order, unit.IsExample, unit.Revision);
}
