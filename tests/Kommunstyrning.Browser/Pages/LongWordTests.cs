using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Pages;

/// <summary>Swedish words have no end: one of 44 letters as a title makes no page wider than the smallest telephone.</summary>
public sealed class LongWordTests(Chromium chromium, Site site) : IClassFixture<Chromium>, IClassFixture<Site>
{
    private const string Word = "Tillgänglighetsanpassningsinventeringsarbete";

    [ChromiumFact]
    public async Task A_long_word_widens_no_page_that_shows_it()
    {
        await using var visitor = await Visitor.Open(chromium, site);
        var page = visitor.Page;
        await visitor.SignIn("redaktor@pitea.example");
        await visitor.Go(await site.PageOf("pitea", "Hållbara arbetsplatser"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Lägg till mål här" }).ClickAsync();
        await page.GetByLabel("Rubrik").FillAsync(Word);
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara som utkast" }).ClickAsync();
        var goal = visitor.At;
        await visitor.Go($"{goal}/aktiviteter/ny");
        await page.GetByLabel("Vad görs?").FillAsync(Word);
        await page.GetByLabel("Första dagen").FillAsync("2026-01-01");
        await page.GetByLabel("Sista dagen").FillAsync("2027-01-01");
        await page.GetByLabel("Hur går det?").SelectOptionAsync("OnPlan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();

        await page.SetViewportSizeAsync(320, 900);
        var wide = new List<string>();
        var id = goal.Split('/')[^1];
        foreach (
            var path in new[]
            {
                goal,
                $"{goal}/nyckeltal",
                $"{goal}/kriterier",
                $"{goal}/redigera",
                $"{goal}/aktiviteter/ny",
                $"/pitea/roda-traden?fran={id}",
                "/pitea/roda-traden",
                "/pitea",
            }
        )
        {
            await visitor.Go(path);
            var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (width > 320)
                wide.Add($"{path} {width}");
        }
        Assert.Empty(wide);
    }
}
