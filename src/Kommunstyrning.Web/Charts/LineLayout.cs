using System.Text;
using static Kommunstyrning.Web.Shell.SvgText;

namespace Kommunstyrning.Web.Charts;

/// <summary>Where everything in a line chart stands.</summary>
internal sealed class LineLayout
{
    private const double Top = 34;
    private const double Below = 30;

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
        Group = Path(chart.Group);
        Reference = Path(chart.Reference);
        Focus = chart.Focus is null ? "" : Path(chart.Focus);
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

    public double X(int year) =>
        FirstYear == LastYear ? Right : Left + ((Right - Left) * (year - FirstYear) / (LastYear - FirstYear));

    /// <summary>The first, the last and round ones between that do not touch them.</summary>
    public IEnumerable<int> Years()
    {
        var step = LastYear - FirstYear > 30 ? 10 : 5;
        var apart = (LastYear - FirstYear) * 44 / Math.Max(1, Right - Left);
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
        var spread = Labels.Spread(ends.ConvertAll(e => Value.At(e.Value) + 4), 17);
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

    /// <summary>Breaks where a year is missing.</summary>
    private string Path(LineSeries series)
    {
        var path = new StringBuilder();
        var last = int.MinValue;
        for (var i = 0; i < chart.Years.Count; i++)
        {
            var (year, value) = (chart.Years[i], series.Values[i]);
            if (double.IsNaN(value))
                continue;
            path.Append(last == year - 1 ? 'L' : 'M').Append($"{N(X(year))} {N(Value.At(value))}");
            if (last != year - 1)
                path.Append("h0");
            last = year;
        }
        return path.ToString();
    }

    private string FieldPath()
    {
        var path = new StringBuilder();
        var run = new List<(int Year, double Low, double High)>();
        for (var i = 0; i < chart.Years.Count; i++)
        {
            if (chart.Field[i] is not { } field)
                continue;
            if (run.Count > 0 && run[^1].Year != chart.Years[i] - 1)
                Close();
            run.Add((chart.Years[i], field.Low, field.High));
        }
        Close();
        return path.ToString();

        void Close()
        {
            if (run.Count > 1)
            {
                var above = run.Select(y => $"{N(X(y.Year))} {N(Value.At(y.High))}");
                var below = Enumerable.Reverse(run).Select(y => $"{N(X(y.Year))} {N(Value.At(y.Low))}");
                path.Append('M').AppendJoin('L', above.Concat(below)).Append('Z');
            }
            run.Clear();
        }
    }
}
