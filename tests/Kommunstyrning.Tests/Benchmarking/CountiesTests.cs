using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Tests.Benchmarking;

[Trait("Database", "none")]
public sealed class CountiesTests
{
    private static readonly string[] Codes = ["2580", "0180", "2581", "0184", "2582", "0980", "0025", "9001"];

    private static readonly Area[] Areas =
    [
        .. Codes.Select(
            (code, i) =>
                new Area
                {
                    Code = code,
                    Name = code,
                    Kind = AreaKind.Municipality,
                    Position = i,
                }
        ),
    ];

    /// <summary>Luleå 1, Stockholm 8, Piteå 3, Solna 4, Boden 2, Gotland none; the last two are none of the 290.</summary>
    private static string Told(Direction direction)
    {
        double[] values = [1, 8, 3, 4, 2, double.NaN, 9, 9];
        var comparison = Compare.Run(values, [0, 1, 2, 3, 4, 5, 6, 7], focus: null, direction);
        return string.Join(
            "; ",
            Counties.Of(comparison, Areas).Select(c => $"{c.Name} {c.Median} of {c.Values.Count}")
        );
    }

    [Fact]
    public void The_county_with_the_best_median_comes_first()
    {
        Assert.Equal("Norrbottens län 2 of 3; Stockholms län 6 of 2", Told(Direction.Lower));
        Assert.Equal("Stockholms län 6 of 2; Norrbottens län 2 of 3", Told(Direction.Higher));
    }

    [Fact]
    public void Without_a_direction_the_largest_comes_first() =>
        Assert.Equal("Stockholms län 6 of 2; Norrbottens län 2 of 3", Told(Direction.None));
}
