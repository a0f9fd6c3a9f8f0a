using System.Xml.Linq;
using Kommunstyrning.Tests.Shell;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>Each kind of picture as PNG: drawn on the server, with its words.</summary>
[Collection(Placed.Name)]
public sealed class PngPictureTests(Placed placed)
{
    private const int Sharpness = 2;

    private static readonly string[] Paths =
    [
        "/pitea/jamfor/N10001/ordning.png?grupp=similar",
        "/jamfor/N10001/utveckling.png?kommun=2581",
        "/pitea/jamfor/N10001/kon.png",
        "/pitea/jamfor/N10001/fordelning.png",
        "/pitea/jamfor/N10001/karta.png",
        "/jamfor/N10001/karta.png?kommun=2581&farg=lage",
        "/pitea/profil.png",
        "/matris.png?nyckeltal=N10001,N10002&kommuner=2581,2580,0581",
        "/lulea/samband.png?x=N10001&y=N10002",
    ];

    public static TheoryData<string> Kinds => [.. Paths];

    [TypefaceTheory]
    [MemberData(nameof(Kinds))]
    public async Task The_beginning_of_its_title_can_be_read_from_its_pixels(string path)
    {
        var svg = XDocument
            .Parse((await placed.Get(path.Replace(".png", ".svg", StringComparison.Ordinal))).Body)
            .Root!;
        var title = svg.Descendants().First(e => (string?)e.Attribute("class") is "said big");
        var (left, foot) = ((int)title.Attribute("x")! * Sharpness, (int)title.Attribute("y")! * Sharpness);
        var word = Beginning(title.Value);
        var (read, other) = (Drawn(word), Drawn(new string([.. word.Reverse()])));

        var png = new Pixels(await Bytes(path));

        Assert.InRange(png.Width - ((double)svg.Attribute("width")! * Sharpness), -Sharpness, Sharpness);
        var found = png.Finds(read, left - 4, foot - 40, left + read.Width + 8, foot + 16);
        var mistaken = png.Finds(other, left - 4, foot - 40, left + other.Width + 8, foot + 16);
        Assert.True(found > 0.6 && found > mistaken + 0.2, $"{word}: {found:F2}, reversed {mistaken:F2}");
    }

    [Fact]
    public async Task Each_kind_that_a_page_offers_is_among_those_drawn_here()
    {
        var drawn = Paths.Select(Word).ToHashSet(StringComparer.Ordinal);
        var offered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in Paths.Select(path => path.Replace(".png", "", StringComparison.Ordinal)))
        {
            var reply = await placed.Get(page.Replace("/ordning", "", StringComparison.Ordinal));
            offered.UnionWith(
                reply.Page.QuerySelectorAll("a[download$='.png']").Select(link => Word(link.GetAttribute("href")!))
            );
        }

        Assert.True(offered.Count > 4, string.Join(' ', offered));
        Assert.Subset(drawn, offered);

