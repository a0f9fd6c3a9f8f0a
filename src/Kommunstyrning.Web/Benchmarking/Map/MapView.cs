using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Benchmarking.Map;

/// <summary>What the map of one indicator is drawn from: all municipalities, with one in focus or none.</summary>
public sealed class MapView
{
    private readonly Dictionary<int, ComparedArea> byPosition;
    private readonly PageContext pageContext;
    private readonly ComparisonFilter filter;

    public MapView(ComparisonResult read, MapColour asked, ComparisonFilter filter, PageContext pageContext)
    {
        (Read, this.filter, this.pageContext) = (read, filter, pageContext);
        Colour = HasDirection ? asked : MapColour.Value;
        byPosition = read.Comparison.Areas.ToDictionary(a => a.Position);
        Scale = read.Scale;
        Counties = Kommunstyrning.Benchmarking.Counties.Of(read.Comparison, read.Panels.Areas);
        Missing = [.. read.Comparison.Areas.Where(a => a.Rank == 0)];
    }

    public ComparisonResult Read { get; }

    public MapColour Colour { get; }

    /// <summary>What tiles, legend and counties are drawn by.</summary>
    public ValueScale Scale { get; }

    public IReadOnlyList<CountyValues> Counties { get; }

    public IReadOnlyList<ComparedArea> Missing { get; }

    public Indicator Indicator => Read.Indicator;

    public FigureForm Figures => Read.Figures;

    public Statistics Statistics => Read.Comparison.Statistics!;

    public bool HasDirection => Indicator.Direction != Direction.None;

    /// <summary>All 290, in the order in which arrow keys find them: from the north, row by row.</summary>
    public IEnumerable<MapTile> Tiles(Hexagons hexagons) =>
        Municipality.All.OrderBy(m => m.Row).ThenBy(m => m.Column).Select(m => Tile(m, hexagons));

    public string AddressOf(string? code) =>
        AddressWith(filter with { Municipality = code ?? filter.Municipality }, Colour);

    public string AddressIn(MapColour colour) => AddressWith(filter, colour);

    public string AddressOfAll => filter.At(pageContext, $"jamfor/{Indicator.Id}");

    /// <summary>"m1" to "m5": as far apart as the number of classes lets them.</summary>
    public string ShadeOf(int valueClass) =>
        "m"
        + Scale.Classes.Count switch
        {
            1 => 3,
            2 => valueClass == 0 ? 2 : 4,
            3 => 1 + (2 * valueClass),
            4 => valueClass < 2 ? 1 + valueClass : 2 + valueClass,
            _ => 1 + valueClass,
        };

    public string AddressOfPicture => AddressWith(filter, Colour, "karta.svg");

    private string AddressWith(ComparisonFilter choice, MapColour colour, string page = "karta")
    {
        var address = choice.At(pageContext, $"jamfor/{Indicator.Id}/{page}");
        return colour == MapColour.Value ? address : $"{address}{(address.Contains('?') ? '&' : '?')}farg=lage";
    }

    private MapTile Tile(Municipality m, Hexagons hexagons)
    {
        var compared =
            Read.Panels.Find(m.Code) is { } area && byPosition.TryGetValue(area.Position, out var found)
                ? found
                : (ComparedArea?)null;
        return new MapTile(
            m,
            hexagons.Path(m),
            compared is { Rank: > 0 } ? Scale.Classes.Of(compared.Value.Value) : null,
            compared?.Band ?? Band.None,
            $"{m.Name}: {Told(compared)}",
            AddressOf(m.Code),
            string.Equals(m.Code, Read.Focus?.Code, StringComparison.Ordinal)
        );
    }

    private string Told(ComparedArea? compared)
    {
        if (compared is not { Rank: > 0 } found)
            return MissingValueText.Of(
                compared is { } without ? Read.Statuses.GetValueOrDefault(without.Position) : null
            );
        if (Indicator.IsCounted)
            return $"{AnswerText.Of(found.Value, Indicator)}, {RankText.Alike(found.Tied, Read.Comparison.Of)}";
        var rank = RankText.Of(found.Rank, found.Tied, Read.Comparison.Of);
        var place = $"{FigureText.Of(found.Value, Figures)}, {rank}";
        return Colour == MapColour.Band ? $"{place}, {Swedish.Lower(BandText.Of(found.Band))}" : place;
    }
}
