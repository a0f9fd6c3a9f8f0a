using System.Text;
using Kommunstyrning.Benchmarking;
using static Kommunstyrning.Web.Shell.SvgText;

namespace Kommunstyrning.Web.Benchmarking.Charts;

/// <summary>A year that deserves a word, such as a break in the method.</summary>
public sealed record YearNote(int Year, string Text);

/// <summary>Geometry of an indicator year by year: the focus, a group as a field with its median, and the nation.</summary>
internal sealed class Lines
{
    private const double Top = 34;
    private const double Below = 30;

    /// <summary>A group so large is told by its middle half: its ends are single odd municipalities.</summary>
    private const int Many = 12;

    private readonly IReadOnlyList<TrendYear> trend;

    public Lines(Standing standing, Canvas canvas)
    {
        Canvas = canvas;
        trend = standing.Trend;
        IsMiddleHalf = standing.Group.Members.Length > Many;
        var all = trend.SelectMany(y => new[] { y.Focus, y.Median, y.Nation, Low(y), High(y) });
        Value = Axis.Of(all, canvas.Height - Below, Top);
        Left = 10 + Value.WidestLabel;
        (FirstYear, LastYear) = (trend[0].Year, trend[^1].Year);
        Named = NamedEnds(standing);
        Right = canvas.Width - 14 - Named.Select(e => Canvas.WidthOf(e.Name)).DefaultIfEmpty().Max();
        Field = FieldPath();
        GroupMedian = Path(y => y.Median);
        Nation = Path(y => y.Nation);
        Focus = Path(y => y.Focus);
    }

    public Canvas Canvas { get; }

    public Axis Value { get; }

    public double Left { get; }

    public double Right { get; }

    public int FirstYear { get; }

    public int LastYear { get; }

    /// <summary>Whether the field is the middle half of the group, rather than all of it.</summary>
    public bool IsMiddleHalf { get; }

    public string Field { get; }

    public string GroupMedian { get; }

    public string Nation { get; }

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

    private List<(string Class, int Year, string Name, double Value)> NamedEnds(Standing standing)
    {
        var ends = new List<(string, int, string, double)>();
        if (standing.All.Focus is { } area)
            Add("us", area.Name, y => y.Focus);
        Add("ours", standing.HasGroup ? "Gruppen" : "Median", y => y.Median);
        Add("axis", "Riket", y => y.Nation);
        return ends;

        void Add(string line, string name, Func<TrendYear, double> value)
        {
            if (trend.Any(y => !double.IsNaN(value(y))))
            {
                var last = trend.Last(y => !double.IsNaN(value(y)));
                ends.Add(
                    (line, last.Year, $"{name} {FigureText.Bare(value(last), standing.All.Indicator)}", value(last))
                );
            }
        }
    }

    /// <summary>Breaks where a year is missing.</summary>
    private string Path(Func<TrendYear, double> value)
    {
        var path = new StringBuilder();
        var last = int.MinValue;
        foreach (var year in trend)
        {
            if (double.IsNaN(value(year)))
                continue;
            path.Append(last == year.Year - 1 ? 'L' : 'M').Append($"{N(X(year.Year))} {N(Value.At(value(year)))}");
            if (last != year.Year - 1)
                path.Append("h0");
            last = year.Year;
        }
        return path.ToString();
    }

    private string FieldPath()
    {
        var path = new StringBuilder();
        var run = new List<TrendYear>();
        foreach (var year in trend.Where(y => y.N > 1))
        {
            if (run.Count > 0 && run[^1].Year != year.Year - 1)
                Close();
            run.Add(year);
        }
        Close();
        return path.ToString();

        void Close()
        {
            if (run.Count > 1)
            {
                var above = run.Select(y => $"{N(X(y.Year))} {N(Value.At(High(y)))}");
                var below = Enumerable.Reverse(run).Select(y => $"{N(X(y.Year))} {N(Value.At(Low(y)))}");
                path.Append('M').AppendJoin('L', above.Concat(below)).Append('Z');
            }
            run.Clear();
        }
    }

    private double Low(TrendYear year) => IsMiddleHalf ? year.Q1 : year.Min;

    private double High(TrendYear year) => IsMiddleHalf ? year.Q3 : year.Max;
}
