using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Map;

/// <summary>One indicator on the tile map of all municipalities.</summary>
public static class MapEndpoints
{
    /// <param name="pages">Of the instance, or of one municipality.</param>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/jamfor/{indicator}/karta", Show).AllowAnonymous().Keep();
        pages.MapPicture("/jamfor/{indicator}/karta", Picture);
    }

    private static async Task<IResult> Picture(
        HttpContext http,
        string indicator,
        [AsParameters] ComparisonFilter filter,
        string? farg,
        ComparisonQuery read,
        PictureStyle style,
        CancellationToken cancel
    )
    {
        var pageContext = http.PageContext();
        var reader = new QueryReader();
        var question = (filter with { Group = null }).Question(indicator, pageContext, reader);
        var colour = Colour(reader, farg);
        var found = await reader.Then(() => read.Run(http.Access(), question, cancel));
        if (!found.Succeeded)
            return Refused.Page(pageContext, indicator, filter, found.Refusals);
        if (found.Value.Focus is { Kind: AreaKind.Region })
            return Refused.Page(pageContext, indicator, filter, [OnlyMunicipalities]);
        return PictureAnswer.Of(
            http,
            new MapSheet.Model { Map = new MapView(found.Value, colour, filter, pageContext), Style = style.Text }
        );
    }

    private static Refusal OnlyMunicipalities { get; } =
        Refusal.Invalid("focus", "Kartan visar kommuner. Välj en kommun i stället för en region.");

    private static MapColour Colour(QueryReader reader, string? farg) =>
        reader.Word("farg", farg, ("varde", MapColour.Value), ("lage", MapColour.Band));

    private static async Task<IResult> Show(
        HttpContext http,
        string indicator,
        [AsParameters] ComparisonFilter filter,
        string? farg,
        ComparisonQuery read,
        IndicatorDetailQuery indicatorDetailQuery,
        DataVersionQuery readVersion,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var pageContext = http.PageContext();
        var reader = new QueryReader();
        var question = (filter with { Group = null }).Question(indicator, pageContext, reader);
        var colour = Colour(reader, farg);
        var found = await reader.Then(() => read.Run(http.Access(), question, cancel));
        if (found is { Succeeded: true, Value: { } all } && all.Focus is null or { Kind: AreaKind.Municipality })
            return Draw(all, colour, filter, pageContext, DataAge.Of(all.Version, clock.GetUtcNow()));

        var detail = await indicatorDetailQuery.Run(indicator, cancel);
        if (!detail.Succeeded)
            return Problem.OfQuery(detail.Refusals).AsPage(http);
        var refusal = found.Succeeded ? OnlyMunicipalities : MapRefusal.Of(found.Refusals[0], detail.Value);
        return Pages.Page(
            new MapPage.Model
            {
                PageContext = pageContext,
                Indicator = detail.Value.Indicator,
                Filter = filter,
                Genders = Divided(detail.Value.Coverage.Select(c => c.Gender)),
                Refused = refusal.Sentence,
                Years = detail.Value.Coverage.Select(c => c.Year).Distinct().ToList(),
                Age = DataAge.Of(await readVersion.Run(cancel), clock.GetUtcNow()),
            },
            refusal.Field.Length == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest
        );
    }

    private static IResult Draw(
        ComparisonResult read,
        MapColour colour,
        ComparisonFilter filter,
        PageContext pageContext,
        DataAge age
    ) =>
        Pages.Page(
            new MapPage.Model
            {
                PageContext = pageContext,
                Indicator = read.Indicator,
                Filter = filter,
                Genders = Divided(
                    Enum.GetValues<Gender>().Where(g => read.Panels.Of(read.Indicator.Id, g).ContainsKey(read.Year))
                ),
                Map = new MapView(read, colour, filter, pageContext),
                IsBandRefused = colour == MapColour.Band && read.Indicator.Direction == Direction.None,
                Age = age,
            }
        );

    private static List<Gender> Divided(IEnumerable<Gender> genders) => [.. genders.Distinct().Order()];
}
