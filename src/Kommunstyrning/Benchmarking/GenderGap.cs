using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>Women and men of one year.</summary>
/// <param name="Women">By position; NaN is missing.</param>
/// <param name="Men">The same places.</param>
/// <exception cref="ArgumentException">The two are not equally long.</exception>
public sealed record GenderGap(double[] Women, double[] Men)
{
    /// <summary>By position, as long as the women's; NaN is missing.</summary>
    public double[] Men { get; init; } = AsLong(Women, Men);

    private static double[] AsLong(double[] women, double[] men) =>
        women.Length == men.Length ? men : throw new ArgumentException("Both hold a place for each area.", nameof(men));

    /// <returns>Null where the year lacks a panel of women or of men.</returns>
    public static GenderGap? Of(PanelCopy panels, string indicatorId, int year) =>
        panels.Of(indicatorId, Gender.Women).TryGetValue(year, out var women)
        && panels.Of(indicatorId, Gender.Men).TryGetValue(year, out var men)
            ? new GenderGap(panels.Unpack(women), panels.Unpack(men))
            : null;

    /// <summary>Women less men; NaN where one is missing.</summary>
    public double At(int position) => Women[position] - Men[position];

    /// <summary>The median of women and of men among the members that have both; NaN where there are none.</summary>
    /// <param name="members">Positions.</param>
    public (double Women, double Men) Median(ReadOnlySpan<int> members)
    {
        var both = members.ToArray().Where(m => !double.IsNaN(At(m))).ToArray();
        return (MedianOf(Women, both), MedianOf(Men, both));
    }

    private static double MedianOf(double[] values, int[] members) =>
        members.Length == 0 ? double.NaN : Statistics.Quantile([.. members.Select(m => values[m]).Order()], 0.5);
}
