namespace Kommunstyrning.Web.Charts;

/// <summary>Where everything in a chart of ranked values stands.</summary>
internal sealed class RankedLayout
{
    /// <summary>More names than this hide the dots.</summary>
    public const int MostNames = 12;

    private const double Top = 30;
    private const double Below = 44;
    private const double Size = 13;
    private const double FocusSize = 16;
    private const double FocusDot = 8;
    private const double PeerDot = 5;
    private const double TailRoom = 26;
    private const double NameBelow = 22;
    private const double NameRow = 16;
    private const int MostNameRows = 9;

    private readonly RankedChartModel chart;
    private readonly LabelSpace space;

    public RankedLayout(RankedChartModel chart, Canvas canvas)
    {
        Canvas = canvas;
        this.chart = chart;
        Value = Axis.Of(
            chart.Points.Select(p => p.Value).Where(chart.IsInView),
            Bottom - (chart.Below.Length > 0 ? TailRoom : 0),
            Top + (chart.Above.Length > 0 ? TailRoom : 0)
        );
        Left = Math.Max(34, 10 + Value.WidestLabel);
        Step = (canvas.Width - 8 - Left) / Math.Max(1, chart.Points.Count);
        First = Left + (0.5 * Step);
        Median = Value.At(chart.Middle.Median);
        (QuartersTop, QuartersBottom) = (Value.At(chart.Middle.Q3), Value.At(chart.Middle.Q1));
        var dots = chart
            .Points.Select((point, i) => (Point: point, X: First + (i * Step), Y: HeightOf(point.Value)))
            .ToList();
        Others = Dots.Path(dots.Where(d => d.Point is { IsFocus: false, IsMarked: false }).Select(d => (d.X, d.Y)));
        Focus = dots.Where(d => d.Point.IsFocus).Select(d => ((double X, double Y)?)(d.X, d.Y)).FirstOrDefault();
        var peers = dots.Where(d => d.Point is { IsFocus: false, IsMarked: true }).ToList();
        Peers = Dots.Path(peers.Select(d => (d.X, d.Y)));

        space = new LabelSpace(Left, canvas.Width);
        foreach (var (_, x, y) in peers)
            space.Block(x - PeerDot, y - PeerDot, x + PeerDot, y + PeerDot);
        if (Focus is { } us)
        {
            space.Block(us.X - FocusDot, us.Y - FocusDot, us.X + FocusDot, us.Y + FocusDot);
            space.Block(us.X, us.Y, us.X, Bottom);
        }
        FocusFoot = Focus is { } foot ? space.Put(chart.FocusFoot, Size, (foot.X, Bottom + 16, Anchor.Middle)) : null;
        FocusName = Focus is { } focus ? space.Put(FocusText, FocusSize, AroundFocus(focus)) : null;
        var text = canvas.IsNarrow ? chart.MiddleTextNarrow : chart.MiddleText;
        MedianText = space.Put(chart.MedianText, Size, Sides(Median - 6, Median + 15, isAtEnd: !IsRising));
        MiddleText = space.Put(text, Size, Sides(QuartersBottom + 15, QuartersTop - 6, isAtEnd: IsRising));
        AboveText = Tail(dots.Where(d => d.Y < Value.To).Select(d => d.X), chart.Above, Top);
        BelowText = Tail(dots.Where(d => d.Y > Value.From).Select(d => d.X), chart.Below, Bottom - 6);
        Names = peers.Count > MostNames ? [] : [.. peers.Select(d => Name(d.Point.Name, d.X, d.Y)).OfType<PeerName>()];
    }

    public Canvas Canvas { get; }

    public Axis Value { get; }

    public double Left { get; }

    /// <summary>Where the best one stands, and how far it is to the next.</summary>
    public double First { get; }

    public double Step { get; }

    public double Median { get; }

    public double QuartersTop { get; }

    public double QuartersBottom { get; }

