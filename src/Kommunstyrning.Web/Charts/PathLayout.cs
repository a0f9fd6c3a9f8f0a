using System.Text;
using static Kommunstyrning.Web.Shell.SvgText;

namespace Kommunstyrning.Web.Charts;

/// <summary>Where everything in a picture of a planned way and its outcome stands.</summary>
internal sealed class PathLayout
{
    private const double Above = 38;
    private const double Below = 30;
    private const double Large = 16;
    private const double Usual = 13;

    private readonly PathChartModel chart;

    public PathLayout(PathChartModel chart, Canvas canvas)
    {
        this.chart = chart;
        Canvas = canvas;
        Value = Axis.Of(
            chart
                .Plan.Select(p => p.Value)
                .Concat(Later.Select(p => p.Value))
                .Concat(chart.Outcome.Select(o => o.Value)),
            canvas.Height - Below,
            Above,
            most: canvas.IsNarrow ? 4 : 5
        );
        FirstYear = Math.Min(chart.Plan[0].Year, chart.Outcome.Select(o => o.Year).DefaultIfEmpty(int.MaxValue).Min());
        LastYear = Math.Max(
            Later.Append(chart.Plan[^1]).Max(p => p.Year),
            chart.Outcome.Select(o => o.Year).DefaultIfEmpty(0).Max()
        );
        Left = 14 + Value.WidestLabel;
        var goal = Math.Max(TextWidth.Of(GoalName), TextWidth.Of(GoalValue, Large));
        Right = canvas.Width - 20 - goal;
        Names = Named();
    }

    public Canvas Canvas { get; }

    public Axis Value { get; }

    public double Left { get; }

    public double Right { get; }

    public double Bottom => Canvas.Height - Below;

    public int FirstYear { get; }

    public int LastYear { get; }

    public IReadOnlyList<PathLabel> Names { get; }

    public (int Year, double Value) Start => chart.Plan[0];

    public (int Year, double Value) Goal => chart.Plan[^1];

    public IEnumerable<(int Year, double Value)> Milestones => chart.Plan.Skip(1).SkipLast(1);

    /// <summary>The plan of the next period; empty where none is drawn.</summary>
    public IReadOnlyList<(int Year, double Value)> Later => chart.Next?.Plan ?? [];

    public string LaterLine => Line(Later, isBroken: false);

    public PathOutcome? Now => chart.Outcome.Count > 0 ? chart.Outcome[^1] : null;

    public double X(int year) => Left + ((Right - Left) * (year - FirstYear) / Math.Max(1, LastYear - FirstYear));

    public double Y(double value) => Value.At(value);

    /// <summary>The base, the last outcome, milestones and the target first; then the first year.</summary>
    public IEnumerable<int> Years()
    {
        int?[] wished =
        [
            Start.Year,
            Goal.Year,
            Later is [.., var end] ? end.Year : null,
            Now?.Year,
            .. Milestones.Select(m => (int?)m.Year),
            FirstYear,
        ];
        var told = new List<int>();
        foreach (var year in wished.OfType<int>())
        {
            if (told.TrueForAll(t => Math.Abs(X(t) - X(year)) > 38))
                told.Add(year);
        }
        return told.Order();
    }

    public string Plan => Line(chart.Plan.Select(p => (p.Year, p.Value)), isBroken: false);

    /// <summary>Years up to the base, drawn thin.</summary>
    public string Before => Line(Stretch(o => o.Year <= Start.Year), isBroken: true);

    /// <summary>From the base year on, what is final.</summary>
    public string Since => Line(Stretch(o => o.Year >= Start.Year && !o.IsOpen), isBroken: true);

    /// <summary>From the last final value to what is not final yet.</summary>
    public string Open
    {
        get
        {
            var open = chart.Outcome.Where(o => o.IsOpen && o.Year >= Start.Year).ToList();
            if (open.Count == 0)
                return "";
            var before = chart.Outcome.Where(o => o.Year == open[0].Year - 1);
            return Line(before.Concat(open).Select(o => (o.Year, o.Value)), isBroken: true);
        }
    }

    /// <summary>Years after the base, and those before that no line leads to.</summary>
    public IEnumerable<PathOutcome> Dots =>
        chart.Outcome.Where(o => o != Now && o.Year != Start.Year && (o.Year > Start.Year || IsAlone(o.Year)));

    private bool IsAlone(int year) => !chart.Outcome.Any(o => Math.Abs(o.Year - year) == 1);

    private IEnumerable<(int, double)> Stretch(Func<PathOutcome, bool> isIn) =>
        chart.Outcome.Where(isIn).Select(o => (o.Year, o.Value));

    private string Line(IEnumerable<(int Year, double Value)> points, bool isBroken)
    {
        var path = new StringBuilder();
        int? last = null;
        foreach (var (year, value) in points)
        {
            var goesOn = last is { } before && (!isBroken || year == before + 1);
            path.Append(goesOn ? 'L' : 'M').Append($"{N(X(year))} {N(Y(value))}");
            last = year;
        }
        return path.ToString();
    }

