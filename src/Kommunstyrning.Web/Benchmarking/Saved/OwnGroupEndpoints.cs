using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Saved;

/// <summary>A municipality's own groups: members see them, editors write them.</summary>
public static class OwnGroupEndpoints
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
        OwnGroupsQuery read,
        AreasQuery areasQuery,
        DraftOwnGroup begin,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new OwnGroupsPage.Model
            {
                PageContext = http.PageContext(),
                OwnGroups = await read.Run(http.Access(), cancel),
                Names = await Names(areasQuery, cancel),
                Starts = http.Access().MayEdit ? await begin.Usable(http.Access(), cancel) : [],
            }
        );

    /// <summary>Begins with the members of another group where one is named.</summary>
    private static async Task<IResult> AskNew(
        HttpContext http,
        string? fran,
        DraftOwnGroup begin,
        CancellationToken cancel
    )
    {
        var values = new FormValues();
        if (QueryReader.Text(fran) is not { } key)
            return ShowForm(http, current: null, values, FormErrors.None);
        var found = await begin.Run(http.Access(), key, cancel);
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
        SaveOwnGroup save,
        CancellationToken cancel
    )
    {
        var values = FormValues.From(posted);
        var form = new FormReader(values);
        var outcome = await save.Add(http.Access(), form.Text("name"), form.Lines("areas"), cancel);
        return outcome.Succeeded
            ? Results.LocalRedirect(http.PageContext().At("kretsar"))
            : ShowForm(http, current: null, values, new FormErrors(outcome.Refusals));
    }

    private static async Task<IResult> AskEdit(
        HttpContext http,
        Guid id,
        OwnGroupsQuery read,
        AreasQuery areasQuery,
        CancellationToken cancel
    )
    {
        if (await read.One(http.Access(), id, cancel) is not { } group)
            return Pages.NotFound(http);
        var names = await Names(areasQuery, cancel);
        var values = new FormValues()
            .With("revision", group.Revision)
            .With("name", group.Name)
            .With("areas", string.Join('\n', group.Codes.Select(code => names.GetValueOrDefault(code, code))));
        return ShowForm(http, group, values, FormErrors.None);
    }

    private static async Task<IResult> Edit(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        SaveOwnGroup save,
        OwnGroupsQuery read,
        CancellationToken cancel
    )
    {
        var values = FormValues.From(posted);
        var form = new FormReader(values);
        var revision = form.Revision;
        var outcome = await form.Then(() =>
            save.Edit(http.Access(), id, revision, form.Text("name"), form.Lines("areas"), cancel)
        );
        if (outcome.Succeeded)
            return Results.LocalRedirect(http.PageContext().At("kretsar"));
        return await read.One(http.Access(), id, cancel) is { } group
            ? ShowForm(http, group, values, new FormErrors(outcome.Refusals))
            : Pages.NotFound(http);
    }

    private static async Task<IResult> Remove(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        SaveOwnGroup save,
        CancellationToken cancel
    )
    {
        var form = new FormReader(FormValues.From(posted));
        var revision = form.Revision;
        var outcome = await form.Then(() => save.Remove(http.Access(), id, revision, cancel));
        return outcome.Succeeded
            ? Results.LocalRedirect(http.PageContext().At("kretsar"))
            : Problem.Of(outcome.Refusals).AsPage(http);
    }

    private static async Task<Dictionary<string, string>> Names(AreasQuery read, CancellationToken cancel) =>
        (await read.Run(kind: null, cancel)).ToDictionary(a => a.Code, a => a.Name, StringComparer.Ordinal);

    private static IResult ShowForm(HttpContext http, OwnGroup? current, FormValues values, FormErrors errors) =>
        Pages.Page(
            new OwnGroupFormPage.Model
            {
                PageContext = http.PageContext(),
                Current = current,
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
