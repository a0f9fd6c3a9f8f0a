namespace Kommunstyrning.Web.Charts;

/// <summary>Where everything in a distribution stands.</summary>
internal sealed class StackLayout
{
    private const double Ground = 32;
    private const double Top = 46;
    private const double Side = 6;
    private const double Words = 18;
    private const double Size = 13;
    private const double MedianRow = 22;
    private const double FocusRow = 42;

    private readonly double rise;

    public StackLayout(StackChartModel chart, Canvas canvas)
    {
        Canvas = canvas;
        Value = new ScaleAxis(chart.Scale, Side, canvas.Width - Side);
        Line = canvas.Height - Ground - (chart.Below.Length + chart.Above.Length > 0 ? Words : 0);
        var places = chart.Points.Select(p => Value.At(p.Value) - Side).ToList();
        Radius = RadiusOf(places);
        rise = Math.Min(2 * Radius, (Line - Top) / Highest(places, Radius));
        var dots = Stacked(places, [.. chart.Points.Select(KindOf)]);
        Others = Dots.Path(dots.Where(d => d.Kind == Kind.Other).Select(d => (d.X, d.Y)));
        Peers = Dots.Path(dots.Where(d => d.Kind == Kind.Peer).Select(d => (d.X, d.Y)));
        Focus = dots.Where(d => d.Kind == Kind.Focus).Select(d => ((double X, double Y)?)(d.X, d.Y)).FirstOrDefault();
        Median = Value.At(chart.Median);
        var space = new LabelSpace(0, canvas.Width);
        MedianText = space.Put(
            "Median",
            Size,
            Beside(Median, MedianRow, isLeft: Focus is null || Focus.Value.X >= Median)
        );
        FocusText = Focus is { } focus
            ? space.Put(
                chart.Points.First(p => p.IsFocus).Name,
                Size,
                Beside(focus.X, FocusRow, isLeft: focus.X < Median)
            )
            : null;
    }

    /// <summary>The two names stand on different sides of their lines, unless the picture ends there.</summary>
    private static (double X, double Y, Anchor Anchor)[] Beside(double x, double y, bool isLeft) =>
        isLeft
            ? [(x - 5, y, Anchor.End), (x + 5, y, Anchor.Start)]
            : [(x + 5, y, Anchor.Start), (x - 5, y, Anchor.End)];

    private static Kind KindOf(ChartPoint point) =>
        point.IsFocus ? Kind.Focus
        : point.IsMarked ? Kind.Peer
        : Kind.Other;

    /// <summary>From the bottom of a stack upward.</summary>
    private enum Kind
    {
        Focus,
        Peer,
        Other,
    }

    public Canvas Canvas { get; }

    public ScaleAxis Value { get; }

    public double Radius { get; }

    public string Others { get; }

    public string Peers { get; }

    public (double X, double Y)? Focus { get; }

    public double Median { get; }

    public PlacedText MedianText { get; }

    /// <summary>Null without anyone in focus.</summary>
    public PlacedText? FocusText { get; }

    public double Line { get; }

    /// <summary>As large as the highest stack has room for; where none is small enough dots overlap.</summary>
    private double RadiusOf(List<double> places)
    {
        var radius = 2.6;
        while (radius > 1 && Highest(places, radius) * 2 * radius > Line - Top)
            radius -= 0.1;
        return radius;
    }

    /// <param name="places">Rising, so that each stack comes in one run.</param>
    private static int Highest(List<double> places, double radius)
    {
        var (highest, height, last) = (0, 0, int.MinValue);
        foreach (var place in places)
        {
            var bin = Bin(place, radius);
            height = bin == last ? height + 1 : 1;
            (highest, last) = (Math.Max(highest, height), bin);
        }
        return highest;
    }

    private static int Bin(double place, double radius) => (int)Math.Round(place / Width(radius));

    private static double Width(double radius) => (2 * radius) + 0.4;

    private List<(Kind Kind, double X, double Y)> Stacked(List<double> places, List<Kind> kinds)
    {
        var dots = new List<(Kind, double, double)>(places.Count);
        for (int from = 0, to; from < places.Count; from = to)
        {
            var bin = Bin(places[from], Radius);
            for (to = from + 1; to < places.Count && Bin(places[to], Radius) == bin; )
                to++;
            kinds.Sort(from, to - from, Comparer<Kind>.Default);
            for (var i = from; i < to; i++)
                dots.Add((kinds[i], Side + (bin * Width(Radius)), Line - Radius - 1 - ((i - from) * rise)));
        }
        return dots;
    }
}
