using Kommunstyrning.Indicators;
using static Kommunstyrning.Tests.Indicators.Rows;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>
/// Positions: 0 Piteå, 1 Luleå, 2 Boden, 3 Kalix, 4 Kiruna, 5 Riket. A class, a yes and no, one of children, and one
/// whose values the source has changed.
/// </summary>
internal static class ToldRows
{
    public const string Rule = "N70101";
    public const string Plan = "N70102";
    public const string Pupils = "N70103";
    public const string Changed = "N70104";
    private const double None = double.NaN;

    public static IEnumerable<object> All => [.. Areas, .. Indicators, .. Panels];

    private static IEnumerable<object> Areas =>
        [
            Place("2581", "Piteå", AreaKind.Municipality, 0),
            Place("2580", "Luleå", AreaKind.Municipality, 1),
            Place("2582", "Boden", AreaKind.Municipality, 2),
            Place("2514", "Kalix", AreaKind.Municipality, 3),
            Place("2584", "Kiruna", AreaKind.Municipality, 4),
            Place("0000", "Riket", AreaKind.Nation, 5),
        ];

    private static IEnumerable<object> Indicators =>
        [
            Kpi(Rule, "Styret (1=vänster, 2=Blocköverskridande, 3=Borgerligt styre)", "", IndicatorKind.Class),
            Kpi(Plan, "Kommunen har en plan (Ja=1, Nej=0)", "", IndicatorKind.YesNo),
            Kpi(Pupils, "Elever i åk 9 som trivs, andel (%)", "%", IndicatorKind.Share),
            Kpi(Changed, "Nöjda, andel (%)", "%", IndicatorKind.Share),
        ];

    private static IEnumerable<object> Panels =>
        [
            Panel(Rule, 2017, [1, 1, 3, 3, 2]),
            Panel(Rule, 2022, [3, 1, 3, 3, 2]),
            Panel(Plan, 2022, [1, 1, 0, 0, None]),
            Panel(Pupils, 2022, [80, 70, 60, 50, 40, 65]),
            Panel(Pupils, 2022, [82, 71, 59, 51, 41, 66], Gender.Women),
            Panel(Pupils, 2022, [78, 69, 61, 49, 39, 64], Gender.Men),
            // Kalix goes away and comes back, Boden is changed twice, Kiruna comes later
            Former(1, [80, 60, 50, 40, None], new DateTimeOffset(2026, 3, 2, 23, 30, 0, TimeSpan.Zero)),
            Former(2, [81.5, 60, 52, 45, 30], new DateTimeOffset(2026, 5, 4, 2, 0, 0, TimeSpan.Zero)),
            Panel(Changed, 2022, [81.5, 60, 55, 40, 30, 62], revision: 3),
        ];

    private static Panel Former(int revision, double[] values, DateTimeOffset replacedAt)
    {
        var panel = Panel(Changed, 2022, values, state: PanelState.Former, revision: revision);
        panel.ReplacedAt = replacedAt;
        return panel;
    }

    private static Indicator Kpi(string id, string title, string unit, IndicatorKind kind) =>
        new()
        {
            Id = id,
            Title = title,
            OperatingArea = "Prov",
            AreaKinds = "K",
            GuessedUnit = unit,
            GuessedDecimals = 1,
            GuessedKind = kind,
            CuratedDirection = Direction.Higher,
        };
}

[CollectionDefinition(Name)]
public sealed class Told() : InstanceOfRows(ToldRows.All), ICollectionFixture<Told>
{
    public const string Name = "told";
}
