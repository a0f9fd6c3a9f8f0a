namespace Kommunstyrning.Web.Charts;

/// <summary>Where everything in a chart of ranked values stands.</summary>
internal sealed class RankedLayout
{
    /// <summary>More names than this hide the dots.</summary>
    public const int MostNames = 12;

    private const double Top = 30;
    private const double Below = 44;
    private const double FocusSize = 16;
    private const double FocusAir = 12;

    private readonly RankedChartModel chart;

    public RankedLayout(RankedChartModel chart, Canvas canvas)
    {
        Canvas = canvas;
        this.chart = chart;
        Value = Axis.Of(chart.Points.Select(p => p.Value), canvas.Height - Below, Top);
        Left = Math.Max(34, 10 + Value.WidestLabel);
        Median = Value.At(chart.Middle.Median);
        (QuartersTop, QuartersBottom) = (Value.At(chart.Middle.Q3), Value.At(chart.Middle.Q1));

        var step = (canvas.Width - 8 - Left) / Math.Max(1, chart.Points.Count);
        var dots = chart
            .Points.Select((point, i) => (Point: point, X: Left + ((i + 0.5) * step), Y: Value.At(point.Value)))
            .ToList();
        First = Left + (0.5 * step);
        Step = step;
        Others = Dots.Path(dots.Where(d => d.Point is { IsFocus: false, IsMarked: false }).Select(d => (d.X, d.Y)));
        Focus = dots.Where(d => d.Point.IsFocus).Select(d => ((double X, double Y)?)(d.X, d.Y)).FirstOrDefault();
        var peers = dots.Where(d => d.Point is { IsFocus: false, IsMarked: true }).ToList();
        Peers = Dots.Path(peers.Select(d => (d.X, d.Y)));
        Names =
            peers.Count > MostNames
                ? []
                : Labels.Below(
                    peers.Select(d => (d.Point.Name, d.X, d.Y)),
                    FocusName() is { } name ? name with { Text = $"{name.Text}MM" } : null,
                    Left,
                    canvas.Width,
                    canvas.Height - Below
                );
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

    public IReadOnlyList<PlacedLabel> Names { get; }

    /// <summary>Null without a value, or without anyone in focus.</summary>
    public (double X, double Y)? Focus { get; }

    public double Bottom => Canvas.Height - Below;

    /// <summary>
    /// The name and value of the one in focus, centred, in larger letters: above on the side where the curve is not;
    /// where there is no room, below on the other; where neither has room, above and across.
    /// </summary>
    public PlacedLabel? FocusName()
    {
        if (Focus is not { } focus)
            return null;
        var half = TextWidth.Of(chart.FocusText, FocusSize) / 2;
        var beside = half + FocusAir;
        bool IsRoom(double x) => x - half >= Left && x + half <= Canvas.Width;
        var (wished, other) = IsRising ? (focus.X - beside, focus.X + beside) : (focus.X + beside, focus.X - beside);
        var (x, y) =
            IsRoom(wished) ? (wished, focus.Y - 10)
            : IsRoom(other) ? (other, focus.Y + 22)
            : (Math.Clamp(focus.X, half, Math.Max(half, Canvas.Width - half)), focus.Y - 16);
        return new PlacedLabel(chart.FocusText, focus.X, focus.Y, x, y);
    }
}
