namespace Kommunstyrning.Web.Shell.Pictures;

/// <summary>A picture is asked for by the ending of its path: `.svg`, or `.png` for programs that take no SVG.</summary>
public static class PictureFormat
{
    public const string SvgType = "image/svg+xml";
    public const string PngType = "image/png";

    private const string Svg = ".svg";
    private const string Png = ".png";

    /// <summary>Each picture may be asked for with either.</summary>
    public static IReadOnlyList<string> Endings { get; } = [Svg, Png];

    /// <param name="path">Without ending.</param>
    public static void MapPicture(this IEndpointRouteBuilder routes, string path, Delegate handler)
    {
        foreach (var ending in Endings)
            routes.MapGet(path + ending, handler).AllowAnonymous().Keep().Share();
    }

    public static bool IsPng(HttpRequest request) =>
        request.Path.Value?.EndsWith(Png, StringComparison.OrdinalIgnoreCase) == true;

    /// <param name="address">Of the picture as SVG, with its query.</param>
    public static string AsPng(string address)
    {
        var end = address.IndexOf('?', StringComparison.Ordinal) is var mark and >= 0 ? mark : address.Length;
        return string.Concat(address.AsSpan(0, end - Svg.Length), Png, address.AsSpan(end));
    }
}
