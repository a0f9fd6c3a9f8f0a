using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Saved;

/// <summary>A municipality's own groups: members see them, editors write them.</summary>
public static class OwnGroupEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet("/kretsar", List).RequireAuthorization(Permissions.Member);
        var editor = tenant.MapGroup("/kretsar").RequireAuthorization(Permissions.Comparer);
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
                Starts = http.Access().MayCompare ? await begin.Usable(http.Access(), cancel) : [],
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

    private static Task<IResult> Add(
        HttpContext http,
        IFormCollection posted,
        SaveOwnGroup save,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (Name: form.Text("name"), Areas: form.Lines("areas")),
            read => save.Add(http.Access(), read.Name, read.Areas, cancel),
            _ => http.PageContext().At("kretsar"),
            (values, errors) => ShowForm(http, current: null, values, errors)
        );

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
        return ShowForm(http, group, Filled(group, await Names(areasQuery, cancel)), FormErrors.None);
    }

    private static FormValues Filled(OwnGroup group, Dictionary<string, string> names) =>
        new FormValues()
            .With("revision", group.Revision)
            .With("name", group.Name)
            .With("areas", string.Join('\n', group.Codes.Select(code => names.GetValueOrDefault(code, code))));

    private static Task<IResult> Edit(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        SaveOwnGroup save,
        OwnGroupsQuery groups,
        AreasQuery areasQuery,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Name: form.Text("name"), Areas: form.Lines("areas")),
            read => save.Edit(http.Access(), id, read.Revision, read.Name, read.Areas, cancel),
            _ => http.PageContext().At("kretsar"),
            async (values, errors) =>
                await groups.One(http.Access(), id, cancel) is { } group ? ShowForm(http, group, values, errors) : null,
            async () =>
                await groups.One(http.Access(), id, cancel) is { } group
                    ? Filled(group, await Names(areasQuery, cancel))
                    : null
        );

    private static Task<IResult> Remove(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        SaveOwnGroup save,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Revision,
            revision => save.Remove(http.Access(), id, revision, cancel),
            _ => http.PageContext().At("kretsar")
        );

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
