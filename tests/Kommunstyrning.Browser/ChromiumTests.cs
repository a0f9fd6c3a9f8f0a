using Kommunstyrning.Browser.Pages;

namespace Kommunstyrning.Browser;

/// <summary>The tools of the page tests, shown to see what they are there to see.</summary>
public sealed class ChromiumTests(Chromium chromium) : IClassFixture<Chromium>
{
    [ChromiumFact]
    public async Task Axe_finds_a_picture_without_words_and_passes_one_with()
    {
        var page = await chromium.NewPage();

        Assert.Equal(["image-alt"], await Faults(""));
        Assert.Empty(await Faults("alt=\"Piteå älv\""));

        async Task<List<string>> Faults(string words)
        {
            await page.SetContentAsync(
                $"""
                <!doctype html><html lang="sv"><head><title>Prov</title></head>
                <body><main><h1>Prov</h1><img src="data:," {words}></main></body></html>
                """
            );
            return [.. (await Axe.Violations(page)).Select(v => v.Split(':')[0])];
        }
    }
}
