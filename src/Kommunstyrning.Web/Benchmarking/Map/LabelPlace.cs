using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Benchmarking.Map;

/// <summary>Where the label of a tile may stand: as near as it can without covering land.</summary>
/// <param name="X">Where its text begins, or ends when it stands to the left.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="LineX">Where the line from the tile meets it.</param>
internal sealed record LabelPlace(double X, double Y, bool IsLeft, double LineX, double LineY)
{
    private const double Pitch = 12;
    private const double Air = 5;

    /// <param name="right">How far the picture may reach to the right.</param>
    public static LabelPlace Near(Municipality m, Hexagons tiles, double width, double height, double right)
    {
        var (x, y) = (tiles.X(m), tiles.Y(m));
        var bottom = Municipality.All.Max(tiles.Y);
        var best = (Distance: double.MaxValue, Left: 0.0, Top: 0.0);
        for (var top = Pitch; top + height < bottom; top += Pitch)
        {
            for (var left = 0.0; left + width < right; left += Pitch)
            {
                var distance = Distance(x, y, left, top, width, height);
                if (distance > tiles.Side && distance < best.Distance && IsFree(tiles, left, top, width, height))
                    best = (distance, left, top);
            }
        }
        var isLeft = best.Left + (width / 2) < x;
        return new LabelPlace(
            isLeft ? best.Left + width : best.Left,
            best.Top,
            isLeft,
            Math.Clamp(x, best.Left - Air, best.Left + width + Air),
            Math.Clamp(y, best.Top, best.Top + height)
        );
    }

    private static double Distance(double x, double y, double left, double top, double width, double height) =>
        Math.Sqrt(
            Math.Pow(x - Math.Clamp(x, left, left + width), 2) + Math.Pow(y - Math.Clamp(y, top, top + height), 2)
        );

    private static bool IsFree(Hexagons tiles, double left, double top, double width, double height) =>
        !Municipality.All.Any(m =>
            Math.Abs(tiles.X(m) - (left + width / 2)) < (tiles.Side / 2) + (width / 2) + Air
            && Math.Abs(tiles.Y(m) - (top + height / 2)) < tiles.Tip + (height / 2) + Air
        );
}
