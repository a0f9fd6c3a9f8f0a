using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>One area in one indicator, in its latest year.</summary>
/// <param name="Value">NaN where the area has none.</param>
/// <param name="Rank">1 is best; ties share the best; 0 without a value.</param>
/// <param name="Tied">How many others share the rank.</param>
/// <param name="Of">How many are ranked.</param>
/// <param name="Median">Of the members, unweighted.</param>
/// <param name="Figures">How its values are written.</param>
public sealed record ProfileRow(
    Indicator Indicator,
    int Year,
    double Value,
    int Rank,
    int Tied,
    int Of,
    Band Band,
    double Median,
    FigureForm Figures
)
{
    /// <summary>Whether the indicator has a direction.</summary>
    public bool IsJudged => Indicator.Direction != Direction.None;

    /// <summary>
    /// 0 is alone at the top, 1 alone at the bottom; those who share a rank are put in its middle. NaN without a value.
    /// </summary>
    public double Place => Rank == 0 ? double.NaN : (Rank - 0.5 + (Tied / 2.0)) / Of;
}

/// <summary>How many indicators the area has in each band.</summary>
/// <param name="None">Without a direction, or without a value.</param>
public sealed record BandCounts(int Best, int Middle, int Worst, int None)
{
    /// <summary>All but those without a direction or a value.</summary>
    public int Judged => Best + Middle + Worst;

    /// <returns>Zeroes for no rows.</returns>
    public static BandCounts Of(IEnumerable<ProfileRow> rows)
    {
        var counts = new int[4];
        foreach (var row in rows)
            counts[(int)row.Band]++;
        return new BandCounts(
            counts[(int)Band.Best],
            counts[(int)Band.Middle],
            counts[(int)Band.Worst],
            counts[(int)Band.None]
        );
    }
}
