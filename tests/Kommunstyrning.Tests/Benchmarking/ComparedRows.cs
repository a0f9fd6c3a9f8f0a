using Kommunstyrning.Indicators;
using static Kommunstyrning.Tests.Indicators.Rows;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>Positions: 0 Piteå, 1 Luleå, 2 Boden, 3 Kalix, 4 Kiruna, 5 Riket, 6 the region.</summary>
internal static class ComparedRows
{
    private const double None = double.NaN;
    private const string Eligible = "N15419";
    private const string Supported = "N31807";

    /// <summary>Two of the product's set "structure", and nothing else of it.</summary>
    private const string Young = "N01994";
    private const string Old = "N01813";

    public static IEnumerable<object> All => [.. Areas, .. Groups, .. Indicators, .. Panels];

    private static IEnumerable<object> Areas =>
        [
            Place("2581", "Piteå", AreaKind.Municipality, 0),
            Place("2580", "Luleå", AreaKind.Municipality, 1),
            Place("2582", "Boden", AreaKind.Municipality, 2),
            Place("2514", "Kalix", AreaKind.Municipality, 3),
            Place("2584", "Kiruna", AreaKind.Municipality, 4),
            Place("0000", "Riket", AreaKind.Nation, 5),
            Place("0025", "Region Norrbotten", AreaKind.Region, 6),
        ];

    private static IEnumerable<object> Groups =>
        [
            new AreaGroup
            {
                Id = "G7",
                Title = "Liknande kommuner, övergripande, Piteå, 2025",
                ServiceArea = "övergripande",
                FocusCode = "2581",
                Year = 2025,
            },
            Member("G7", "2580"),
            Member("G7", "2514"),
            Member("G7", "2584"),
            new IndicatorGroup { Id = "G2KPI1", Title = "KKiK" },
            new IndicatorGroupMember { GroupId = "G2KPI1", IndicatorId = Eligible },
        ];

    private static IEnumerable<object> Indicators =>
        [
            Kpi(Eligible, "Behöriga elever, andel (%)", "Grundskola åk 0-9 inkl förskoleklass", "%", Direction.Higher),
            Kpi(Supported, "Biståndsmottagare, andel (%)", "Individ- och familjeomsorg", "%", Direction.Lower),
            Kpi(Young, "Invånare 0-19 år, andel (%)", "Befolkning", "%", Direction.None),
            Kpi(Old, "Invånare 80+, andel (%)", "Befolkning", "%", Direction.Higher),
            Kpi("N00009", "Två har svarat, antal", "Befolkning", "antal", Direction.Higher),
            Kpi("N00010", "Inga värden alls, antal", "Demokrati", "antal", Direction.Higher),
        ];

    private static IEnumerable<object> Panels =>
        [
            Panel(Eligible, 2018, [60, 70, 80, 90, 50, 88, 61]),
            Panel(Eligible, 2022, [90, 80, 70, 60, 50, 87, 62]),
            Panel(Supported, 2017, [1, 2, 3, 4, 5]),
            Panel(Supported, 2022, [5, 4, 3, 2, 1]),
            Panel(Young, 2022, [10, 20, 30, 40, 50]),
            Panel(Old, 2022, [None, 7, 6, 5, 4]),
            Panel("N00009", 2022, [1, 2]),
        ];

    private static Indicator Kpi(string id, string title, string operatingArea, string unit, Direction direction) =>
        new()
        {
            Id = id,
            Title = title,
            OperatingArea = operatingArea,
            AreaKinds = "A",
            GuessedUnit = unit,
            GuessedDecimals = 1,
            CuratedDirection = direction,
        };
}
