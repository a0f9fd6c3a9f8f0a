namespace Kommunstyrning.Web.Benchmarking;

/// <summary>Where values stand along one side of a picture, with round numbers to read them by.</summary>
/// <param name="From">Of the lowest round number, in pixels.</param>
/// <param name="To">Of the highest; smaller than From where the axis goes upward.</param>
internal sealed record Axis(double Low, double High, double Step, double From, double To)
{
    private static readonly double[] Round = [1, 2, 2.5, 5, 10];

    /// <param name="most">How many steps there may be.</param>
    public static Axis Of(IEnumerable<double> values, double from, double to, int most = 5)
    {
        var (min, max) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
                (min, max) = (Math.Min(min, value), Math.Max(max, value));
        }
        if (min > max)
            (min, max) = (0, 1);
        if (max - min < 1e-9 * Math.Max(1, Math.Abs(max)))
            (min, max) = (min - 0.5, max + 0.5);
        var step = StepOf((max - min) / most);
        return new Axis(Math.Floor(min / step) * step, Math.Ceiling(max / step) * step, step, from, to);
    }

    public double At(double value) => From + ((value - Low) / (High - Low) * (To - From));

    public IEnumerable<double> Ticks()
    {
        var count = (int)Math.Round((High - Low) / Step);
        return Enumerable.Range(0, count + 1).Select(i => Low + (i * Step));
    }

    /// <summary>"80", "0,5": no more decimals than the step needs.</summary>
    public string Label(double tick)
    {
        var decimals = Math.Max(0, (int)Math.Ceiling(-Math.Log10(Step) - 1e-9));
        var needed = Math.Abs((Step * Math.Pow(10, decimals)) - Math.Round(Step * Math.Pow(10, decimals))) > 1e-6;
        return FigureText.Bare(tick, needed ? decimals + 1 : decimals);
    }

    private static double StepOf(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return power * Round.First(r => r * power >= least * (1 - 1e-9));
    }
}
