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
        var editor = tenant.MapGroup("/sparade").RequireAuthorization(Permissions.Editor);
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
        var values = new FormValues()
            .With("revision", entry.Saved.Revision)
            .With("title", entry.Saved.Title)
            .With("note", entry.Saved.Note);
        return Page(http, entry, values, FormErrors.None);
    }

    /// <summary>For a link instead of a form: the address and a suggested name stand in the query.</summary>
    private static IResult AskNew(HttpContext http, string? adress, string? namn) =>
        Form(http, new FormValues().With("address", adress).With("title", namn), FormErrors.None);

    private static async Task<IResult> Add(
        HttpContext http,
        IFormCollection posted,
        KeepComparison keep,
        CancellationToken cancel
    )
    {
        var values = FormValues.From(posted);
        var form = new FormReader(values);
        var input = new SavedInput(
            form.Text("title"),
            form.Text("note"),
            form.Text("address"),
            QueryReader.List(form.Text("shows")) ?? []
        );
        var outcome = await keep.Add(http.Access(), input, cancel);
        return outcome.Succeeded
            ? Results.LocalRedirect(http.PageContext().At($"sparade/{outcome.Value.Id}"))
            : Form(http, values, new FormErrors(outcome.Refusals));
    }

    private static async Task<IResult> Rename(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        KeepComparison keep,
        SavedComparisonsQuery read,
        CancellationToken cancel
    )
    {
        var values = FormValues.From(posted);
        var form = new FormReader(values);
        var revision = form.Revision;
        var outcome = await form.Then(() =>
            keep.Rename(http.Access(), id, revision, form.Text("title"), form.Text("note"), cancel)
        );
        if (outcome.Succeeded)
            return Results.LocalRedirect(http.PageContext().At($"sparade/{id}"));
        return await read.One(http.Access(), id, cancel) is { } entry
            ? Page(http, entry, values, new FormErrors(outcome.Refusals))
            : Pages.NotFound(http);
    }

    private static Task<IResult> TakeNote(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        KeepComparison keep,
        CancellationToken cancel
    ) => Step(http, posted, $"sparade/{id}", revision => keep.TakeNote(http.Access(), id, revision, cancel));

    private static Task<IResult> Remove(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        KeepComparison keep,
        CancellationToken cancel
    ) => Step(http, posted, "sparade", revision => keep.Remove(http.Access(), id, revision, cancel));

    private static async Task<IResult> Step(
        HttpContext http,
        IFormCollection posted,
        string next,
        Func<int, Task<Outcome<SavedComparison>>> step
    )
    {
        var form = new FormReader(FormValues.From(posted));
        var revision = form.Revision;
        var outcome = await form.Then(() => step(revision));
        return outcome.Succeeded
            ? Results.LocalRedirect(http.PageContext().At(next))
            : Problem.Of(outcome.Refusals).AsPage(http);
    }

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
