namespace Kommunstyrning.Tests.Shell;

/// <summary>What holds for every picture, whatever it shows.</summary>
[Trait("Database", "none")]
public sealed class PngRendererTests
{
    private const string Words =
        """<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="10" y="28" font-size="24">Piteå</text></svg>""";

    private static readonly string Nowhere = Path.Combine(Path.GetTempPath(), "no-such-folder");

    private static async Task<Pixels> Draw(string svg, PictureTypefaces? typefaces = null)
    {
        using var renderer = new PngRenderer(typefaces ?? PictureTypefaces.Installed);
        return new Pixels(await renderer.Draw(svg, default));
    }

    private static string Empty(string width, string height) =>
        $"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"><rect width="9" height="9"/></svg>""";

    [Fact]
    public async Task It_is_twice_as_large_as_its_SVG()
    {
        var pixels = await Draw(Empty("120", "45"));

        Assert.Equal((240, 90), (pixels.Width, pixels.Height));
    }

    [Theory]
    [InlineData("900000", "900000")]
    [InlineData("10", "9000000")]
    [InlineData("9000000", "0.5")]
    [InlineData("99999999999", "99999999999")]
    public async Task However_large_it_says_it_is_the_picture_is_not(string width, string height)
    {
        var pixels = await Draw(Empty(width, height));

        Assert.InRange((long)pixels.Width * pixels.Height, 1, 16_000_000);
        Assert.InRange(Math.Max(pixels.Width, pixels.Height), 1, 16_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" width="0" height="10"/>""")]
    public Task What_is_no_picture_is_a_mistake(string svg) =>
        Assert.ThrowsAnyAsync<ArgumentException>(() => Draw(svg));

    [TypefaceFact]
    public async Task Text_is_drawn()
    {
        Assert.InRange((await Draw(Words)).Ink, 500, 5_000);
        Assert.Equal(0, (await Draw(Words.Replace("Piteå", " ", StringComparison.Ordinal))).Ink);
    }

    [TypefaceFact]
    public async Task Where_the_build_fetched_none_a_typeface_of_the_system_is_taken()
    {
        using var system = new Folder();
        var typeface = PictureTypefaces.Installed.FromFamilyName("", default, default, default)!;
        using (var bytes = typeface.OpenStream())
        {
            var copy = new byte[bytes.Length];
            bytes.Read(copy, copy.Length);
            Directory.CreateDirectory(Path.Combine(system.Path, "truetype"));
            await File.WriteAllBytesAsync(Path.Combine(system.Path, "truetype", "LiberationSans-Regular.ttf"), copy);
        }
        using var typefaces = new PictureTypefaces(Nowhere, [Nowhere, system.Path]);

        Assert.True(typefaces.Any);
        Assert.InRange((await Draw(Words, typefaces)).Ink, 500, 5_000);
    }

    [Fact]
    public void Where_there_is_no_typeface_it_says_so()
    {
        using var typefaces = new PictureTypefaces(Nowhere, [Nowhere]);
        using var renderer = new PngRenderer(typefaces);

        Assert.False(renderer.CanDraw);
    }

    [TypefaceFact]
    public async Task Pictures_that_are_drawn_at_once_are_as_those_drawn_alone()
    {
        using var renderer = new PngRenderer(PictureTypefaces.Installed);
        var alone = await renderer.Draw(Words, default);

        var together = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => renderer.Draw(Words, default)))
        );

        Assert.All(together, png => Assert.Equal(alone, png));
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory().FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
