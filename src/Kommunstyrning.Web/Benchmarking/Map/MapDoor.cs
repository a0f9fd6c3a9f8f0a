using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Web.Shell;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>One indicator on the tile map of all municipalities.</summary>
public static class MapDoor
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
        [AsParameters] Chosen chosen,
        string? farg,
        ReadComparison read,
        PictureStyle style,
        CancellationToken cancel
    )
    {
        var frame = http.Frame();
        var reader = new QueryReader();
        var question = (chosen with { Group = null }).Question(indicator, frame, reader);
        var colour = Colour(reader, farg);
        var found = await reader.Then(() => read.Run(question, cancel));
        if (!found.Succeeded)
            return Refused.Page(frame, indicator, chosen, found.Refusals);
        if (found.Value.Focus is { Kind: AreaKind.Region })
            return Refused.Page(frame, indicator, chosen, [OnlyMunicipalities]);
        return PictureAnswer.Of<MapSheet>(
            http,
            new { Map = new MapView(found.Value, colour, chosen, frame), Style = style.Text }
        );
    }

    private static Refusal OnlyMunicipalities { get; } =
        Refusal.Invalid("focus", "Kartan visar kommuner. Välj en kommun i stället för en region.");

    private static MapColour Colour(QueryReader reader, string? farg) =>
        reader.Word("farg", farg, ("varde", MapColour.Value), ("lage", MapColour.Band));

    private static async Task<IResult> Show(
        HttpContext http,
        string indicator,
        [AsParameters] Chosen chosen,
        string? farg,
        ReadComparison read,
        ReadIndicator readIndicator,
        ReadDataVersion readVersion,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var frame = http.Frame();
        var reader = new QueryReader();
        var question = (chosen with { Group = null }).Question(indicator, frame, reader);
        var colour = Colour(reader, farg);
        var found = await reader.Then(() => read.Run(question, cancel));
        if (found is { Succeeded: true, Value: { } all } && all.Focus is null or { Kind: AreaKind.Municipality })
            return Draw(all, colour, chosen, frame, DataAge.Of(all.Version, clock.GetUtcNow()));

        var detail = await readIndicator.Run(indicator, cancel);
        if (!detail.Succeeded)
            return Problem.OfQuery(detail.Refusals).AsPage(http);
        var refusal = found.Succeeded ? OnlyMunicipalities : MapRefusal.Of(found.Refusals[0], detail.Value);
        return Pages.Page<MapPage>(
            new
            {
                Frame = frame,
                detail.Value.Indicator,
                Chosen = chosen,
                Genders = Divided(detail.Value.Coverage.Select(c => c.Gender)),
                Refused = refusal.Sentence,
                Years = detail.Value.Coverage.Select(c => c.Year).Distinct().ToList(),
                Age = DataAge.Of(await readVersion.Run(cancel), clock.GetUtcNow()),
            },
            refusal.Field.Length == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest
        );
    }

    private static IResult Draw(ComparisonRead read, MapColour colour, Chosen chosen, Frame frame, DataAge age) =>
        Pages.Page<MapPage>(
            new
            {
                Frame = frame,
                read.Indicator,
                Chosen = chosen,
                Genders = Divided(
                    Enum.GetValues<Gender>().Where(g => read.Panels.Of(read.Indicator.Id, g).ContainsKey(read.Year))
                ),
                Map = new MapView(read, colour, chosen, frame),
                IsBandRefused = colour == MapColour.Band && read.Indicator.Direction == Direction.None,
                Age = age,
            }
        );

    private static List<Gender> Divided(IEnumerable<Gender> genders) => [.. genders.Distinct().Order()];
}
