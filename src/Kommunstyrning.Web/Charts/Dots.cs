using System.Text;

namespace Kommunstyrning.Web.Charts;

/// <summary>Many dots as one path: strokes of no length with round ends.</summary>
internal static class Dots
{
    public static string Path(IEnumerable<(double X, double Y)> dots)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in dots)
            path.Append('M').Number(x).Append(' ').Number(y).Append("h0");
        return path.ToString();
    }
}
