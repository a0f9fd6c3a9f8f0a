using SkiaSharp;
using Svg.Skia;

namespace Kommunstyrning.Web.Shell.Pictures;

/// <summary>Draws our own SVG as PNG, at twice its size so that it is sharp on screens and on paper.</summary>
public sealed class PngRenderer(PictureTypefaces typefaces) : IDisposable
{
    private const double Sharpness = 2;

    /// <summary>Four bytes each while it is drawn. What would be larger is drawn smaller.</summary>
    private const double MostPixels = 16_000_000;

    private const double LongestSide = 16_000;

    /// <summary>Drawing takes a processor for itself and up to 64 MB.</summary>
    private const int MostAtOnce = 2;

    private readonly SemaphoreSlim turns = new(MostAtOnce);

    /// <summary>False where there is no typeface.</summary>
    public bool CanDraw => typefaces.Any;

    /// <param name="svg">With width and height. No outside resource is fetched.</param>
    /// <exception cref="ArgumentException">It is no SVG, or has no size.</exception>
    public async Task<byte[]> Draw(string svg, CancellationToken cancel)
    {
        await turns.WaitAsync(cancel);
        try
        {
            return DrawNow(svg);
        }
        finally
        {
            turns.Release();
        }
    }

    private byte[] DrawNow(string svg)
    {
        using var document = new SKSvg();
        document.Settings.TypefaceProviders = [typefaces];
        if (document.FromSvg(svg) is not { CullRect: { Width: > 0, Height: > 0 } size } picture)
            throw new ArgumentException("It cannot be drawn.", nameof(svg));
        var scale = ScaleOf(size.Width, size.Height);
        using var surface = SKSurface.Create(new SKImageInfo(Whole(size.Width * scale), Whole(size.Height * scale)));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale((float)scale);
        surface.Canvas.DrawPicture(picture);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        return png.ToArray();
    }

    private static double ScaleOf(double width, double height) =>
        Math.Min(Sharpness, Math.Min(Math.Sqrt(MostPixels / (width * height)), LongestSide / Math.Max(width, height)));

    private static int Whole(double length) => Math.Max(1, (int)length);

    public void Dispose() => turns.Dispose();
}
