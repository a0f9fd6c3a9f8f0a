using Kommunstyrning.Indicators;
using static Kommunstyrning.Tests.Indicators.Rows;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>
/// Four municipalities in 24 invented indicators where high is good. Piteå is first in 01 to 08, of which 01 is of 2015
/// and the others of 2022, last in 09 to 16, second in 17 to 23, and has no value in 24. In 2018 it was first in 09, and
/// last in 17. Without a direction are 25 to 46, in the same area as 24, and 47 to 61, in the same as 17 to 23.
/// </summary>
public sealed class ManyIndicators() : InstanceOfRows(Rows)
{
    private static readonly double[] First = [4, 3, 2, 1];
    private static readonly double[] Second = [3, 4, 2, 1];
    private static readonly double[] Last = [1, 3, 2, 4];

    private static IEnumerable<object> Rows => [.. Areas, .. Indicators, .. Panels];

    private static IEnumerable<object> Areas =>
        [
            Place("2581", "Piteå", AreaKind.Municipality, 0),
            Place("2580", "Luleå", AreaKind.Municipality, 1),
            Place("2582", "Boden", AreaKind.Municipality, 2),
            Place("2514", "Kalix", AreaKind.Municipality, 3),
        ];

    private static IEnumerable<object> Indicators =>
        Enumerable
            .Range(1, 61)
            .Select(i => new Indicator
            {
                Id = Id(i),
                Title = $"Nyckeltal {i:00}, andel (%)",
                OperatingArea = i switch
                {
                    < 17 => "Demokrati",
                    >= 24 and <= 46 => "Befolkning",
                    _ => "Arbetsmarknad",
                },
                AreaKinds = "K",
                GuessedUnit = "%",
                GuessedDecimals = 1,
                CuratedDirection = i > 24 ? Direction.None : Direction.Higher,
                IsExample = true,
            });

    private static IEnumerable<object> Panels =>
        [
            Panel(Id(1), 2015, First),
            .. Enumerable.Range(2, 7).Select(i => Panel(Id(i), 2022, First)),
            .. Enumerable.Range(9, 8).Select(i => Panel(Id(i), 2022, Last)),
            .. Enumerable.Range(17, 7).Select(i => Panel(Id(i), 2022, Second)),
            Panel(Id(24), 2022, [double.NaN, 3, 2, 1]),
            .. Enumerable.Range(25, 37).Select(i => Panel(Id(i), 2022, Second)),
            Panel(Id(9), 2018, First),
            Panel(Id(17), 2018, Last),
        ];

    private static string Id(int number) => $"N990{number:00}";
}