    private string GoalName => $"Mål {Goal.Year}";

    private string GoalValue => chart.Figure(Goal.Value);

    /// <summary>A way upward leaves room below it at its beginning and above it further on.</summary>
    private bool IsUpward => Goal.Value > Start.Value;

    private List<PathLabel> Named()
    {
        var places = new FreePlaces(0, Canvas.Width, 16, Bottom + 2);
        foreach (var line in new[] { chart.Plan.Select(p => (p.Year, p.Value)), Stretch(_ => true) })
        {
            foreach (var (from, to) in line.Zip(line.Skip(1)))
                places.Keep((X(from.Item1), Y(from.Item2)), (X(to.Item1), Y(to.Item2)));
        }
        var (goalX, goalY) = (X(Goal.Year) + 14, Math.Clamp(Y(Goal.Value), 30, Bottom - 14));
        if (Later is [.., var end])
        {
            places.Keep((X(Later[0].Year), Y(Later[0].Value)), (X(end.Year), Y(end.Value)));
            var (endX, endY) = (X(end.Year) + 14, Math.Clamp(Y(end.Value), 30, Bottom - 14));
            places.Put([new(chart.Figure(end.Value), "strong halo", endX, endY - 2, "start", Large)]);
            places.Put([
                new(chart.Next!.IsDraft ? "utkast" : $"mål {end.Year}", "told halo", endX, endY + 15, "start", Usual),
            ]);
            places.Put(
                Around($"Mål {GoalValue}", "strong halo", X(Goal.Year), Y(Goal.Value), Usual, IsUpward ? -1 : 1)
            );
        }
        else
        {
            places.Put([new(GoalName, "strong halo", goalX, goalY - 2, "start", Usual)]);
            places.Put([new(GoalValue, "strong big halo", goalX, goalY + 17, "start", Large)]);
        }
        if (Now is { } now)
        {
            var said = Canvas.IsNarrow ? $"Nu {chart.Figure(now.Value)}" : $"Nu {now.Year}: {chart.Figure(now.Value)}";
            places.Put(Around(said, "us big halo", X(now.Year), Y(now.Value), Large, first: IsUpward ? 1 : -1));
            if (now.IsOpen)
                places.Put(Under(places.Texts[^1], "preliminärt"));
        }
        var start = Canvas.IsNarrow
            ? $"Bas {chart.Figure(Start.Value)}"
            : $"Bas {Start.Year}: {chart.Figure(Start.Value)}";
        places.Put(Around(start, "told halo", X(Start.Year), Y(Start.Value), Usual, first: IsUpward ? 1 : -1));
        if (chart.Behind is { } gap)
            places.Put(Beside(gap), isNeeded: false);
        foreach (var (year, value) in Milestones)
        {
            var name = Canvas.IsNarrow ? chart.Figure(value) : $"Milstolpe {chart.Figure(value)}";
            places.Put(Around(name, "told halo", X(year), Y(value), Usual, first: IsUpward ? -1 : 1), isNeeded: false);
        }
        return places.Texts;
    }

    /// <summary>Above (−1) or below (1) first, then beside, then on the other side.</summary>
    private static IReadOnlyList<PathLabel> Around(
        string text,
        string @class,
        double x,
        double y,
        double size,
        int first
    )
    {
        double At(int side) => side < 0 ? y - 13 : y + size + 9;
        return
        [
            new(text, @class, x, At(first), "middle", size),
            new(text, @class, x + 11, y + (size * 0.35), "start", size),
            new(text, @class, x + 6, At(first), "start", size),
            new(text, @class, x - 6, At(first), "end", size),
            new(text, @class, x, At(-first), "middle", size),
            new(text, @class, x + 6, At(-first), "start", size),
            new(text, @class, x - 6, At(-first), "end", size),
            new(text, @class, x - 11, y + (size * 0.35), "end", size),
        ];
    }

    private static IReadOnlyList<PathLabel> Under(PathLabel above, string text) =>
        [
            new(text, "us light halo", above.X, above.Y + 17, above.Anchor, Usual),
            new(text, "us light halo", above.X, above.Y - 18, above.Anchor, Usual),
        ];

    private IReadOnlyList<PathLabel> Beside(PathGap gap)
    {
        var (top, height) = (Y(gap.Planned), Y(gap.Value) - Y(gap.Planned));
        double[] heights = [0.5, 0.75, 0.25];
        string[] texts = Canvas.IsNarrow ? [gap.Short] : [gap.Text, gap.Short];
        return
        [
            .. texts.SelectMany(text =>
                heights.SelectMany(part =>
                    new PathLabel[]
                    {
                        new(text, "short halo", X(gap.Year) + 10, top + (part * height) + 5, "start", Usual),
                        new(text, "short halo", X(gap.Year) - 10, top + (part * height) + 5, "end", Usual),
                    }
                )
            ),
        ];
    }
}
