using System.Text;
using Kommunstyrning.Tenancy;
using static Kommunstyrning.Web.Shell.SvgText;

namespace Kommunstyrning.Web.Shell;

/// <summary>Where the 290 municipalities lie on a tile map: pointed hexagons, odd rows half a tile to the right.</summary>
/// <param name="side">Between the middles of two neighbours, in the picture's own units.</param>
public sealed class Hexagons(double side)
{
    private readonly double rowHeight = side * 0.866;
    private readonly double half = side / 2;

    /// <summary>From the middle of a tile to its upper and lower corner.</summary>
    public double Tip => side / 1.732;

    public double Side => side;

    public double X(Municipality m) => (m.Column + 0.5 * (m.Row % 2) + 0.5) * side;

    public double Y(Municipality m) => m.Row * rowHeight;

    public string Path(IEnumerable<Municipality> municipalities) =>
        municipalities.Aggregate(new StringBuilder(), (path, m) => path.Append(Path(m))).ToString();

    public string Path(Municipality m)
    {
        var (x, y) = (X(m), Y(m));
        return $"M{N(x)} {N(y - Tip)}L{N(x + half)} {N(y - Tip / 2)}V{N(y + Tip / 2)}L{N(x)} {N(y + Tip)}L{N(x - half)} {N(y + Tip / 2)}V{N(y - Tip / 2)}Z";
    }

    /// <summary>The edges between tiles of different counties, as one path.</summary>
    public string CountyBorders()
    {
        var at = Municipality.All.ToDictionary(m => (m.Column, m.Row));
        var path = new StringBuilder();
        foreach (var m in Municipality.All)
        {
            var (x, y) = (X(m), Y(m));
            var below = m.Column - 1 + (m.Row % 2);
            if (IsOtherCounty(m, at.GetValueOrDefault((m.Column + 1, m.Row))))
                path.Append($"M{N(x + half)} {N(y - Tip / 2)}V{N(y + Tip / 2)}");
            if (IsOtherCounty(m, at.GetValueOrDefault((below + 1, m.Row + 1))))
                path.Append($"M{N(x + half)} {N(y + Tip / 2)}L{N(x)} {N(y + Tip)}");
            if (IsOtherCounty(m, at.GetValueOrDefault((below, m.Row + 1))))
                path.Append($"M{N(x)} {N(y + Tip)}L{N(x - half)} {N(y + Tip / 2)}");
        }
        return path.ToString();
    }

    private static bool IsOtherCounty(Municipality one, Municipality? other) =>
        other is not null && !string.Equals(one.County, other.County, StringComparison.Ordinal);
}
