using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Web.Benchmarking.Saved;

/// <summary>Saved comparisons of a municipality: members see them, editors save, rename and remove them.</summary>
public static class SavedComparisonEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var member = tenant.MapGroup("/sparade").RequireAuthorization(Permissions.Member);
        member.MapGet("", List);
        member.MapGet("/{id:guid}", Show);
        var editor = tenant.MapGroup("/sparade").RequireAuthorization(Permissions.Comparer);
        editor.MapGet("/ny", AskNew);
        editor.MapPost("/ny", Add);
        editor.MapPost("/{id:guid}", Rename);
        editor.MapPost("/{id:guid}/stamm-av", TakeNote);
        editor.MapPost("/{id:guid}/ta-bort", Remove);
    }

    private static async Task<IResult> List(HttpContext http, SavedComparisonsQuery read, CancellationToken cancel) =>
        Pages.Page(
            new SavedListPage.Model
            {
                PageContext = http.PageContext(),
                Entries = await read.All(http.Access(), cancel),
            }
        );

    private static async Task<IResult> Show(
        HttpContext http,
        Guid id,
        SavedComparisonsQuery read,
        CancellationToken cancel
    )
    {
        if (await read.One(http.Access(), id, cancel) is not { } entry)
            return Pages.NotFound(http);
        return Page(http, entry, Filled(entry.Saved), FormErrors.None);
    }

    private static FormValues Filled(SavedComparison saved) =>
        new FormValues().With("revision", saved.Revision).With("title", saved.Title).With("note", saved.Note);

    /// <summary>For a link instead of a form: the address and a suggested name stand in the query.</summary>
    private static IResult AskNew(HttpContext http, string? adress, string? namn) =>
        Form(http, new FormValues().With("address", adress).With("title", namn), FormErrors.None);

    private static Task<IResult> Add(
        HttpContext http,
        IFormCollection posted,
        KeepComparison keep,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => new SavedInput(
                form.Text("title"),
                form.Text("note"),
                form.Text("address"),
                QueryReader.List(form.Text("shows")) ?? []
            ),
            input => keep.Add(http.Access(), input, cancel),
            saved => http.PageContext().At($"sparade/{saved.Id}"),
            (values, errors) => Form(http, values, errors)
        );

    private static Task<IResult> Rename(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        KeepComparison keep,
        SavedComparisonsQuery read,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Title: form.Text("title"), Note: form.Text("note")),
            written => keep.Rename(http.Access(), id, written.Revision, written.Title, written.Note, cancel),
            _ => http.PageContext().At($"sparade/{id}"),
            async (values, errors) =>
                await read.One(http.Access(), id, cancel) is { } entry ? Page(http, entry, values, errors) : null,
            async () => await read.One(http.Access(), id, cancel) is { } entry ? Filled(entry.Saved) : null
        );

    private static Task<IResult> TakeNote(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        KeepComparison keep,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Revision,
            revision => keep.TakeNote(http.Access(), id, revision, cancel),
            _ => http.PageContext().At($"sparade/{id}")
        );

    private static Task<IResult> Remove(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        KeepComparison keep,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Revision,
            revision => keep.Remove(http.Access(), id, revision, cancel),
            _ => http.PageContext().At("sparade")
        );

    private static IResult Page(HttpContext http, SavedEntry entry, FormValues values, FormErrors errors) =>
        Pages.Page(
            new SavedPage.Model
            {
                PageContext = http.PageContext(),
                Entry = entry,
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );

    private static IResult Form(HttpContext http, FormValues values, FormErrors errors) =>
        Pages.Page(
            new SaveComparisonPage.Model
            {
                PageContext = http.PageContext(),
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
