using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Web.Charts;

/// <summary>
/// Where values stand along a line by the scale of their comparison: the view between its ends, and beyond a gap at either
/// end those in the tail.
/// </summary>
/// <param name="Left">In pixels, the outermost that anything is drawn at.</param>
internal sealed record ScaleAxis(ValueScale Scale, double Left, double Right)
{
    /// <summary>Of the mark that stands for a tail.</summary>
    public const double TailWidth = 12;

    private const double TailRoom = 24;
    private const double LabelSize = 12.5;
    private const double LabelAir = 6;

    /// <summary>Where the view begins.</summary>
    public double From => Left + (Scale.Below is null ? 0 : TailRoom);

    /// <summary>Where it ends.</summary>
    public double To => Right - (Scale.Above is null ? 0 : TailRoom);

    /// <summary>Of one bar.</summary>
    public double BarWidth => (To - From) / Scale.Histogram.Bars.Count;

    public double At(double value) =>
        Scale.IsSingle ? From + (Slot(value) * BarWidth)
        : value < Scale.Low && Scale.Below is not null ? Left + (TailWidth / 2)
        : value >= Scale.High && Scale.Above is not null ? Right - (TailWidth / 2)
        : From + ((value - Scale.Low) / (Scale.High - Scale.Low) * (To - From));

    /// <summary>Where the line is broken between the view and its tails.</summary>
    public IEnumerable<double> Gaps()
    {
        if (Scale.Below is not null)
            yield return From - ((TailRoom - TailWidth) / 2);
        if (Scale.Above is not null)
            yield return To + ((TailRoom - TailWidth) / 2);
    }

    /// <summary>The breaks in view with their labels, centred; one that would touch the one before has none.</summary>
    /// <param name="after">Stands after the last, such as a sign of percent.</param>
    public IEnumerable<(double X, string Label, double LabelX)> Breaks(string after)
    {
        var inView = Scale.Breaks.Where(b => Scale.IsSingle || (b >= Scale.Low && b <= Scale.High)).ToList();
        var taken = double.NegativeInfinity;
        foreach (var (i, value) in inView.Index())
        {
            var label = FigureText.Bare(value, Scale.Decimals) + (i == inView.Count - 1 ? after : "");
            var half = TextWidth.Of(label, LabelSize) / 2;
            var x = Math.Clamp(At(value), Left + half, Math.Max(Left + half, Right - half));
            var isFree = x - half > taken;
            if (isFree)
                taken = x + half + LabelAir;
            yield return (At(value), isFree ? label : "", x);
        }
    }

    /// <summary>In places of single values, the middle of the first being a half; between two for what lies between.</summary>
    private double Slot(double value)
    {
        var bars = Scale.Histogram.Bars;
        var next = 0;
        while (next < bars.Count && bars[next].From < value)
            next++;
        if (next == 0 || next == bars.Count || bars[next].From.Equals(value))
            return Math.Min(next, bars.Count - 1) + 0.5;
        var (low, high) = (bars[next - 1].From, bars[next].From);
        return next - 0.5 + ((value - low) / (high - low));
    }
}
