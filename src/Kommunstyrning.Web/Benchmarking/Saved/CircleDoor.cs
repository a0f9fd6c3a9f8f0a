using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Web.Shell;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>A municipality's own circles: members see them, editors write them.</summary>
public static class CircleDoor
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet("/kretsar", List).RequireAuthorization(Permissions.Member);
        var editor = tenant.MapGroup("/kretsar").RequireAuthorization(Permissions.Editor);
        editor.MapGet("/ny", AskNew);
        editor.MapPost("/ny", Add);
        editor.MapGet("/{id:guid}", AskEdit);
        editor.MapPost("/{id:guid}", Edit);
        editor.MapPost("/{id:guid}/ta-bort", Remove);
    }

    private static async Task<IResult> List(
        HttpContext http,
        ReadOwnCircles read,
        ReadAreas readAreas,
        BeginCircle begin,
        CancellationToken cancel
    ) =>
        Pages.Page<CirclesPage>(
            new
            {
                Frame = http.Frame(),
                Circles = await read.Run(cancel),
                Names = await Names(readAreas, cancel),
                Starts = http.Viewer().MayEdit ? await begin.Usable(cancel) : [],
            }
        );

    /// <summary>Begins with the members of another group where one is named.</summary>
    private static async Task<IResult> AskNew(
        HttpContext http,
        string? fran,
        BeginCircle begin,
        CancellationToken cancel
    )
    {
        var values = new FormValues();
        if (QueryReader.Text(fran) is not { } key)
            return ShowForm(http, current: null, values, FormErrors.None);
        var found = await begin.Run(key, cancel);
        return found.Succeeded
            ? ShowForm(
                http,
                current: null,
                values
                    .With("name", Swedish.Upper(found.Value.Name))
                    .With("areas", string.Join('\n', found.Value.Areas)),
                FormErrors.None
            )
            : Problem.OfQuery(found.Refusals).AsPage(http);
    }

    private static async Task<IResult> Add(
        HttpContext http,
        IFormCollection posted,
        SaveOwnCircle save,
        CancellationToken cancel
    )
    {
        var values = FormValues.From(posted);
        var form = new FormReader(values);
        var outcome = await save.Add(form.Text("name"), form.Lines("areas"), cancel);
        return outcome.Succeeded
            ? Results.LocalRedirect(http.Frame().At("kretsar"))
            : ShowForm(http, current: null, values, new FormErrors(outcome.Refusals));
    }

    private static async Task<IResult> AskEdit(
        HttpContext http,
        Guid id,
        ReadOwnCircles read,
        ReadAreas readAreas,
        CancellationToken cancel
    )
    {
        if (await read.One(id, cancel) is not { } circle)
            return Pages.NotFound(http);
        var names = await Names(readAreas, cancel);
        var values = new FormValues()
            .With("revision", circle.Revision)
            .With("name", circle.Name)
            .With("areas", string.Join('\n', circle.Codes.Select(code => names.GetValueOrDefault(code, code))));
        return ShowForm(http, circle, values, FormErrors.None);
    }

    private static async Task<IResult> Edit(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        SaveOwnCircle save,
        ReadOwnCircles read,
        CancellationToken cancel
    )
    {
        var values = FormValues.From(posted);
        var form = new FormReader(values);
        var revision = form.Revision;
        var outcome = await form.Then(() => save.Edit(id, revision, form.Text("name"), form.Lines("areas"), cancel));
        if (outcome.Succeeded)
            return Results.LocalRedirect(http.Frame().At("kretsar"));
        return await read.One(id, cancel) is { } circle
            ? ShowForm(http, circle, values, new FormErrors(outcome.Refusals))
            : Pages.NotFound(http);
    }

    private static async Task<IResult> Remove(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        SaveOwnCircle save,
        CancellationToken cancel
    )
    {
        var form = new FormReader(FormValues.From(posted));
        var revision = form.Revision;
        var outcome = await form.Then(() => save.Remove(id, revision, cancel));
        return outcome.Succeeded
            ? Results.LocalRedirect(http.Frame().At("kretsar"))
            : Problem.Of(outcome.Refusals).AsPage(http);
    }

    private static async Task<Dictionary<string, string>> Names(ReadAreas read, CancellationToken cancel) =>
        (await read.Run(kind: null, cancel)).ToDictionary(a => a.Code, a => a.Name, StringComparer.Ordinal);

    private static IResult ShowForm(HttpContext http, OwnCircle? current, FormValues values, FormErrors errors) =>
        Pages.Page<CircleFormPage>(
            new
            {
                Frame = http.Frame(),
                Current = current,
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
