using SkiaSharp;

namespace Kommunstyrning.Tests.Shell;

/// <summary>A picture as a grid of ink: true where it is dark.</summary>
internal sealed class Pixels
{
    private const int Dark = 128;
    private readonly bool[,] ink;

    public Pixels(byte[] png)
        : this(SKBitmap.Decode(png) ?? throw new ArgumentException("It is no picture.", nameof(png))) { }

    private Pixels(SKBitmap bitmap)
    {
        (Width, Height) = (bitmap.Width, bitmap.Height);
        ink = new bool[Width, Height];
        var colours = bitmap.Pixels;
        for (var i = 0; i < colours.Length; i++)
            ink[i % Width, i / Width] = colours[i].Red + colours[i].Green + colours[i].Blue < 3 * Dark;
        bitmap.Dispose();
    }

    public int Width { get; }

    public int Height { get; }

    public int Ink => ink.Cast<bool>().Count(dark => dark);

    /// <summary>A word in black on white with no space around it, drawn without any SVG.</summary>
    public static Pixels Of(string word, SKTypeface typeface, float size)
    {
        using var font = new SKFont(typeface, size) { Subpixel = true };
        font.MeasureText(word, out var box);
        using var bitmap = new SKBitmap((int)Math.Ceiling(box.Width), (int)Math.Ceiling(box.Height));
        using var canvas = new SKCanvas(bitmap);
        using var black = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        canvas.Clear(SKColors.White);
        canvas.DrawText(word, -box.Left, -box.Top, SKTextAlign.Left, font, black);
        return new Pixels(bitmap.Copy());
    }

    /// <summary>How well the word is found somewhere in a part of this picture: 1 for every pixel, less for each that differs.</summary>
    public double Finds(Pixels word, int left, int top, int right, int bottom)
    {
        var best = 0d;
        for (var x = left; x <= Math.Min(right, Width) - word.Width; x++)
        {
            for (var y = top; y <= Math.Min(bottom, Height) - word.Height; y++)
                best = Math.Max(best, Likeness(word, x, y));
        }
        return best;
    }

    /// <summary>Of what is dark in one of them, the share that is dark in both.</summary>
    private double Likeness(Pixels word, int left, int top)
    {
        var (both, either) = (0, 0);
        for (var x = 0; x < word.Width; x++)
        {
            for (var y = 0; y < word.Height; y++)
            {
                var (here, there) = (ink[left + x, top + y], word.ink[x, y]);
                both += here && there ? 1 : 0;
                either += here || there ? 1 : 0;
            }
        }
        return either == 0 ? 0 : both / (double)either;
    }
}
