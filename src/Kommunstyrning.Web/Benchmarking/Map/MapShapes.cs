using Kommunstyrning.Benchmarking;
using static Kommunstyrning.Web.Shell.SvgText;

namespace Kommunstyrning.Web.Benchmarking.Map;

/// <summary>The shapes of bands as they stand on tiles: a triangle up, a ring, a triangle down.</summary>
internal static class MapShapes
{
    /// <param name="size">From its middle to its side.</param>
    public static string Of(Band band, double x, double y, double size) =>
        band switch
        {
            Band.Best => $"M{N(x)} {N(y - size)}L{N(x + size)} {N(y + size * 0.8)}H{N(x - size)}Z",
            Band.Worst => $"M{N(x)} {N(y + size)}L{N(x + size)} {N(y - size * 0.8)}H{N(x - size)}Z",
            Band.Middle => Ring(x, y, size * 0.5),
            Band.None => "",
        };

    private static string Ring(double x, double y, double radius) =>
        $"M{N(x - radius)} {N(y)}a{N(radius)} {N(radius)} 0 1 0 {N(2 * radius)} 0a{N(radius)} {N(radius)} 0 1 0 {N(-2 * radius)} 0Z";
}
