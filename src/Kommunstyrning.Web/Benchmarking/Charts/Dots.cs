using System.Text;
using static Kommunstyrning.Web.Shell.Svg;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>Many dots as one path: strokes of no length with round ends.</summary>
internal static class Dots
{
    public static string Path(IEnumerable<(double X, double Y)> dots) =>
        dots.Aggregate(new StringBuilder(), (path, dot) => path.Append($"M{N(dot.X)} {N(dot.Y)}h0")).ToString();
}
