using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Web.Shell;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>Two indicators held against each other.</summary>
public static class PairDoor
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
        [AsParameters] Chosen chosen,
        string? x,
        string? y,
        ReadPair read,
        PictureStyle style,
        CancellationToken cancel
    )
    {
        var reader = new QueryReader();
        var asked = chosen.Question("", http.Frame(), reader);
        var question = new PairQuestion(x ?? "", y ?? "", asked.Year, asked.Gender, asked.Focus, asked.Group);
        var found = await reader.Then(() => read.Run(question, cancel));
        return found.Succeeded
            ? PictureAnswer.Of<PairSheet>(http, new { Pair = found.Value, Style = style.Text })
            : Problem.OfQuery(found.Refusals).AsPage(http);
    }

    private static async Task<IResult> Show(
        HttpContext http,
        [AsParameters] Chosen chosen,
        string? x,
        string? y,
        ReadPair read,
        FindIndicators find,
        ListIndicators list,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var frame = http.Frame();
        var reader = new QueryReader();
        var asked = chosen.Question("", frame, reader);
        var first = await WrittenIndicator.Read("x", x, find, cancel);
        var second = await WrittenIndicator.Read("y", y, find, cancel);
        PairRead? pair = null;
        IReadOnlyList<Refusal> refusals = [.. first.Refusals, .. second.Refusals];
        if (refusals.Count == 0 && first.Value.Id is { } xId && second.Value.Id is { } yId)
        {
            var question = new PairQuestion(xId, yId, asked.Year, asked.Gender, asked.Focus, asked.Group);
            var found = await reader.Then(() => read.Run(question, cancel));
            refusals = found.Refusals;
            pair = found.Succeeded ? found.Value : null;
        }
        return Pages.Page<PairPage>(
            new
            {
                Frame = frame,
                Chosen = chosen,
                Pair = pair,
                X = Written(pair?.X) ?? x,
                Y = Written(pair?.Y) ?? y,
                XHits = first.Succeeded ? first.Value.Hits : [],
                YHits = second.Succeeded ? second.Value.Hits : [],
                Errors = new FormErrors(refusals),
                Offers = await list.Starting(Offered, cancel),
                Age = DataAge.Of(await list.Version(cancel), clock.GetUtcNow()),
            },
            refusals.Count == 0 ? StatusCodes.Status200OK : Problem.OfQuery(refusals).Status
        );
    }

    /// <summary>As the form offers it, so that it can be sent back.</summary>
    private static string? Written(ComparisonRead? half) =>
        half is null ? null : $"{half.Indicator.Id} {half.Indicator.Title}";
}
