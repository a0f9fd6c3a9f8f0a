using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Correlation;

/// <summary>Two indicators held against each other.</summary>
public static class CorrelationEndpoints
{
    private const int Offered = 200;

    /// <param name="pages">Of the instance, or of one municipality.</param>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/samband", Show).AllowAnonymous().Keep();
        pages.MapPicture("/samband", Picture);
    }

    /// <summary>Both indicators by their codes.</summary>
    private static async Task<IResult> Picture(
        HttpContext http,
        [AsParameters] ComparisonFilter filter,
        string? x,
        string? y,
        CorrelationQuery read,
        PictureStyle style,
        CancellationToken cancel
    )
    {
        var reader = new QueryReader();
        var asked = filter.Question("", http.PageContext(), reader);
        var question = new CorrelationRequest(x ?? "", y ?? "", asked.Year, asked.Gender, asked.Focus, asked.Group);
        var found = await reader.Then(() => read.Run(http.Access(), question, cancel));
        return found.Succeeded
            ? PictureAnswer.Of(http, new CorrelationSheet.Model { Pair = found.Value, Style = style.Text })
            : Problem.OfQuery(found.Refusals).AsPage(http);
    }

    private static async Task<IResult> Show(
        HttpContext http,
        [AsParameters] ComparisonFilter filter,
        string? x,
        string? y,
        CorrelationQuery read,
        IndicatorSearchQuery find,
        IndicatorOptions list,
        OpenDataQuery openData,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var pageContext = http.PageContext();
        var reader = new QueryReader();
        var asked = filter.Question("", pageContext, reader);
        var first = await IndicatorInput.Read("x", x, find, cancel);
        var second = await IndicatorInput.Read("y", y, find, cancel);
        CorrelationResult? pair = null;
        IReadOnlyList<Refusal> refusals = [.. first.Refusals, .. second.Refusals];
        if (refusals.Count == 0 && first.Value.Id is { } xId && second.Value.Id is { } yId)
        {
            var question = new CorrelationRequest(xId, yId, asked.Year, asked.Gender, asked.Focus, asked.Group);
            var found = await reader.Then(() => read.Run(http.Access(), question, cancel));
            refusals = found.Refusals;
            pair = found.Succeeded ? found.Value : null;
        }
        var panels = await openData.Panels(cancel);
        var focus = pair?.X.Focus ?? (asked.Focus is { } code ? panels.Named.Find(code) : null);
        return Pages.Page(
            new CorrelationPage.Model
            {
                PageContext = pageContext,
                Filter = filter,
                Pair = pair,
                X = Written(pair?.X) ?? x,
                Y = Written(pair?.Y) ?? y,
                XHits = first.Succeeded ? first.Value.Hits : [],
                YHits = second.Succeeded ? second.Value.Hits : [],
                Errors = new FormErrors(refusals),
                Groups = GroupChoices.Of(panels, focus, own: [], pair?.ComparisonGroup),
                Offers = await list.Starting(Offered, cancel),
                Age = DataAge.Of(await list.Version(cancel), clock.GetUtcNow()),
            },
            refusals.Count == 0 ? StatusCodes.Status200OK : Problem.OfQuery(refusals).Status
        );
    }

    /// <summary>As the form offers it, so that it can be sent back.</summary>
    private static string? Written(ComparisonResult? half) =>
        half is null ? null : $"{half.Indicator.Id} {half.Indicator.Title}";
}
