using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Charts;

/// <summary>Geometry of all areas from best to worst: height is value, the quarters in the middle a grey field.</summary>
internal sealed class RankedDots
{
    /// <summary>More names than this hide the dots.</summary>
    public const int MostNames = 12;

    private const double Top = 30;
    private const double Below = 44;

    public RankedDots(Standing standing, Canvas canvas)
    {
        Canvas = canvas;
        var read = standing.All;
        var ranked = read.Comparison.Areas.Where(a => a.Rank > 0).ToList();
        var statistics = read.Comparison.Statistics!;
        Value = Axis.Of(ranked.Select(a => a.Value), canvas.Height - Below, Top);
        Left = Math.Max(34, 10 + Value.WidestLabel);
        Median = Value.At(statistics.Median);
        (QuartersTop, QuartersBottom) = (Value.At(statistics.Q3), Value.At(statistics.Q1));
        IsRising = read.Indicator.Direction == Direction.Lower;

        var step = (canvas.Width - 8 - Left) / Math.Max(1, ranked.Count);
        var members = standing.HasGroup ? standing.Group.Members.ToHashSet() : [];
        var dots = ranked
            .Select((area, i) => (Area: area, X: Left + ((i + 0.5) * step), Y: Value.At(area.Value)))
            .ToList();
        First = Left + (0.5 * step);
        Step = step;
        Others = Dots.Path(dots.Where(d => !Is(d.Area) && !members.Contains(d.Area.Position)).Select(d => (d.X, d.Y)));
        Focus = dots.Where(d => Is(d.Area)).Select(d => ((double X, double Y)?)(d.X, d.Y)).FirstOrDefault();
        var peers = dots.Where(d => !Is(d.Area) && members.Contains(d.Area.Position)).ToList();
        Peers = Dots.Path(peers.Select(d => (d.X, d.Y)));
        Names =
            peers.Count > MostNames
                ? []
                : Labels.Below(
                    peers.Select(d => (read.AreaAt(d.Area.Position).Name, d.X, d.Y)),
                    FocusLabel(read),
                    Left,
                    canvas.Width,
                    canvas.Height - Below
                );

        bool Is(ComparedArea area) => area.Position == read.Focus?.Position;
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
    public bool IsRising { get; }

    public string Others { get; }

    public string Peers { get; }

    public IReadOnlyList<PlacedLabel> Names { get; }

    /// <summary>Null without a value, or without anyone in focus.</summary>
    public (double X, double Y)? Focus { get; }

    public double Bottom => Canvas.Height - Below;

    /// <summary>The name stands above on the side where the curve is not; where the picture ends there, below on the other.</summary>
    public bool FocusNameIsLeft => IsRising != IsAtEdge;

    public double FocusNameY => Focus is { } focus ? focus.Y + (IsAtEdge ? 22 : -10) : 0;

    private bool IsAtEdge => Focus is { } focus && (IsRising ? focus.X < Left + 150 : focus.X > Canvas.Width - 170);

    /// <summary>Its letters are larger than those of the others.</summary>
    private PlacedLabel? FocusLabel(ComparisonResult read)
    {
        if (Focus is not { } focus)
            return null;
        var text = $"{read.Focus!.Name} {FigureText.Of(read.Comparison.Focus!.Value.Value, read.Indicator)}MM";
        var half = Canvas.WidthOf(text) / 2;
        return new PlacedLabel(text, focus.X, focus.Y, focus.X + (FocusNameIsLeft ? -half : half), FocusNameY);
    }
}
