using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>
/// How the figures of one comparison are written: the indicator's unit, and as many decimals as it takes to see what is
/// compared. What is said of two figures is said of them as they are written, so that "better" never stands beside two
/// that look the same.
/// </summary>
/// <param name="Unit">Empty for none.</param>
/// <param name="Decimals">0 to <see cref="Indicator.MostDecimals"/>.</param>
public readonly record struct FigureForm(string Unit, int Decimals)
{
    /// <summary>How many steps of the last decimal the middle half of the values spans at the least.</summary>
    private const double Steps = 4;

    /// <summary>The most decimals that are added to tell two figures apart.</summary>
    private const int MostAdded = 2;

    /// <summary>Beyond this, and for what is missing, the machine's own subtraction has to do.</summary>
    private const double Exact = 1e15;

    /// <summary>Values of so many decimals, and no greater than that, are told apart by rounding to as many.</summary>
    private const int ShortDecimals = 6;

    private const double MostShort = 1e8;

    public bool IsPercent => Unit is "%";

    /// <summary>
    /// The decimals that the operator, the curated list or the title say, and more where the values lie so close that
    /// these would make them one; never more than the values themselves have. What the operator says is not added to.
    /// </summary>
    public static FigureForm Of(Indicator indicator, Comparison comparison)
    {
        var known = indicator.Decimals;
        if (comparison.Statistics is not { } statistics || indicator.CorrectedDecimals is not null)
            return new FigureForm(indicator.Unit, known);
        var middle = statistics.Q3 - statistics.Q1;
        var span = middle > FigureRounding.Dust ? middle : statistics.Max - statistics.Min;
        var needed = known;
        while (needed < Indicator.MostDecimals && span > FigureRounding.Dust && Math.Pow(10, -needed) > span / Steps)
            needed++;
        return new FigureForm(
            indicator.Unit,
            needed > known ? Math.Max(known, Math.Min(needed, Written(comparison.Areas))) : known
        );
    }

    /// <summary>As it is written, and as it is compared in words.</summary>
    public double Shown(double value) => FigureRounding.Rounded(value, FigureRounding.DecimalsOf(value, Decimals));

    /// <summary>
    /// One less another, as one would on paper: values have fifteen figures at the most, and binary subtraction leaves
    /// more of them behind.
    /// </summary>
    public static double Less(double one, double other) =>
        IsShort(one) && IsShort(other) ? Math.Round(one - other, ShortDecimals) + 0.0
        : Math.Abs(one) < Exact && Math.Abs(other) < Exact ? (double)((decimal)one - (decimal)other) + 0.0
        : one - other;

    /// <summary>So few figures that rounding leaves no dust; most are, and this is many times as quick.</summary>
    private static bool IsShort(double value) =>
        Math.Abs(value) < MostShort && Math.Round(value, ShortDecimals).Equals(value);

    /// <summary>A part of the way from one to another, in the same manner.</summary>
    /// <param name="part">From 0 to 1.</param>
    public static double Between(double one, double other, double part) =>
        Math.Abs(one) < Exact && Math.Abs(other) < Exact
            ? (double)((decimal)one + ((decimal)part * ((decimal)other - (decimal)one))) + 0.0
            : one + (part * (other - one));

    /// <summary>Which of two is greater as they are written: −1, 0 or 1.</summary>
    public int Compare(double one, double other) => Shown(one).CompareTo(Shown(other));

    /// <summary>With decimals added until two figures that differ are written differently; two more are the most.</summary>
    /// <param name="pairs">Each is told apart where it can be; what is missing is passed over.</param>
    public FigureForm Telling(params ReadOnlySpan<(double One, double Other)> pairs)
    {
        var form = this;
        foreach (var (one, other) in pairs)
        {
            if (double.IsNaN(one) || double.IsNaN(other) || FigureRounding.AreSame(one, other))
                continue;
            var wider = form;
            while (
                wider.Compare(one, other) == 0
                && wider.Decimals < Math.Min(Decimals + MostAdded, Indicator.MostDecimals)
            )
                wider = wider with { Decimals = wider.Decimals + 1 };
            if (wider.Compare(one, other) != 0)
                form = wider;
        }
        return form;
    }

    /// <summary>How many decimals the values are given with.</summary>
    private static int Written(IReadOnlyList<ComparedArea> areas)
    {
        var most = 0;
        foreach (var value in areas.Select(a => a.Value))
        {
            while (
                most < Indicator.MostDecimals
                && !double.IsNaN(value)
                && Math.Abs(Math.Round(value, most) - value) > FigureRounding.Dust * Math.Max(1, Math.Abs(value))
            )
                most++;
        }
        return most;
    }
}
