using Kommunstyrning.Indicators;
using static Kommunstyrning.Tests.Indicators.Rows;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>
/// Positions: 0 Piteå, 1 Luleå, 2 Kiruna, 3 Haparanda, 4 Kalix (Norrbotten), 5 Norrköping, 6 Linköping, 7 Vadstena
/// (Östergötland), 8 Stockholm, 9 Riket, 10–12 regions. Eight of the nine have a value in 2022, two of them the same.
/// </summary>
internal static class PlacedRows
{
    /// <summary>A share where high is good, by gender.</summary>
    public const string Share = "N10001";

    /// <summary>Where low is good.</summary>
    public const string Days = "N10002";

    /// <summary>Without a direction, all equal.</summary>
    public const string Cost = "N10003";

    /// <summary>Two have a value.</summary>
    public const string Rare = "N10004";

    public const string Regional = "N10005";

    private const double None = double.NaN;

    public static IEnumerable<object> All => [.. Areas, .. Groups, .. Indicators, .. Panels];

    private static IEnumerable<object> Areas =>
        [
            Place("2581", "Piteå", AreaKind.Municipality, 0),
            Place("2580", "Luleå", AreaKind.Municipality, 1),
            Place("2584", "Kiruna", AreaKind.Municipality, 2),
            Place("2583", "Haparanda", AreaKind.Municipality, 3),
            Place("2514", "Kalix", AreaKind.Municipality, 4),
            Place("0581", "Norrköping", AreaKind.Municipality, 5),
            Place("0580", "Linköping", AreaKind.Municipality, 6),
            Place("0584", "Vadstena", AreaKind.Municipality, 7),
            Place("0180", "Stockholm", AreaKind.Municipality, 8),
            Place("0000", "Riket", AreaKind.Nation, 9),
            Place("0025", "Region Norrbotten", AreaKind.Region, 10),
            Place("0024", "Region Västerbotten", AreaKind.Region, 11),
            Place("0005", "Region Östergötland", AreaKind.Region, 12),
        ];

    private static IEnumerable<object> Groups =>
        [
            Peers("G10", "övergripande", 2024),
            Member("G10", "2514"),
            Member("G10", "0180"),
            Member("G10", "0580"),
            Peers("G11", "övergripande", 2025),
            Member("G11", "2580"),
            Member("G11", "0584"),
            Member("G11", "0581"),
            Member("G11", "0180", until: new DateOnly(2026, 3, 1)),
            Peers("G12", "grundskola", 2025),
            Member("G12", "2584"),
            Member("G12", "2583"),
            Member("G12", "0580"),
            new AreaGroup { Id = "G20", Title = "Större stad (ovägt medel)" },
            Member("G20", "2580"),
            Member("G20", "0581"),
            Member("G20", "0580"),
        ];

    private static IEnumerable<object> Indicators =>
        [
            Kpi(Share, "Nöjda, andel (%)", "%", Direction.Higher),
            Kpi(Days, "Väntetid, dagar", "dagar", Direction.Lower),
            Kpi(Cost, "Kostnad, kr/inv", "kr/inv", Direction.None),
            Kpi(Rare, "Sällsynt, antal", "antal", Direction.Higher),
            Kpi(Regional, "Regionens, andel (%)", "%", Direction.Higher),
            Kpi("N10006", "Utan värden, antal", "antal", Direction.Higher),
        ];

    private static IEnumerable<object> Panels =>
        [
            Panel(Share, 2019, [70, 90, 71, 72, 50, 76, 84, 79, 94, 80]),
            Panel(Share, 2021, [78, 91, 69, 71, None, 74, 86, 82, 93, 81]),
            Panel(Share, 2022, [80, 90, 70, None, 60, 75, 85, 80, 95, 82], statuses: (3, "Missing")),
            Panel(Share, 2022, [82, 88, 71, None, 59, 76, 86, 82, 96, 83], Gender.Women),
            Panel(Share, 2022, [78, 92, 69, None, 61, 74, 84, 78, 94, 81], Gender.Men),
            Panel(Share, 2023, [81]),
            Panel(Share, 2024, [82, 91, 71, 73, 61, 76, 86, 81, 96, 83]),
            Panel(Days, 2022, [20, 10, 30, 40, 50, 60, 15, 5, 25, 28]),
            Panel(Cost, 2022, [7, 7, 7, 7, 7, 7, 7, 7, 7, 7]),
            Panel(Rare, 2022, [1, 2]),
            Panel(Regional, 2022, [None, None, None, None, None, None, None, None, None, 5, 6, 4, 5]),
        ];

    private static AreaGroup Peers(string id, string service, int year) =>
        new()
        {
            Id = id,
            Title = $"Liknande kommuner, {service}, Piteå, {year}",
            ServiceArea = service,
            FocusCode = "2581",
            Year = year,
        };

    /// <summary>2024 is published preliminarily, and finally never yet.</summary>
    private static Indicator Kpi(string id, string title, string unit, Direction direction) =>
        new()
        {
            Id = id,
            Title = title,
            Description = "Så räknas det.",
            OperatingArea = "Prov",
            AreaKinds = "A",
            PublishedYear = 2024,
            PreliminaryPublication = new DateOnly(2025, 1, 1),
            GuessedUnit = unit,
            GuessedDecimals = 1,
            CuratedDirection = direction,
        };
}
