using System.Text;
using static Kommunstyrning.Web.Shell.SvgText;

namespace Kommunstyrning.Web.Charts;

/// <summary>Where everything in a line chart stands.</summary>
internal sealed class LineLayout
{
    private const double Top = 34;
    private const double Below = 30;

    /// <summary>What a year takes along the axis, with air.</summary>
    private const double YearWidth = 44;

    private static readonly int[] YearSteps = [5, 10, 20];

    /// <summary>Half of the stroke that stands for a year without neighbours.</summary>
    private const double Alone = 4;

    private readonly LineChartModel chart;

    public LineLayout(LineChartModel chart, Canvas canvas)
    {
        Canvas = canvas;
        this.chart = chart;
        var lines = new[] { chart.Focus, chart.Group, chart.Reference }.OfType<LineSeries>().SelectMany(s => s.Values);
        var all = lines.Concat(
            chart.Field.OfType<(double Low, double High)>().SelectMany(f => new[] { f.Low, f.High })
        );
        Value = Axis.Of(all, canvas.Height - Below, Top);
        Left = 10 + Value.WidestLabel;
        (FirstYear, LastYear) = (chart.Years[0], chart.Years[^1]);
        Named = NamedEnds();
        Right = canvas.Width - 14 - Named.Select(e => TextWidth.Of(e.Name)).DefaultIfEmpty().Max();
        Field = FieldPath();
        Group = Path(chart.Group, Breaks);
        Reference = Path(chart.Reference, []);
        Focus = chart.Focus is null ? "" : Path(chart.Focus, []);
    }

    public Canvas Canvas { get; }

    public Axis Value { get; }

    public double Left { get; }

    public double Right { get; }

    public int FirstYear { get; }

    public int LastYear { get; }

    public string Field { get; }

    public string Group { get; }

    public string Reference { get; }

    public string Focus { get; }

    /// <summary>Between two years in each of which other municipalities have values.</summary>
    public IReadOnlyList<(int From, int To)> Breaks => chart.Breaks ?? [];

    public double X(int year) =>
        FirstYear == LastYear ? Right : Left + ((Right - Left) * (year - FirstYear) / (LastYear - FirstYear));

    /// <summary>The first, the last and round ones between, so far apart that they do not touch.</summary>
    public IEnumerable<int> Years()
    {
        var apart = (LastYear - FirstYear) * YearWidth / Math.Max(1, Right - Left);
        var step = YearSteps.FirstOrDefault(years => years >= apart, int.MaxValue);
        return Enumerable
            .Range(FirstYear, LastYear - FirstYear + 1)
            .Where(y =>
                y == FirstYear || y == LastYear || (y % step == 0 && y - FirstYear > apart && LastYear - y > apart)
            );
    }

    /// <summary>Where each line ends: the last year that it has a value, and the height of its name, spread.</summary>
    public IReadOnlyList<(string Class, int Year, string Name, double Y, double NameY)> Ends()
    {
        var ends = Named.OrderBy(e => Value.At(e.Value)).ToList();
        var spread = Labels.Spread(ends.ConvertAll(e => Value.At(e.Value) + 4), 17, Top, Canvas.Height - Below);
        return [.. ends.Select((e, i) => (e.Class, e.Year, e.Name, Value.At(e.Value), spread[i]))];
    }

    private List<(string Class, int Year, string Name, double Value)> Named { get; }

    private List<(string Class, int Year, string Name, double Value)> NamedEnds()
    {
        var ends = new List<(string, int, string, double)>();
        if (chart.Focus is { } focus)
            Add("us", focus);
        Add("ours", chart.Group);
        Add("axis", chart.Reference);
        return ends;

        void Add(string line, LineSeries series)
        {
            for (var i = series.Values.Count - 1; i >= 0; i--)
            {
                if (double.IsNaN(series.Values[i]))
                    continue;
                var value = series.Values[i];
                ends.Add((line, chart.Years[i], $"{series.Name} {chart.Figure(value)}", value));
                return;
            }
        }
    }

    /// <summary>Breaks where a year is missing, and where lines may not be drawn; a year alone is a short stroke.</summary>
    private string Path(LineSeries series, IReadOnlyList<(int From, int To)> breaks)
    {
        var path = new StringBuilder();
        foreach (
            var run in Runs(
                chart.Years.Zip(series.Values).Where(y => !double.IsNaN(y.Second)).Select(y => (y.First, y.Second)),
                breaks
            )
        )
        {
            if (run is [var (year, value)])
                path.Append($"M{N(X(year) - Alone)} {N(Value.At(value))}h{N(2 * Alone)}");
            else
                path.Append('M').AppendJoin('L', run.Select(y => $"{N(X(y.Year))} {N(Value.At(y.Value))}"));
        }
        return path.ToString();
    }

    private string FieldPath()
    {
        var path = new StringBuilder();
        var fields = chart
            .Years.Zip(chart.Field)
            .Where(y => y.Second is not null)
            .Select(y => (y.First, y.Second!.Value));
        foreach (var run in Runs(fields, Breaks))
        {
            var sides = run is [var (year, only)]
                ? [(X(year) - Alone, only), (X(year) + Alone, only)]
                : run.ConvertAll(y => (X: X(y.Year), Field: y.Value));
            var above = sides.Select(s => $"{N(s.Item1)} {N(Value.At(s.Item2.High))}");
            var below = Enumerable.Reverse(sides).Select(s => $"{N(s.Item1)} {N(Value.At(s.Item2.Low))}");
            path.Append('M').AppendJoin('L', above.Concat(below)).Append('Z');
        }
        return path.ToString();
    }

    /// <summary>Years that follow on each other and have no break between.</summary>
    private static IEnumerable<List<(int Year, T Value)>> Runs<T>(
        IEnumerable<(int Year, T Value)> years,
        IReadOnlyList<(int From, int To)> breaks
    )
    {
        var run = new List<(int Year, T Value)>();
        foreach (var year in years)
        {
            if (run.Count > 0 && (run[^1].Year != year.Year - 1 || breaks.Any(b => b.To == year.Year)))
            {
                yield return run;
                run = [];
            }
            run.Add(year);
        }
        if (run.Count > 0)
            yield return run;
    }
}
