using Kommunstyrning.Tests.Shell;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Kommunstyrning.Tests.Reports;

/// <summary>The PDF that the browser prints, read again by a library: its tags above all.</summary>
public sealed class PdfReportTests(Reported reported) : IClassFixture<Reported>
{
    [PrintingFact]
    public async Task It_is_tagged_and_says_its_language_title_and_outline()
    {
        var (reply, content) = await reported.Instance.Visitor().File(Reported.At("pdf"));
        Assert.Equal((200, "application/pdf"), (reply.Code, reply.Header("Content-Type")));
        using var pdf = PdfDocument.Open(content);
        var catalogue = pdf.Structure.Catalog.CatalogDictionary;

        Assert.Equal("sv", ((StringToken)catalogue.Data["Lang"]).Data);
        Assert.Equal(BooleanToken.True, Read<DictionaryToken>(pdf, catalogue.Data["MarkInfo"]).Data["Marked"]);
        Assert.Equal("Delårsrapport <jan–aug> & \"hösten\" 2026", pdf.Information.Title);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Contains("Sammanfattning", bookmarks!.GetNodes().Select(n => n.Title));
        var roles = Roles(pdf, catalogue.Data["StructTreeRoot"]);
        // the title; the contents and four sections; seven below them; two goals
        Assert.Equal((1, 5, 7, 2), (roles["H1"], roles["H2"], roles["H3"], roles["H4"]));
        // each table has one, and the picture
        Assert.Equal((5, 6), (roles["Table"], roles["Caption"]));
        // 7 headings over columns and 5 of rows; 4 and 3; and three tables of two columns with 5, 5 and 6 rows
        Assert.Equal(7 + 5 + 4 + 3 + 6 + 5 + 5 + 6, roles["TH"]);
        Assert.True(roles["Figure"] >= 1);
    }

    [PrintingFact]
    public async Task Its_text_has_the_same_figures()
    {
        var (_, content) = await reported.Instance.Visitor().File(Reported.At("pdf") + "?utgava=1");
        using var pdf = PdfDocument.Open(content);
        var text = string.Join(' ', pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));

        foreach (var figure in new[] { "−0,04", "567,5", "85,3", "Skyddat", "Bedöms nås", "Slut", "<själva>" })
            Assert.Contains(figure, text, StringComparison.Ordinal);
        Assert.DoesNotContain("UTKAST", text, StringComparison.Ordinal);
        using var member = await reported.Instance.Reader("pitea");
        using var draft = PdfDocument.Open((await member.File(Reported.At("pdf", Reported.Open))).Content);
        Assert.All(draft.GetPages(), page => Assert.Contains("UTKAST", page.Text, StringComparison.Ordinal));
    }

    [PrintingFact]
    public async Task Whoever_has_it_already_needs_no_browser_and_none_is_left_behind()
    {
        var (reply, _) = await reported.Instance.Visitor().File(Reported.At("pdf"));
        using var member = await reported.Instance.Reader("pitea");

        Assert.Equal(304, (await member.Get(Reported.At("pdf"), ("If-None-Match", reply.Etag))).Code);
        Assert.Empty(Directory.GetDirectories(Path.GetTempPath(), "kommunstyrning-print-*"));
    }

    [Fact]
    public async Task A_browser_that_is_none_is_said_in_a_sentence()
    {
        var broken = new Reported { Browser = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}") };
        await broken.InitializeAsync();
        try
        {
            var reply = await broken.Instance.Visitor().Get(Reported.At("pdf"));

            Assert.Equal((503, "no-cache, private"), (reply.Code, reply.Header("Cache-Control")));
            Assert.Contains("Skriv ut sidan och spara den som PDF", reply.Text, StringComparison.Ordinal);
        }
        finally
        {
            await broken.DisposeAsync();
        }
    }

    private static T Read<T>(PdfDocument pdf, IToken token)
        where T : IToken => (T)Resolve(pdf, token);

    private static IToken Resolve(PdfDocument pdf, IToken token) =>
        token is IndirectReferenceToken reference ? pdf.Structure.GetObject(reference.Data).Data : token;

    /// <summary>How many pieces there are of each sort, in the tree that those hear who do not see.</summary>
    private static Dictionary<string, int> Roles(PdfDocument pdf, IToken root)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var queue = new Queue<IToken>([root]);
        while (queue.TryDequeue(out var next))
        {
            switch (Resolve(pdf, next))
            {
                case ArrayToken array:
                    foreach (var item in array.Data)
                        queue.Enqueue(item);
                    break;
                case DictionaryToken node:
                    if (node.Data.TryGetValue("S", out var role) && role is NameToken name)
                        counts[name.Data] = counts.GetValueOrDefault(name.Data) + 1;
                    if (node.Data.TryGetValue("K", out var children))
                        queue.Enqueue(children);
                    break;
            }
        }
        return counts;
    }
}
