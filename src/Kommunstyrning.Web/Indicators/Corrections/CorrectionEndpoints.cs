using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.Corrections;

/// <summary>The operator finds an indicator and says what its title was misread to say.</summary>
public static class CorrectionEndpoints
{
    private const string Address = "/drift/nyckeltal";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var indicators = routes.MapGroup(Address).RequireAuthorization(Permissions.Corrector);
        indicators.MapGet("", Search);
        indicators.MapGet("/{id}", Ask);
        indicators.MapPost("/{id}", Correct);
    }

    private static async Task<IResult> Search(
        HttpContext http,
        IndicatorSearchQuery find,
        string? q,
        string? page,
        CancellationToken cancel
    )
    {
        var reader = new QueryReader();
        var asked = new IndicatorSearchRequest(QueryReader.Text(q), Page: reader.Page(page));
        var found = await reader.Then(() => find.Run(asked, cancel));
        return found.Succeeded
            ? Pages.Page(
                new CorrectionSearchPage.Model
                {
                    PageContext = http.PageContext(),
                    Search = asked.Text ?? "",
                    Found = found.Value,
                }
            )
            : Problem.OfQuery(found.Refusals).AsPage(http);
    }

    private static async Task<IResult> Ask(
        HttpContext http,
        string id,
        IndicatorDetailQuery read,
        CancellationToken cancel
    )
    {
        var found = await read.Run(id, cancel);
        if (!found.Succeeded)
            return Problem.OfQuery(found.Refusals).AsPage(http);
        var indicator = found.Value.Indicator;
        var values = new FormValues()
            .With("revision", indicator.Revision)
            .With("unit", indicator.Unit)
            .With("decimals", indicator.Decimals)
            .With("direction", (indicator.CorrectedDirection ?? indicator.CuratedDirection).ToString())
            .With("kind", indicator.Kind.ToString());
        return ShowForm(http, indicator, values, FormErrors.None);
    }

    private static Task<IResult> Correct(
        HttpContext http,
        string id,
        IFormCollection posted,
        CorrectIndicator correct,
        IndicatorDetailQuery read,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form =>
                (
                    form.Revision,
                    Said: new Correction(
                        form.Text("unit"),
                        form.Number("decimals"),
                        form.Choice<Direction>("direction"),
                        form.Choice<IndicatorKind>("kind")
                    )
                ),
            written => correct.Run(id, written.Revision, written.Said, cancel),
            _ => $"{Address}?q={id}",
            async (values, errors) =>
            {
                var found = await read.Run(id, cancel);
                return found.Succeeded
                    ? ShowForm(http, found.Value.Indicator, values, errors)
                    : Problem.OfQuery(found.Refusals).AsPage(http);
            }
        );

    private static IResult ShowForm(HttpContext http, Indicator indicator, FormValues values, FormErrors errors) =>
        Pages.Page(
            new CorrectionPage.Model
            {
                PageContext = http.PageContext(),
                Indicator = indicator,
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
