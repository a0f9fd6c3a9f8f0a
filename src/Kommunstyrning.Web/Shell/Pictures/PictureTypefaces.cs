using SkiaSharp;
using Svg.Skia.TypefaceProviders;

namespace Kommunstyrning.Web.Shell.Pictures;

/// <summary>
/// The typefaces of pictures that are drawn here: Inter, which the build fetches, or else one of those that systems
/// commonly have. Without any, all text would be left out in silence, so nothing is drawn then.
/// </summary>
/// <param name="folder">Where the build has put Inter.</param>
/// <param name="systems">Folders of the system's typefaces, searched with all that is in them.</param>
public sealed class PictureTypefaces(string folder, IReadOnlyList<string> systems) : ITypefaceProvider, IDisposable
{
    private static readonly string[] Inter = ["Inter_400Regular.ttf", "Inter_500Medium.ttf", "Inter_600SemiBold.ttf"];

    private static readonly string[][] Common =
    [
        ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"],
        ["LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"],
        ["NotoSans-Regular.ttf", "NotoSans-Bold.ttf"],
        ["arial.ttf", "arialbd.ttf"],
    ];

    private readonly Lazy<IReadOnlyList<SKTypeface>> weights = new(() => Load(folder, systems));

    public static PictureTypefaces Installed { get; } =
        new(
            Path.Combine(AppContext.BaseDirectory, "typefaces"),
            ["/usr/share/fonts", "/usr/local/share/fonts", Environment.GetFolderPath(Environment.SpecialFolder.Fonts)]
        );

    public bool Any => weights.Value.Count > 0;

    /// <summary>That of the nearest weight, whichever family is asked for.</summary>
    public SKTypeface? FromFamilyName(
        string fontFamily,
        SKFontStyleWeight fontWeight,
        SKFontStyleWidth fontWidth,
        SKFontStyleSlant fontStyle
    ) => weights.Value.MinBy(t => Math.Abs(t.FontWeight - (int)fontWeight));

    public void Dispose()
    {
        if (weights.IsValueCreated)
        {
            foreach (var typeface in weights.Value)
                typeface.Dispose();
        }
    }

    private static List<SKTypeface> Load(string folder, IReadOnlyList<string> systems)
    {
        var ours = Read(Inter.Select(name => Path.Combine(folder, name)));
        return ours.Count > 0
            ? ours
            : Common
                .Select(family => Read(family.Select(name => Find(name, systems))))
                .FirstOrDefault(found => found.Count > 0, []);
    }

    private static List<SKTypeface> Read(IEnumerable<string?> files) =>
        [.. files.Where(File.Exists).Select(file => SKTypeface.FromFile(file)).Where(t => t is { GlyphCount: > 0 })];

    private static string? Find(string name, IReadOnlyList<string> systems) =>
        systems
            .Where(Directory.Exists)
            .SelectMany(root => Directory.EnumerateFiles(root, name, Everywhere))
            .FirstOrDefault();

    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        MatchCasing = MatchCasing.CaseInsensitive,
    };
}
