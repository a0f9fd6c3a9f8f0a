using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Web.Charts;

/// <summary>Where values stand along one side of a picture, with round numbers to read them by.</summary>
/// <param name="From">Of the lowest round number, in pixels.</param>
/// <param name="To">Of the highest; smaller than From where the axis goes upward.</param>
internal sealed record Axis(double Low, double High, double Step, double From, double To)
{
    private const double Air = 8;

    /// <param name="most">How many steps there may be, about.</param>
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
        var step = NiceStep.AtMost((max - min) * 2 / most);
        return new Axis(Math.Floor(min / step) * step, Math.Ceiling(max / step) * step, step, from, to);
    }

    /// <summary>The same along a line, with so few steps that their labels do not touch.</summary>
    /// <param name="values">NaN is passed over.</param>
    public static Axis Along(IReadOnlyCollection<double> values, double from, double to, int most)
    {
        var axis = Of(values, from, to, most);
        while (most-- > 1 && axis.Touch)
            axis = Of(values, from, to, most);
        return axis;
    }

    private bool Touch => Math.Abs(At(Step) - At(0)) < WidestLabel + Air;

    public double At(double value) => From + ((value - Low) / (High - Low) * (To - From));

    public IReadOnlyList<double> Ticks() => NiceStep.Between(Low, High, Step);

    /// <summary>"80", "0,5": no more decimals than the step needs.</summary>
    public string Label(double tick) => FigureText.Bare(tick, NiceStep.Decimals(Step));

    /// <summary>In pixels, about.</summary>
    public double WidestLabel => Ticks().Max(tick => TextWidth.Of(Label(tick)));
}
