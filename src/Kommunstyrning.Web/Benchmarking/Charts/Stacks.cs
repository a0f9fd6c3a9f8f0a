using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>Geometry of a distribution: one dot for each area, stacked where values are alike; nothing is smoothed.</summary>
internal sealed class Stacks
{
    private const double Ground = 32;
    private const double Top = 46;
    private const double LeastSide = 18;

    private readonly double side;

    public Stacks(Standing standing, Canvas canvas)
    {
        Canvas = canvas;
        var read = standing.All;
        var ranked = read.Comparison.Areas.Where(a => a.Rank > 0).OrderBy(a => a.Value).ToList();
        var most = canvas.IsNarrow ? 4 : 6;
        side = Math.Max(LeastSide, Axis.Of(ranked.Select(a => a.Value), 0, 1, most).WidestLabel / 2);
        Value = Axis.Of(ranked.Select(a => a.Value), side, canvas.Width - side, most);
        Radius = RadiusOf(ranked);
        var members = standing.HasGroup ? standing.Group.Members.ToHashSet() : [];
        var dots = ranked
            .GroupBy(a => Bin(a.Value, Radius))
            .SelectMany(stack => Stacked(stack, members, read))
            .ToList();
        Others = Dots.Path(dots.Where(d => d.Kind == 2).Select(d => (d.X, d.Y)));
        Peers = Dots.Path(dots.Where(d => d.Kind == 1).Select(d => (d.X, d.Y)));
        Focus = dots.Where(d => d.Kind == 0).Select(d => ((double X, double Y)?)(d.X, d.Y)).FirstOrDefault();
        Median = Value.At(read.Comparison.Statistics!.Median);
    }

    public Canvas Canvas { get; }

    public Axis Value { get; }

    public double Radius { get; }

    public string Others { get; }

    public string Peers { get; }

    public (double X, double Y)? Focus { get; }

    public double Median { get; }

    public double Line => Canvas.Height - Ground;

    /// <summary>As large as the highest stack has room for.</summary>
    private double RadiusOf(List<ComparedArea> ranked)
    {
        var radius = 2.6;
        while (radius > 0.5 && Highest(radius) * 2 * radius > Canvas.Height - Ground - Top)
            radius -= 0.1;
        return radius;

        // in the order of values each stack comes in one run
        int Highest(double r)
        {
            var (highest, height, last) = (0, 0, int.MinValue);
            foreach (var area in ranked)
            {
                var bin = Bin(area.Value, r);
                height = bin == last ? height + 1 : 1;
                (highest, last) = (Math.Max(highest, height), bin);
            }
            return highest;
        }
    }

    private int Bin(double value, double radius) => (int)Math.Round((Value.At(value) - side) / ((2 * radius) + 0.4));

    /// <summary>The focus lies lowest, then the group, then the others.</summary>
    private IEnumerable<(int Kind, double X, double Y)> Stacked(
        IGrouping<int, ComparedArea> stack,
        HashSet<int> members,
        ComparisonRead read
    ) =>
        stack
            .Select(a =>
                a.Position == read.Focus?.Position ? 0
                : members.Contains(a.Position) ? 1
                : 2
            )
            .Order()
            .Select(
                (kind, i) => (kind, side + (stack.Key * ((2 * Radius) + 0.4)), Line - Radius - 1 - (i * 2 * Radius))
            );
}
