using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Registers;

/// <summary>The four registers for programs. The entity tag is the entry's, whose ties change with it.</summary>
public static class RegisterApiEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var entries = tenant.MapGroup("/registers/{register}").WithTags("Registers");
        entries.MapGet("", List).AllowAnonymous().Produces<List<RegisterAnswer>>().ProducesProblem(404);
        entries.MapGet("/{id}", Get).AllowAnonymous().Produces<RegisterAnswer>().ProducesProblem(404);
        var editor = entries.MapGroup("").RequireAuthorization(Permissions.Editor);
        editor.MapPost("", Add).Produces<RegisterAnswer>(201).Refuses();
        editor.MapPut("/{id}", Edit).Produces<RegisterAnswer>().Refuses();
        editor.MapDelete("/{id}", Remove).Produces(204).Refuses();
        editor.MapPost("/{id}/ties", Tie).Produces<RegisterAnswer>().Refuses();
        editor.MapDelete("/{id}/ties/{tie}", Untie).Produces<RegisterAnswer>().Refuses();
    }

    private static async Task<IResult> List(
        HttpContext http,
        string register,
        RegisterQuery query,
        CancellationToken cancel
    ) =>
        RegisterText.AtApi(register) is { } text
            ? Etag.AnswerList(
                http,
                (await query.Run(http.Access(), text.Kind, cancel)).Select(RegisterAnswer.Of).ToList()
            )
            : Problem.Of(404);

    private static async Task<IResult> Get(
        HttpContext http,
        string register,
        string id,
        RegisterQuery query,
        CancellationToken cancel
    )
    {
        if (
            RegisterText.AtApi(register) is not { } text
            || await query.One(http.Access(), text.Kind, ApiEndpoints.Key(id), cancel) is not { } view
        )
            return Problem.Of(404);
        http.Response.Headers.ETag = Etag.Of(view.Entry.Revision);
        return Results.Ok(RegisterAnswer.Of(view));
    }

    private static async Task<IResult> Add(
        HttpContext http,
        string register,
        RegisterInput input,
        SaveEntry save,
        RegisterQuery query,
        CancellationToken cancel
    )
    {
        if (RegisterText.AtApi(register) is not { } text)
            return Problem.Of(404);
        var outcome = await save.Add(http.Access(), text.Kind, input, cancel);
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals);
        http.Response.Headers.ETag = Etag.Of(outcome.Value.Revision);
        var view = (await query.One(http.Access(), text.Kind, outcome.Value.Id, cancel))!;
        return Results.Created(
            $"/api/v1{http.PageContext().At($"registers/{text.Api}/{outcome.Value.Id}")}",
            RegisterAnswer.Of(view)
        );
    }

    private static async Task<IResult> Edit(
        HttpContext http,
        string register,
        string id,
        IfMatch ifMatch,
        RegisterInput input,
        SaveEntry save,
        RegisterQuery query,
        CancellationToken cancel
    ) =>
        RegisterText.AtApi(register) is { } text
            ? await Changed(
                http,
                await save.Edit(http.Access(), text.Kind, ApiEndpoints.Key(id), ifMatch.Revision, input, cancel),
                query,
                cancel
            )
            : Problem.Of(404);

    private static async Task<IResult> Remove(
        HttpContext http,
        string register,
        string id,
        IfMatch ifMatch,
        RemoveEntry remove,
        CancellationToken cancel
    )
    {
        if (RegisterText.AtApi(register) is not { } text)
            return Problem.Of(404);
        var outcome = await remove.Run(http.Access(), text.Kind, ApiEndpoints.Key(id), ifMatch.Revision, cancel);
        return outcome.Succeeded ? Results.NoContent() : Problem.Of(outcome.Refusals);
    }

    private static async Task<IResult> Tie(
        HttpContext http,
        string register,
        string id,
        IfMatch ifMatch,
        TieInput input,
        TieEntry tie,
        RegisterQuery query,
        CancellationToken cancel
    ) =>
        RegisterText.AtApi(register) is { } text
            ? await Changed(
                http,
                await tie.Run(http.Access(), text.Kind, ApiEndpoints.Key(id), ifMatch.Revision, input, cancel),
                query,
                cancel
            )
            : Problem.Of(404);

    private static async Task<IResult> Untie(
        HttpContext http,
        string register,
        string id,
        string tie,
        IfMatch ifMatch,
        TieEntry tieEntry,
        RegisterQuery query,
        CancellationToken cancel
    ) =>
        RegisterText.AtApi(register) is { } text
            ? await Changed(
                http,
                await tieEntry.Untie(
                    http.Access(),
                    text.Kind,
                    ApiEndpoints.Key(id),
                    ifMatch.Revision,
                    ApiEndpoints.Key(tie),
                    cancel
                ),
                query,
                cancel
            )
            : Problem.Of(404);

    private static async Task<IResult> Changed(
        HttpContext http,
        Outcome<RegisterEntry> outcome,
        RegisterQuery query,
        CancellationToken cancel
    )
    {
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals);
        var entry = outcome.Value;
        http.Response.Headers.ETag = Etag.Of(entry.Revision);
        return Results.Ok(RegisterAnswer.Of((await query.One(http.Access(), entry.Kind, entry.Id, cancel))!));
    }
}
