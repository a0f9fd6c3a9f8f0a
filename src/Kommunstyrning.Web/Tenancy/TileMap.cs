using System.Text;
using Kommunstyrning.Tenancy;
using static Kommunstyrning.Web.Shell.Svg;

namespace Kommunstyrning.Web.Tenancy;

/// <summary>Geometry of the tile map: 290 pointed hexagons, and labels beside those that are named.</summary>
internal sealed class TileMap
{
    private const double Side = 13;
    private const double RowHeight = Side * 0.866;
    private const double LabelGap = 20;

    /// <summary>More names than this do not fit beside the map.</summary>
    public const int MostLabels = 8;

    public TileMap(IReadOnlyList<Tenant> tenants)
    {
        var byCode = tenants.ToLookup(t => t.AreaCode, StringComparer.Ordinal);
        Rest = Path(Municipality.All.Where(m => !byCode.Contains(m.Code)));
        Named =
        [
            .. Municipality
                .All.Where(m => byCode.Contains(m.Code))
                .Select(m => new NamedTile(byCode[m.Code].First(), Hexagon(m), X(m), Y(m)))
                .OrderBy(t => t.Y),
        ];
        Height = Municipality.All.Max(Y) + Side;
        if (Named.Count <= MostLabels)
            Spread();
        Width = Math.Max(21 * Side, Named.Select(t => t.LabelX + 8.6 * t.Tenant.Name.Length).DefaultIfEmpty().Max());
    }

    /// <summary>All other municipalities, as one path.</summary>
    public string Rest { get; }

    public IReadOnlyList<NamedTile> Named { get; private set; }

    public bool HasLabels => Named.Count <= MostLabels;

    public double Width { get; }

    public double Height { get; }

    private static double X(Municipality m) => (m.Column + 0.5 * (m.Row % 2) + 0.5) * Side;

    private static double Y(Municipality m) => m.Row * RowHeight;

    private static string Path(IEnumerable<Municipality> municipalities) =>
        municipalities.Aggregate(new StringBuilder(), (path, m) => path.Append(Hexagon(m))).ToString();

    private static string Hexagon(Municipality m)
    {
        var (x, y) = (X(m), Y(m));
        const double half = Side / 2;
        const double tip = Side / 1.732;
        return $"M{N(x)} {N(y - tip)}L{N(x + half)} {N(y - tip / 2)}V{N(y + tip / 2)}L{N(x)} {N(y + tip)}L{N(x - half)} {N(y + tip / 2)}V{N(y - tip / 2)}Z";
    }

    /// <summary>Labels stand right of the land at their height, never closer than a line of text.</summary>
    private void Spread()
    {
        var placed = new List<NamedTile>();
        foreach (var tile in Named)
        {
            var y = placed.Count == 0 ? tile.Y : Math.Max(tile.Y, placed[^1].LabelY + LabelGap);
            var land = Municipality.All.Where(m => Math.Abs(Y(m) - y) < Side * 1.2).Max(X);
            placed.Add(tile with { LabelX = Math.Max(land, tile.X) + Side * 1.8, LabelY = y });
        }
        Named = placed;
    }
}

/// <summary>A municipality of this instance on the map.</summary>
internal sealed record NamedTile(Tenant Tenant, string Path, double X, double Y, double LabelX = 0, double LabelY = 0);