        static string Word(string address) => address.Split('?')[0].Split('/')[^1];
    }

    /// <summary>A picture brings the sheets of marks and no other: a class that only another sheet knows is lost on the way.</summary>
    [TypefaceTheory]
    [MemberData(nameof(Kinds))]
    public async Task Each_class_that_a_page_has_a_style_for_keeps_it_in_the_picture(string path)
    {
        var svg = (await placed.Get(path.Replace(".png", ".svg", StringComparison.Ordinal))).Body;
        var start = (await placed.Get("/")).Page;
        var sheet = (await placed.Get(start.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!)).Body;
        var picture = XDocument.Parse(svg);
        var own = string.Concat(picture.Descendants().Where(e => e.Name.LocalName is "style").Select(e => e.Value));
        var classes = picture
            .Descendants()
            .SelectMany(e => ((string?)e.Attribute("class") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.NotEmpty(classes);
        // "wide" is what a page shows where there is room; alone a picture has its own size
        Assert.Equal([], classes.Where(name => name is not "wide" && Styles(sheet, name) && !Styles(own, name)));

        static bool Styles(string css, string name) =>
            css.Split($".{name}")
                .Skip(1)
                .Any(rest => rest.Length > 0 && !char.IsLetterOrDigit(rest[0]) && rest[0] is not '-');
    }

    [TypefaceTheory]
    [MemberData(nameof(Kinds))]
    public async Task All_of_its_words_leave_ink(string path)
    {
        var svg = (await placed.Get(path.Replace(".png", ".svg", StringComparison.Ordinal))).Body;
        using var renderer = new PngRenderer(PictureTypefaces.Installed);
        var words = XDocument.Parse(svg).Descendants().Where(e => e.Name.LocalName is "text").ToList();
        var whole = new Pixels(await Bytes(path)).Ink;

        // the first of the drawing itself, one in the middle, and the last, which is the source
        foreach (var index in new[] { words.Count / 4, words.Count / 2, words.Count - 1 })
        {
            var without = XDocument.Parse(svg);
            var text = without.Descendants().Where(e => e.Name.LocalName is "text").ElementAt(index);
            var letters = text.Value.Count(char.IsLetterOrDigit);
            text.Remove();
            var lost = whole - new Pixels(await renderer.Draw(without.ToString(), default)).Ink;
            Assert.True(lost >= 10 * letters, $"“{words[index].Value}”: {lost} dark pixels");
        }
    }

    [TypefaceFact]
    public async Task It_leaves_as_its_SVG_does()
    {
        var (svg, png) = (
            await placed.Get("/pitea/jamfor/N10001/ordning.svg"),
            await placed.Get("/pitea/jamfor/N10001/ordning.png")
        );

        Assert.Equal((200, "image/png"), (png.Code, png.Header("Content-Type")));
        foreach (
            var name in new[] { "Cache-Control", "Content-Security-Policy", "Cross-Origin-Resource-Policy", "Vary" }
        )
            Assert.Equal(svg.Header(name), png.Header(name));
    }

    [Theory]
    [InlineData("/pitea/jamfor/N10002/kon.png", 404)]
    [InlineData("/pitea/jamfor/N10001/annan.png", 404)]
    [InlineData("/jamfor/N10001/ordning.png?ar=1950", 400)]
    [InlineData("/profil.png", 400)]
    [InlineData("/matris.png?kommuner=9999", 400)]
    public async Task What_cannot_be_drawn_is_refused_as_the_SVG_is(string path, int code)
    {
        var png = await placed.Get(path);

        Assert.Equal(code, png.Code);
        Assert.Equal(code, (await placed.Get(path.Replace(".png", ".svg", StringComparison.Ordinal))).Code);
        Assert.StartsWith("text/html", png.Header("Content-Type"), StringComparison.Ordinal);
    }

    [TypefaceFact]
    public async Task The_page_leads_to_each_without_script()
    {
        var page = (await placed.Get("/pitea/jamfor/N10001?ar=2022")).Page;

        Assert.Equal(
            [
                ("/pitea/jamfor/N10001/ordning.png?ar=2022", "N10001-ordning.png"),
                ("/pitea/jamfor/N10001/utveckling.png?ar=2022", "N10001-utveckling.png"),
                ("/pitea/jamfor/N10001/kon.png?ar=2022", "N10001-kon.png"),
                ("/pitea/jamfor/N10001/fordelning.png?ar=2022", "N10001-fordelning.png"),
            ],
            page.QuerySelectorAll("[data-picture] a")
                .Where(a => a.TextContent is "Bild (PNG)")
                .Select(a => (a.GetAttribute("href"), a.GetAttribute("download")))
        );
        Assert.DoesNotContain("takeaway.js", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_typeface_PNG_is_refused_plainly_and_not_offered()
    {
        await using var program = new TestProgram(placed.Instance.Database)
        {
            Replace = services => services.AddSingleton(new PictureTypefaces("no-such-folder", ["no-such-folder"])),
        };
        program.StartServer();
        using var anyone = new Visitor(program.Address);

        var refused = await anyone.Get("/pitea/jamfor/N10001/ordning.png");
        var page = await anyone.Get("/pitea/jamfor/N10001");

        Assert.Equal(501, refused.Code);
        Assert.Contains("Ta bilden som SVG i stället.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Bild (SVG)", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bild (PNG)", page.Text, StringComparison.Ordinal);
    }

    /// <summary>The first word, and the second where that is short.</summary>
    private static string Beginning(string title)
    {
        var words = title.Split(' ', '\u00a0');
        return words[0].Length > 3 ? words[0] : $"{words[0]} {words[1]}";
    }

    /// <summary>Titles are of weight 500 and 16 pixels.</summary>
    private static Pixels Drawn(string word) =>
        Pixels.Of(
            word,
            PictureTypefaces.Installed.FromFamilyName(
                "",
                SKFontStyleWeight.Medium,
                SKFontStyleWidth.Normal,
                SKFontStyleSlant.Upright
            )!,
            16 * Sharpness
        );

    private async Task<byte[]> Bytes(string path)
    {
        using var client = new HttpClient { BaseAddress = placed.Instance.Address };
        return await client.GetByteArrayAsync(new Uri(path, UriKind.Relative));
    }
}
