using static Kommunstyrning.Web.Shell.SvgText;

namespace Kommunstyrning.Web.Charts;

/// <summary>Where everything in a wheel of a year stands.</summary>
internal sealed class WheelLayout
{
    private const double MarkRadius = 10.5;
    private const double Usual = 13;

    private readonly AnnualWheelModel chart;
    private readonly int days;

    public WheelLayout(AnnualWheelModel chart, bool isNarrow)
    {
        this.chart = chart;
        days = DateTime.IsLeapYear(chart.Year) ? 366 : 365;
        Canvas = isNarrow ? new Canvas(340, 330, isNarrow) : new Canvas(448, 400, isNarrow);
        Outer = isNarrow ? 112 : 142;
        var space = new LabelSpace(0, Canvas.Width);
        space.Block(CentreX - Outer, CentreY - (Outer * 0.7), CentreX + Outer, CentreY + (Outer * 0.7));
        Marks = Place();
        foreach (var (x, y, _) in Marks)
            space.Block(x - MarkRadius, y - MarkRadius, x + MarkRadius, y + MarkRadius);
        Names =
        [
            .. chart
                .Arcs.Select(a => (a.Name, Angle: (Angle(Within(a.From)) + Angle(Within(a.To))) / 2))
                .Select(a => Name(space, a.Name, a.Angle))
                .OfType<PlacedText>(),
        ];
    }

    public Canvas Canvas { get; }

    public double CentreX => Canvas.Width / 2;

    public double CentreY => Canvas.Height / 2;

    public double Outer { get; }

    public double Inner => Outer - 30;

    public IReadOnlyList<(double X, double Y, int Number)> Marks { get; }

    public IReadOnlyList<PlacedText> Names { get; }

    public string Ring => Band(0, 2 * Math.PI, Inner, Outer);

    /// <summary>The part of the year that has gone; empty where none has.</summary>
    public string Gone =>
        chart.IsPast ? Ring
        : chart.Today is { } today ? Band(0, Angle(today), Inner, Outer)
        : "";

    public string Arc(WheelArc arc) =>
        Band(Angle(Within(arc.From)), Angle(Within(arc.To).AddDays(1)), Inner + 5, Outer - 5);

    public IEnumerable<(double X, double Y, string Name, string Tick)> Months()
    {
        foreach (var month in Enumerable.Range(1, 12))
        {
            var first = new DateOnly(chart.Year, month, 1);
            var (x, y) = At(Angle(first.AddDays(14)), Inner - 18);
            var (fromX, fromY) = At(Angle(first), Inner);
            var (toX, toY) = At(Angle(first), Outer);
            yield return (
                x,
                y + 4,
                first.ToString("MMM", Text.Swedish).TrimEnd('.')[..3],
                $"M{N(fromX)} {N(fromY)}L{N(toX)} {N(toY)}"
            );
        }
    }

    /// <summary>From the middle to today's place; empty in another year.</summary>
    public string Hand
    {
        get
        {
            if (chart.Today is not { } today)
                return "";
            var (x, y) = At(Angle(today), Inner - 34);
            return $"M{N(CentreX)} {N(CentreY)}L{N(x)} {N(y)}";
        }
    }

    /// <summary>Below the middle where the hand points upward, so that it does not run through the words.</summary>
    public double TodayY => chart.Today is { } today && Math.Cos(Angle(today)) > 0 ? CentreY + 22 : CentreY - 26;

    /// <summary>Those that would stand on another one move inward, then outward; where there is no room the list has them.</summary>
    private List<(double X, double Y, int Number)> Place()
    {
        var placed = new List<(double X, double Y, int Number)>();
        foreach (var mark in chart.Marks)
        {
            var middle = (Inner + Outer) / 2;
            foreach (var radius in new[] { middle, middle + 23, middle - 46, middle + 46 })
            {
                var (x, y) = At(Angle(mark.Day), radius);
                var isInside =
                    x > MarkRadius && x < Canvas.Width - MarkRadius && y > MarkRadius && y < Canvas.Height - MarkRadius;
                if (!isInside || placed.Exists(p => double.Hypot(p.X - x, p.Y - y) < (2 * MarkRadius) + 1))
                    continue;
                placed.Add((x, y, mark.Number));
                break;
            }
        }
        return placed;
    }

    private PlacedText? Name(LabelSpace space, string name, double angle)
    {
        var (x, y) = At(angle, Outer + 12);
        var anchor =
            Math.Abs(Math.Sin(angle)) < 0.3 ? Anchor.Middle
            : Math.Sin(angle) > 0 ? Anchor.Start
            : Anchor.End;
        (double, double, Anchor)[] places =
        [
            .. new[] { 0.0, -16, 16, -32, 32 }.Select(move => (x, y + 4 + move, anchor)),
            .. new[] { -16.0, 16, -32, 32, -48, 48 }.Select(move => (CentreX, y + 4 + move, Anchor.Middle)),
        ];
        return space.Try(name, Usual, places);
    }

    private DateOnly Within(DateOnly day) =>
        day.Year < chart.Year ? new DateOnly(chart.Year, 1, 1)
        : day.Year > chart.Year ? new DateOnly(chart.Year, 12, 31)
        : day;

    /// <summary>From the top, with the clock.</summary>
    private double Angle(DateOnly day) =>
        day.Year > chart.Year ? 2 * Math.PI : 2 * Math.PI * (day.DayOfYear - 1) / days;

    private (double X, double Y) At(double angle, double radius) =>
        (CentreX + (radius * Math.Sin(angle)), CentreY - (radius * Math.Cos(angle)));

    private string Band(double from, double to, double inner, double outer)
    {
        // a whole circle has no end to draw to
        var end = Math.Min(to, from + (2 * Math.PI) - 0.001);
        var large = end - from > Math.PI ? 1 : 0;
        var (a, b, c, d) = (At(from, outer), At(end, outer), At(end, inner), At(from, inner));
        return $"M{N(a.X)} {N(a.Y)}A{N(outer)} {N(outer)} 0 {large} 1 {N(b.X)} {N(b.Y)}"
            + $"L{N(c.X)} {N(c.Y)}A{N(inner)} {N(inner)} 0 {large} 0 {N(d.X)} {N(d.Y)}Z";
    }
}
