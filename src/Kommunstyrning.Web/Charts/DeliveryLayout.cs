using System.Text;
using static Kommunstyrning.Web.Shell.SvgText;

namespace Kommunstyrning.Web.Charts;

/// <summary>Where everything stands in a wide picture of what came in day by day: a slip for each, stacked on its day.</summary>
internal sealed class DeliveryLayout
{
    public const double Width = 1120;
    public const double Left = 190;
    public const double Right = 1110;
    private const double Head = 66;
    private const double Pitch = 11;
    private const double Highest = 132;
    private const int MissingHigh = 6;
    private const double Usual = 13;

    private readonly DeliveryChartModel chart;
    private readonly LabelSpace space = new(Left, Width);

    public DeliveryLayout(DeliveryChartModel chart)
    {
        this.chart = chart;
        var y = Head;
        TodayText = space.Put(
            chart.TodayText,
            Usual,
            (X(chart.Today), 14, Anchor.Middle),
            (X(chart.Today), 14, Anchor.Start),
            (X(chart.Today), 14, Anchor.End)
        );
        Marks =
        [
            .. chart.Marks.Select(m =>
                (
                    X(m.Day),
                    space.Put(
                        m.Name,
                        Usual,
                        (X(m.Day), 40, Anchor.Middle),
                        (X(m.Day) + 4, 40, Anchor.End),
                        (X(m.Day), 56, Anchor.Middle)
                    )
                )
            ),
        ];
        var rows = new List<PlacedDelivery>();
        foreach (var row in chart.Rows)
        {
            var tallest = Math.Max(1, row.Days.GroupBy(d => d).Select(g => g.Count()).DefaultIfEmpty().Max());
            var pitch = Math.Min(Pitch, Highest / tallest);
            y += Math.Max(72, (Math.Max(tallest * pitch, Math.Min(row.Missing, MissingHigh) * Pitch)) + 48);
            rows.Add(Place(row, y, pitch));
        }
        Rows = rows;
        Bottom = y + 34;
        Canvas = new Canvas(Width, Bottom + 28, IsNarrow: false);
    }

    public Canvas Canvas { get; }

    public double Bottom { get; }

    public IReadOnlyList<PlacedDelivery> Rows { get; }

    public PlacedText TodayText { get; }

    public IReadOnlyList<(double X, PlacedText Text)> Marks { get; }

    /// <summary>The middle of a day.</summary>
    public double X(DateOnly day) => Left + (DayWidth * (day.DayNumber - chart.From.DayNumber + 0.5));

    /// <summary>Mondays, so many that their labels do not touch.</summary>
    public IEnumerable<DateOnly> Weeks()
    {
        var first = chart.From.AddDays(((int)DayOfWeek.Monday - (int)chart.From.DayOfWeek + 7) % 7);
        var step = 7 * Math.Max(1, (int)Math.Ceiling(64 / (7 * DayWidth)));
        for (var day = first; day <= chart.To; day = day.AddDays(step))
            yield return day;
    }

    public double TodayEnd => Math.Clamp(X(chart.Today), Left, Right);

    private double DayWidth => (Right - Left) / Math.Max(1, chart.To.DayNumber - chart.From.DayNumber + 1);

    private double SlipWidth => Math.Clamp(DayWidth - 2, 3, 12);

    private PlacedDelivery Place(DeliveryRow row, double line, double pitch)
    {
        var height = Math.Max(1.5, pitch - 3);
        var done = new StringBuilder();
        foreach (var day in row.Days.GroupBy(d => d))
        {
            foreach (var i in Enumerable.Range(0, day.Count()))
                Slip(done, X(day.Key) - (SlipWidth / 2), line - 4 - (i * pitch) - height, SlipWidth, height);
        }
        var at = X(row.LastDay) + (DayWidth / 2);
        var rest = new StringBuilder();
        foreach (var i in Enumerable.Range(0, row.Missing))
            Slip(rest, at + 8 + (i / MissingHigh * 15), line - 12 - (i % MissingHigh * Pitch), 12, 8);
        var end = at + 8 + (Math.Ceiling(row.Missing / (double)MissingHigh) * 15) + 5;
        space.Block(at - 2, line - 40, end - 8, line);
        var left = X(row.LastDay) - (DayWidth / 2) - 8;
        return new PlacedDelivery(
            row,
            line,
            done.ToString(),
            rest.ToString(),
            at,
            row.MissingText.Length == 0
                ? null
                : space.Put(
                    row.MissingText,
                    Usual,
                    (end, line - 5, Anchor.Start),
                    (end, line + 16, Anchor.Start),
                    (at, line + 18, Anchor.End)
                ),
            space.Put(
                row.LastDayText,
                Usual,
                (at + 6, line - 44, Anchor.Start),
                (left, line - 44, Anchor.End),
                (at, line - 44, Anchor.Middle)
            )
        );
    }

    private static void Slip(StringBuilder path, double x, double y, double width, double height) =>
        path.Append($"M{N(x)} {N(y)}h{N(width)}v{N(height)}h{N(-width)}z");
}

/// <param name="Line">On which slips stand, in pixels.</param>
/// <param name="Done">A path of filled slips.</param>
/// <param name="Rest">A path of dashed ones.</param>
/// <param name="LastDay">The end of the last day.</param>
/// <param name="RestText">Null where none is missing.</param>
internal sealed record PlacedDelivery(
    DeliveryRow Row,
    double Line,
    string Done,
    string Rest,
    double LastDay,
    PlacedText? RestText,
    PlacedText LastDayText
);
