using Kommunstyrning.Indicators;
using static Kommunstyrning.Tests.Indicators.Rows;

namespace Kommunstyrning.Tests.Steering.Targets;

/// <summary>
/// Positions: 0 Piteå, 1 Luleå, 2 Kiruna, 3 Kalix, 4 Riket. Years are told from this one, so that how old a value is does
/// not change with the calendar.
/// </summary>
internal static class TargetedRows
{
    /// <summary>In percent, high is good; each year but five years ago, for women and men three years ago.</summary>
    public const string Share = "N77701";

    /// <summary>In days, low is good.</summary>
    public const string Days = "N77702";

    /// <summary>In kronor, no way is good.</summary>
    public const string Cost = "N77703";

    /// <summary>Its only value is preliminary.</summary>
    public const string Fresh = "N77704";

    /// <summary>Its newest value is five years old.</summary>
    public const string Old = "N77705";

    /// <summary>Its series ended two years ago.</summary>
    public const string Ended = "N77706";

    public static readonly int Now = TimeProvider.System.Today().Year;

    public static IEnumerable<object> All => [.. Areas, .. Groups, .. Indicators, .. Panels];

    private static IEnumerable<object> Areas =>
        [
            Place("2581", "Piteå", AreaKind.Municipality, 0),
            Place("2580", "Luleå", AreaKind.Municipality, 1),
            Place("2584", "Kiruna", AreaKind.Municipality, 2),
            Place("2514", "Kalix", AreaKind.Municipality, 3),
            Place("0000", "Riket", AreaKind.Nation, 4),
        ];

    private static IEnumerable<object> Groups =>
        [
            new AreaGroup
            {
                Id = "G10",
                Title = "Liknande kommuner, övergripande, Piteå, 2025",
                ServiceArea = "övergripande",
                FocusCode = "2581",
                Year = 2025,
            },
            Member("G10", "2580"),
            Member("G10", "2584"),
        ];

    private static IEnumerable<object> Indicators =>
        [
            Kpi(Share, "Nöjda, andel (%)", "%", Direction.Higher, IndicatorKind.Share),
            Kpi(Days, "Väntetid, dagar", "dagar", Direction.Lower, IndicatorKind.Mean),
            Kpi(Cost, "Kostnad, kr/inv", "kr/inv", Direction.None, IndicatorKind.Rate),
            Kpi(Fresh, "Nyss räknat, andel (%)", "%", Direction.Higher, IndicatorKind.Share, publishes: Now - 1),
            Kpi(Ended, "Slutade räknas, andel (%)", "%", Direction.Higher, IndicatorKind.Share, ended: Now - 2),
            Kpi(Old, "Länge sedan, andel (%)", "%", Direction.Higher, IndicatorKind.Share),
        ];

    private static IEnumerable<object> Panels =>
        [
            Panel(Share, Now - 6, [70, 71, 70, 69, 72]),
            Panel(Share, Now - 4, [78, 75, 72, 68, 73]),
            Panel(Share, Now - 3, [80, 76, 73, 68, 74]),
            Panel(Share, Now - 3, [82, 77, 74, 69, 75], Gender.Women),
            Panel(Share, Now - 3, [78, 75, 72, 67, 73], Gender.Men),
            Panel(Share, Now - 2, [81, 78, 75, 69, 75]),
            Panel(Share, Now - 1, [82, 79, 76, 70, 76]),
            Panel(Days, Now - 2, [20, 10, 30, 40, 28]),
            Panel(Days, Now - 1, [18, 10, 30, 40, 28]),
            Panel(Cost, Now - 2, [700, 700, 700, 700, 700]),
            Panel(Cost, Now - 1, [650, 700, 700, 700, 700]),
            Panel(Fresh, Now - 1, [99, 90, 90, 90, 90]),
            Panel(Old, Now - 5, [99, 90, 90, 90, 90]),
        ];

    private static Indicator Kpi(
        string id,
        string title,
        string unit,
        Direction direction,
        IndicatorKind kind,
        int? publishes = null,
        int? ended = null
    ) =>
        new()
        {
            Id = id,
            Title = title,
            OperatingArea = "Prov",
            AreaKinds = "K",
            EndedYear = ended,
            PublishedYear = publishes,
            PreliminaryPublication = publishes is null ? null : new DateOnly(2020, 1, 1),
            GuessedUnit = unit,
            GuessedDecimals = unit is "%" ? 1 : 0,
            GuessedKind = kind,
            CuratedDirection = direction,
        };
}
