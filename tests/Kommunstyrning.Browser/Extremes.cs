namespace Kommunstyrning.Browser;

/// <summary>Indicators that are most unlike others in each of many ways, for pictures fail at the ends and not in the middle.</summary>
internal static class Extremes
{
    /// <summary>So many of each kind.</summary>
    private const int Each = 4;

    /// <summary>Reported faults of a picture, which stay.</summary>
    private static readonly string[] Reported = ["N00610", "N20029", "N15505", "N07702", "N45909", "N00901"];

    /// <summary>What one may be most of; more is more extreme.</summary>
    private static readonly Func<RecordedValues, double>[] Kinds =
    [
        one => one.Sorted[^1],
        one => -one.Sorted[0],
        one => one.Sorted[0],
        one => one.Sorted[^1] > 0 ? -one.Sorted[^1] : double.MinValue,
        one => one.Sorted.Max(Decimals),
        one => one.Title.Length,
        one => -one.Sorted.Distinct().Count(),
        one => -one.Sorted.Length,
        one =>
            one.Sorted.CountBy(value => value).Max(value => value.Value) * (one.Sorted.Distinct().Count() > 1 ? 1 : 0),
        one => one.Middle > 0 ? (one.Sorted[^1] - one.Quantile(0.75)) / one.Middle : 0,
        one => one.Middle > 0 ? (one.Quantile(0.25) - one.Sorted[0]) / one.Middle : 0,
        one =>
            one.Middle > 0
                ? Math.Min(one.Sorted[^1] - one.Quantile(0.9), one.Quantile(0.1) - one.Sorted[0]) / one.Middle
                : 0,
        one => -Math.Abs(one.Middle / Math.Max(1, Math.Abs(one.Quantile(0.5)))),
        one => one.Years.Count,
        one => -one.Years.Count,
        one =>
            one.Years.Values.Zip(one.Years.Values.Skip(1), (a, b) => Math.Abs(a.Count - b.Count))
                .DefaultIfEmpty()
                .Max(),
        one => one.Quantile(0.5) - one.Sorted[0] > 0 ? one.Sorted[^1] / (one.Quantile(0.5) - one.Sorted[0]) : 0,
    ];

    /// <summary>Ids among the recorded indicators; those that are extreme in two ways stand once.</summary>
    public static Lazy<IReadOnlyList<string>> Recorded { get; } =
        new(() =>
        {
            var all = RecordedValues.Read(RecordedData.Folder!);
            return
            [
                .. Reported
                    .Concat(
                        Kinds
                            .SelectMany(kind =>
                                all.OrderByDescending(kind).ThenBy(one => one.Id, StringComparer.Ordinal).Take(Each)
                            )
                            .Select(one => one.Id)
                    )
                    .Distinct(StringComparer.Ordinal),
            ];
        });

    private static double Decimals(double value)
    {
        var decimals = 0;
        while (decimals < 6 && Math.Abs(value - Math.Round(value, decimals)) > 1e-9)
            decimals++;
        return decimals;
    }
}
