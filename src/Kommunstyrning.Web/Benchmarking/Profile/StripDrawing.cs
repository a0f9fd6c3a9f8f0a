using System.Globalization;
using System.Text;
using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Profile;

/// <summary>
/// Where the ticks of a strip stand: best to the right, largest to the right without a direction. Values further from
/// the middle half than three times its width are drawn at the edge.
/// </summary>
public sealed class StripDrawing
{
    public const int Width = 330;
    public const int Height = 30;
    private const int Edge = 8;
    private const int Crowd = 3;
    private const double Far = 3;

    private readonly double low;
    private readonly double high;
    private readonly bool isTurned;

    public StripDrawing(
        ReadOnlySpan<double> values,
        IEnumerable<int> members,
        IEnumerable<int> marked,
        int focus,
        Direction direction
    )
    {
        double[] having = [.. Having(values, members).Order()];
        (isTurned, (low, high)) = (direction == Direction.Lower, Range(having));
        var crowds = having.Select(At).CountBy(x => x).OrderBy(c => c.Key).ToList();
        All = Ticks(crowds.Select(c => c.Key), top: 9, bottom: 21);
        Crowded = Ticks(crowds.Where(c => c.Value >= Crowd).Select(c => c.Key), top: 9, bottom: 21);
        Marked = Ticks(Having(values, marked).Select(At).Distinct().Order(), top: 5, bottom: 25);
        Median = having.Length == 0 ? null : At(Statistics.Quantile(having, 0.5));
        Focus = double.IsNaN(values[focus]) ? null : At(values[focus]);
    }

    /// <summary>One tick for each place where somebody stands.</summary>
    public string All { get; }

    /// <summary>Those places again where at least three stand.</summary>
    public string Crowded { get; }

    /// <summary>The chosen group's.</summary>
    public string Marked { get; }

    public int? Median { get; }

    public int? Focus { get; }

    private int At(double value)
    {
        var share = high > low ? (Math.Clamp(value, low, high) - low) / (high - low) : 0.5;
        return (int)Math.Round(Edge + ((isTurned ? 1 - share : share) * (Width - (2 * Edge))));
    }

    private static (double Low, double High) Range(double[] sorted)
    {
        if (sorted.Length == 0)
            return (0, 0);
        var (q1, q3) = (Statistics.Quantile(sorted, 0.25), Statistics.Quantile(sorted, 0.75));
        var reach = Far * (q3 - q1);
        return reach > 0
            ? (Math.Max(sorted[0], q1 - reach), Math.Min(sorted[^1], q3 + reach))
            : (sorted[0], sorted[^1]);
    }

    private static List<double> Having(ReadOnlySpan<double> values, IEnumerable<int> positions)
    {
        var having = new List<double>();
        foreach (var position in positions)
        {
            if (!double.IsNaN(values[position]))
                having.Add(values[position]);
        }
        return having;
    }

    private static string Ticks(IEnumerable<int> places, int top, int bottom)
    {
        var path = new StringBuilder();
        foreach (var x in places)
            path.Append(CultureInfo.InvariantCulture, $"M{x} {top}V{bottom}");
        return path.ToString();
    }
}