    /// <summary>Low is good: the curve goes upward, and what is free is above left and below right.</summary>
    public bool IsRising => chart.IsRising;

    public string Others { get; }

    public string Peers { get; }

    public IReadOnlyList<PeerName> Names { get; }

    /// <summary>Null without a value, or without anyone in focus.</summary>
    public (double X, double Y)? Focus { get; }

    /// <summary>The name and value of the one in focus, in larger letters.</summary>
    public PlacedText? FocusName { get; }

    public PlacedText? FocusFoot { get; }

    public PlacedText MedianText { get; }

    public PlacedText MiddleText { get; }

    /// <summary>Beside those that lie over what is in view; null where nobody does.</summary>
    public PlacedText? AboveText { get; }

    /// <summary>Beside those that lie under it.</summary>
    public PlacedText? BelowText { get; }

    /// <summary>Heights at which the picture is broken, since those beyond stand without scale.</summary>
    public IEnumerable<double> Gaps()
    {
        if (AboveText is not null)
            yield return Value.To - (TailRoom / 3);
        if (BelowText is not null)
            yield return Value.From + (TailRoom / 3);
    }

    public double Bottom => Canvas.Height - Below;

    private string FocusText =>
        TextWidth.Of(chart.FocusText, FocusSize) < Canvas.Width - Left ? chart.FocusText : chart.FocusTextNarrow;

    private double HeightOf(double value) =>
        chart.IsInView(value) ? Value.At(value)
        : value > chart.Middle.Median ? Top - 4
        : Bottom - 4;

    /// <summary>Above on the side where the curve is not; below on the other; and then wherever there is room.</summary>
    private (double X, double Y, Anchor Anchor)[] AroundFocus((double X, double Y) focus)
    {
        var (left, right) = (focus.X - 12, focus.X + 12);
        var (above, below) = (focus.Y - 10, Math.Min(focus.Y + 22, Bottom - 4));
        return IsRising
            ?
            [
                (left, above, Anchor.End),
                (right, below, Anchor.Start),
                (right, above, Anchor.Start),
                (left, below, Anchor.End),
            ]
            :
            [
                (right, above, Anchor.Start),
                (left, below, Anchor.End),
                (left, above, Anchor.End),
                (right, below, Anchor.Start),
            ];
    }

    /// <summary>At one end of the picture or the other, on one height or the other.</summary>
    private (double X, double Y, Anchor Anchor)[] Sides(double first, double second, bool isAtEnd)
    {
        var (start, end) = ((Left + 4, Anchor.Start), (Canvas.Width - 2, Anchor.End));
        var (wished, other) = isAtEnd ? (end, start) : (start, end);
        return [At(wished, first), At(wished, second), At(other, first), At(other, second)];

        static (double, double, Anchor) At((double X, Anchor Anchor) side, double y) => (side.X, y, side.Anchor);
    }

    private PlacedText? Tail(IEnumerable<double> dots, string text, double y)
    {
        if (text.Length == 0)
            return null;
        var (from, to) = (dots.Min(), dots.Max());
        return space.Put(text, Size, (to + 10, y, Anchor.Start), (from - 10, y, Anchor.End));
    }

    /// <summary>In the first row below its dot where it touches no other; null where all are taken.</summary>
    private PeerName? Name(string text, double x, double y)
    {
        var half = TextWidth.Of(text) / 2;
        var at = Math.Clamp(x, Left + half, Math.Max(Left + half, Canvas.Width - half));
        var rows = Enumerable
            .Range(0, MostNameRows)
            .Select(i => y + NameBelow + (i * NameRow))
            .Where(row => row < Bottom)
            .Select(row => (at, row, Anchor.Middle));
        return space.Try(text, Size, rows) is { } placed ? new PeerName(placed, x, y) : null;
    }
}

/// <summary>The name of one that is marked, with the dot that it belongs to.</summary>
internal sealed record PeerName(PlacedText Text, double DotX, double DotY);
