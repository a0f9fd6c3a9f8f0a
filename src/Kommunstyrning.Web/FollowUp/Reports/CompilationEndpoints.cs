using System.Globalization;
using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Web.FollowUp.Reports;

/// <summary>The page on which whoever holds a round weighs it together.</summary>
public static class CompilationEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var editor = tenant
            .MapGroup("/uppfoljning/{round:guid}/sammanvagning")
            .RequireAuthorization(Permissions.Editor);
        editor.MapGet("", Show);
        editor.MapPost("", Save);
    }

    private static async Task<IResult> Show(
        HttpContext http,
        Guid round,
        GroupCompilationQuery query,
        LiveValuesQuery live,
        TimeProvider clock,
        CancellationToken cancel
    ) => await Page(http, round, query, live, clock, values: null, FormErrors.None, cancel) ?? Pages.NotFound(http);

    private static Task<IResult> Save(
        HttpContext http,
        Guid round,
        IFormCollection posted,
        SaveGroupText save,
        GroupCompilationQuery query,
        LiveValuesQuery live,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Text: form.Text("groupText")),
            read => save.Run(http.Access(), round, read.Revision, read.Text, cancel),
            _ => http.PageContext().At($"uppfoljning/{round}/sammanvagning"),
            (values, errors) => Page(http, round, query, live, clock, values, errors, cancel),
            async () =>
                await query.Run(http.Access(), round, cancel) is { Round: var now }
                    ? new FormValues()
                        .With("revision", now.Revision.ToString(CultureInfo.InvariantCulture))
                        .With("groupText", now.GroupText)
                    : null
        );

    private static async Task<IResult?> Page(
        HttpContext http,
        Guid round,
        GroupCompilationQuery query,
        LiveValuesQuery live,
        TimeProvider clock,
        FormValues? values,
        FormErrors errors,
        CancellationToken cancel
    ) =>
        await query.Run(http.Access(), round, cancel) is { } compilation
            ? Pages.Page(
                new CompilationPage.Model
                {
                    PageContext = http.PageContext(),
                    Compilation = compilation,
                    Live = new LiveTexts(
                        await live.Run(
                            [compilation.Round.GroupText, .. compilation.Units.Select(u => u.Report.Summary)],
                            cancel
                        ),
                        await live.Offers(compilation.Codes, LiveTexts.MostOffers, cancel)
                    ),
                    Today = clock.Today(),
                    Written = new WrittenForm(values, errors),
                },
                Pages.StatusOf(errors.Refusals)
            )
            : null;
}
