using System.Text.RegularExpressions;
using Kommunstyrning.Browser.Pages;
using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Journeys;

/// <summary>
/// A round from its opening to what everyone reads: a committee that is sent back and corrects itself, one that reports on a
/// telephone, and a company; then the decision, and the same figures in everything that the report is handed out as.
/// </summary>
public sealed partial class RoundJourney(Chromium chromium, RoundSite site)
    : IClassFixture<Chromium>,
        IClassFixture<RoundSite>
{
    private const string Name = "Delårsrapport januari till augusti, prövad";
    private const string First = "Kön är kortare eftersom tre hus blev klara.";
    private const string Corrected = "Kön är kortare eftersom tre hus blev klara och registret har gallrats.";
    private const string Phone = "Båten gick tre veckor längre i höst än i fjol.";
    private const string Reason = "Turlistan är beslutad, fast inget nyckeltal visar det.";
    private const string Companys = "Soliditeten är tillbaka över ägarens mål.";
    private const string Whole = "Två av tre nämndmål ser ut att nås i tid.";
    private const string SentBack = "Registret säger 69,8. Rätta värdet och bedömningen.";

    [ChromiumFact]
    public async Task Three_units_report_one_corrects_itself_and_every_file_says_the_same_of_what_was_decided()
    {
        await site.Prepare();
        var steps = new RoundSteps(chromium, site);
        await using var strategist = await steps.As("strateg");
        var round = await steps.Open(strategist, Name);
        foreach (var (unit, person) in new[] { (RoundSite.Other, "analytiker"), (RoundSite.Company, "lasare") })
        {
            await strategist.Go(steps.At(round, unit));
            await strategist.Page.GetByLabel("Ersättarens e-postadress").FillAsync($"{person}@lulea.example");
            await RoundSteps.Push(strategist.Page, "Spara ersättaren");
        }

        await using var watching = await steps.As("strateg");
        await watching.Go(round);
        await watching.Page.EvaluateAsync("window.isStillOpen = true");
        await Assertions.Expect(watching.Page.Locator("#saknas")).ToHaveTextAsync("Tre har inte lämnat");

        await TheCommittee(steps, round);
        await OnATelephone(steps, round);
        await TheCompany(steps, round);
        foreach (var unit in new[] { RoundSite.Other, RoundSite.Company })
            await RoundSteps.Approve(strategist, steps.At(round, unit));
        await AllHaveHandedIn(watching);
        await Decide(steps, strategist, round);

        await Everyone(steps, round);
        Inspection.IsSound(steps.Faults);
    }

    /// <summary>First with a wrong figure, of which the rule says that the goal is not met; then, sent back, with the right one.</summary>
    private static async Task TheCommittee(RoundSteps steps, string round)
    {
        await using var reporter = await steps.As("rapportor");
        await using var compiler = await steps.As("sammanstallare");
        var (report, homes) = (
            steps.At(round, RoundSite.Committee),
            steps.At(round, RoundSite.Committee, RoundSite.Homes)
        );
        await Value(reporter, homes, "68,4");
        await Assertions.Expect(reporter.Page.GetByText("Bedöms inte nås enligt regeln")).ToBeVisibleAsync();
        await RoundSteps.Say(reporter, homes, "Partly", First, "Fler hus blir klara före jul.");
        await steps.Look(reporter, "journey-goal");
        await RoundSteps.HandIn(reporter, report);

        await compiler.Go(report);
        await compiler.Page.GetByLabel("Skicka tillbaka: vad behöver ändras?").FillAsync(SentBack);
        await RoundSteps.Push(compiler.Page, "Skicka tillbaka");

        await reporter.Go(report);
        await Assertions.Expect(reporter.Page.Locator(".reported .notice").First).ToContainTextAsync(SentBack);
        await steps.Look(reporter, "journey-sent-back");
        await Value(reporter, homes, "69,8");
        await Assertions.Expect(reporter.Page.GetByText("Bedöms delvis nås enligt regeln")).ToBeVisibleAsync();
        await RoundSteps.Say(reporter, homes, assessment: null, Corrected, button: "Spara");
        await RoundSteps.HandIn(reporter, report);
        await RoundSteps.Approve(compiler, report);
    }

    /// <summary>The page has stood open all the time, and was never read again.</summary>
    private static async Task AllHaveHandedIn(Visitor watching)
    {
        var page = watching.Page;
        var headline = page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        await Assertions.Expect(headline).ToHaveTextAsync("Alla tre enheter har lämnat.");
        await Assertions.Expect(page.Locator("#saknas")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-part=inne] h2")).ToHaveTextAsync("Tre har lämnat");
        await Assertions.Expect(page.Locator("[data-live]")).ToHaveTextAsync(UpdatedAt());
        Assert.True(await page.EvaluateAsync<bool>("window.isStillOpen"));
    }

    [GeneratedRegex(@"^Uppdaterad \d\d\.\d\d\.$", RegexOptions.None, 1000)]
    private static partial Regex UpdatedAt();

    private static async Task OnATelephone(RoundSteps steps, string round)
    {
        await using var visitor = await steps.As("analytiker", hasPhone: true);
        await visitor.Go("/lulea/min-rapportering");
        await visitor.Page.GetByRole(AriaRole.Main).WaitForAsync();
        Assert.Contains(round, visitor.At, StringComparison.Ordinal);
        await RoundSteps.Say(visitor, steps.At(round, RoundSite.Other, RoundSite.Islands), "Reached", Phone, Reason);
        await visitor.Page.ScreenshotAsync(new() { Path = Inspection.Picture("journey-telephone"), FullPage = true });
        await RoundSteps.HandIn(visitor, steps.At(round, RoundSite.Other));
    }

    /// <summary>What it owes its owner is answered in the same place, and shown where the area is told of.</summary>
    private async Task TheCompany(RoundSteps steps, string round)
    {
        await using var visitor = await steps.As("lasare");
        var (report, grants) = (
            steps.At(round, RoundSite.Company),
            steps.At(round, RoundSite.Company, RoundSite.Grants)
        );
        await visitor.Go(grants);
        await visitor.Page.GetByText("Ändra siffrorna", new() { Exact = true }).ClickAsync();
        var target = visitor.Page.GetByRole(AriaRole.Group, new() { Name = "Soliditet", Exact = true });
        var newest = target.GetByLabel("Utfall eller prognos").Nth(4);
        Assert.Equal("27", await newest.InputValueAsync());
        await newest.FillAsync("27,3");
        await RoundSteps.Push(visitor.Page, "Spara siffrorna");
        await Assertions.Expect(visitor.Page.GetByText("27,3 %").First).ToBeVisibleAsync();
        await steps.Look(visitor, "journey-company");
        await RoundSteps.Say(visitor, grants, "Reached", Companys, "Alla tre mål som ägaren satt är på väg.");
        await RoundSteps.HandIn(visitor, report);

        await visitor.Go($"/lulea/del/{site.Elements[RoundSite.Grants]}");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("27,3");
    }

    private static async Task Decide(RoundSteps steps, Visitor strategist, string round)
    {
        var page = strategist.Page;
        await strategist.Go($"{round}/sammanvagning");
        await page.GetByLabel("Kommunens samlade bedömning").FillAsync(Whole);
        await RoundSteps.Push(page, "Spara");
        await strategist.Go(round);
        await steps.Look(strategist, "journey-round");
        await RoundSteps.Follow(page, "Registrera beslutet och lås");
        await Assertions.Expect(page.GetByText("Alla rapporter är godkända.")).ToBeVisibleAsync();
        await page.GetByLabel("Vem beslutade").FillAsync("Kommunfullmäktige");
        await page.GetByLabel("Beslutsdag").FillAsync($"{RoundSite.Year}-10-19");
        await page.GetByLabel("Paragraf").FillAsync("§ 112");
        await RoundSteps.Push(page, "Registrera beslutet och lås");
    }

    private async Task Everyone(RoundSteps steps, string round)
    {
        await using var stranger = await Visitor.Open(chromium, site);
        await stranger.Go($"{round}/rapport");
        await steps.Look(stranger, "journey-decided");
        await stranger.Page.SetViewportSizeAsync(1280, 900);
        using var client = new HttpClient();
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var ending in new[] { "json", "csv", "xlsx", "docx", "pdf" })
            files[ending] = await client.GetByteArrayAsync(new Uri($"{site.Address}{round}/rapport.{ending}"));

        var page = await ReadReport.FromPage(stranger.Page);
        var (json, csv) = (ReadReport.FromJson(files["json"]), ReadReport.FromCsv(files["csv"]));
        var (xlsx, docx) = (ReadReport.FromXlsx(files["xlsx"]), ReadReport.FromDocx(files["docx"]));
        var pdf = ReadReport.TextOfPdf(files["pdf"]);

        // what was put in here: 61,5 and 75,5 as target, 69,8 in the place of 68,4; and what was said of three goals
        Assert.Contains(new ReadFigure(RoundSite.Figure, "61.5", "69.8", "75.5", "Nära banan"), json.Figures);
        Assert.Equal("Bedöms delvis nås", json.Said[RoundSite.Homes]);
        Assert.Equal("Bedöms nås", json.Said[RoundSite.Islands]);
        Assert.Equal("Bedöms nås", json.Said[RoundSite.Grants]);
        Assert.Equal(3, json.Said.Count);
        foreach (var (what, read) in new[] { ("csv", csv), ("xlsx", xlsx), ("docx", docx), ("page", page) })
            Assert.True(
                string.Equals(json.Told, read.Told, StringComparison.Ordinal),
                $"The open data say:\n{json.Told}\n{what} says:\n{read.Told}"
            );
        foreach (var text in new[] { page.Text, docx.Text, pdf })
        {
            foreach (
                var told in new[]
                {
                    "69,8",
                    "61,5",
                    "75,5",
                    "Nära banan",
                    "Soliditet",
                    "27,3",
                    Whole,
                    Companys,
                    "§ 112",
                    Corrected,
                    Phone,
                }
            )
                Assert.Contains(told, text, StringComparison.Ordinal);
        }
        foreach (var text in new[] { page.Text, docx.Text, pdf, xlsx.Text, json.Text, csv.Text })
        {
            Assert.Contains(Reason, text, StringComparison.Ordinal);
            Assert.DoesNotContain("68,4", text, StringComparison.Ordinal);
            Assert.DoesNotContain(SentBack, text, StringComparison.Ordinal);
        }
    }

    private static async Task Value(Visitor visitor, string goal, string value)
    {
        await visitor.Go(goal);
        var figure = visitor.Page.Locator("form", new() { HasText = RoundSite.Figure });
        await figure.GetByLabel("Alla").FillAsync(value);
        await figure.GetByRole(AriaRole.Button, new() { Name = "Spara värdet" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByText($"{value} %").First).ToBeVisibleAsync();
    }
}
