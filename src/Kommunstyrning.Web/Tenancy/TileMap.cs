using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Tenancy;

/// <summary>The tile map of the first page, with labels beside the municipalities that are here.</summary>
internal sealed class TileMap
{
    private const double Side = 13;
    private const double LabelGap = 20;
    private readonly Hexagons tiles = new(Side);

    /// <summary>More names than this do not fit beside the map.</summary>
    public const int MostLabels = 8;

    public TileMap(IReadOnlyList<Tenant> tenants)
    {
        var byCode = tenants.ToLookup(t => t.AreaCode, StringComparer.Ordinal);
        Rest = tiles.Path(Municipality.All.Where(m => !byCode.Contains(m.Code)));
        Named =
        [
            .. Municipality
                .All.Where(m => byCode.Contains(m.Code))
                .Select(m => new NamedTile(byCode[m.Code].First(), tiles.Path(m), tiles.X(m), tiles.Y(m)))
                .OrderBy(t => t.Y),
        ];
        Height = Municipality.All.Max(tiles.Y) + Side;
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

    /// <summary>Labels stand right of the land at their height, never closer than a line of text.</summary>
    private void Spread()
    {
        var placed = new List<NamedTile>();
        foreach (var tile in Named)
        {
            var y = placed.Count == 0 ? tile.Y : Math.Max(tile.Y, placed[^1].LabelY + LabelGap);
            var land = Municipality.All.Where(m => Math.Abs(tiles.Y(m) - y) < Side * 1.2).Max(tiles.X);
            placed.Add(tile with { LabelX = Math.Max(land, tile.X) + Side * 1.8, LabelY = y });
        }
        Named = placed;
    }
}

/// <summary>A municipality of this instance on the map.</summary>
internal sealed record NamedTile(Tenant Tenant, string Path, double X, double Y, double LabelX = 0, double LabelY = 0);
