using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Pages;

/// <summary>A comparison, a map and a profile on paper: few pages, and nothing on them that paper cannot do.</summary>
public sealed partial class ComparisonPaperTests(Chromium chromium, ImportedSite sample, RecordedSite recorded)
    : IClassFixture<Chromium>,
        IClassFixture<ImportedSite>,
        IClassFixture<RecordedSite>
{
    private const int MostPages = 3;

    [ChromiumTheory]
    [InlineData("/pitea/jamfor/N99302", "paper-compare")]
    [InlineData("/jamfor/N99302?kommun=0180&grupp=similar", "paper-compare-group")]
    [InlineData("/jamfor/N99001", "paper-compare-nobody")]
    [InlineData("/pitea/jamfor/N99302/karta", "paper-map")]
    [InlineData("/pitea/jamfor/N99302/karta?farg=lage", "paper-map-bands")]
    [InlineData("/pitea/profil", "paper-profile")]
    public async Task A_page_of_comparisons_is_at_most_three_sheets(string path, string name) =>
        Assert.InRange(await Sheets(sample, path, name), 1, MostPages);

    /// <summary>Those reported, and one of each kind of extreme.</summary>
    [ChromiumRecordedFact]
    public async Task Comparisons_of_recorded_values_are_at_most_three_sheets()
    {
        var many = new List<string>();
        foreach (var id in Extremes.Recorded.Value.Where((_, i) => i < 6 || i % 5 == 0))
        {
            var sheets = await Sheets(recorded, $"/jamfor/{id}?kommun=2581&grupp=similar", $"paper-{id}");
            if (sheets > MostPages)
                many.Add($"{id} {sheets}");
        }
        Assert.Empty(many);
    }

    [ChromiumTheory]
    [InlineData("/pitea/jamfor/N99302?grupp=similar")]
    [InlineData("/pitea/jamfor/N99302/karta")]
    [InlineData("/pitea/profil")]
    public async Task Paper_has_only_what_means_something_on_it(string path)
    {
        await using var visitor = await Visitor.Open(chromium, sample);
        await visitor.Go(path);
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        var seen = await visitor.Page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll("form, button, input, select, nav, .foot, a[download], a[href*='.svg'], a[href*='.png'], a[href*='.csv'], a[href*='.xlsx'], a[href^='/api']")]
                .filter(e => e.checkVisibility() && e.getBoundingClientRect().height > 0)
                .map(e => `${e.tagName} ${e.textContent.trim().slice(0, 40)}`)
            """
        );

        Assert.Empty(seen);
        Assert.DoesNotContain(
            await visitor.Page.Locator("main h2:visible").AllInnerTextsAsync(),
            h => h == "Ta med dig"
        );
    }

    /// <summary>The list of all is on paper in place of an excerpt of it, and no chart is there twice.</summary>
    [ChromiumFact]
    public async Task Every_municipality_and_every_picture_is_on_paper_once()
    {
        await using var visitor = await Visitor.Open(chromium, sample);
        await visitor.Go("/pitea/jamfor/N99302?grupp=similar");
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var page = visitor.Page;

        await Assertions.Expect(page.Locator("#utdrag")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#alla tbody tr").Last).ToBeVisibleAsync();
        Assert.Equal(4, await page.Locator("figure svg.chart:visible").CountAsync());
        Assert.Empty(await Measure.Labels(page));
    }

    private async Task<int> Sheets(Site site, string path, string name)
    {
        await using var visitor = await Visitor.Open(chromium, site);
        await visitor.Go(path);
        var file = Inspection.Picture(name).Replace(".png", ".pdf", StringComparison.Ordinal);
        var pdf = await visitor.Page.PdfAsync(
            new()
            {
                Path = file,
                Format = "A4",
                PreferCSSPageSize = true,
            }
        );
        return Sheet().Count(Encoding.Latin1.GetString(pdf));
    }

    /// <summary>What begins each page in the file.</summary>
    [GeneratedRegex(@"/Type\s*/Page\b(?!s)", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Sheet();
}
