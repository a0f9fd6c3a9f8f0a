using Kommunstyrning.Indicators;
using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Pages;

public sealed class ImportPagesTests(Chromium chromium, Site site) : IClassFixture<Chromium>, IClassFixture<Site>
{
    private const string Operator = "drift@kommunstyrning.example";

    /// <summary>One after the other on one database, as an import goes.</summary>
    [ChromiumFact]
    public async Task The_pages_on_imports_have_no_faults_and_follow_the_import_by_themselves()
    {
        var imported = new Imported(site);
        await using var visitor = await Visitor.Open(chromium, site);
        var page = visitor.Page;
        await visitor.SignIn(Operator);
        await visitor.Go("/drift/hamtning");
        var faults = await Inspection.Faults(visitor, "imports-empty");

        await imported.Earlier();
        var id = await imported.Running();
        await visitor.Go("/drift/hamtning");
        faults += await Inspection.Faults(visitor, "imports");

        var stop = page.GetByRole(AriaRole.Button, new() { Name = "Stoppa" });
        await stop.FocusAsync();
        await imported.Becomes(id, run => run.Tally = run.Tally with { RowsInSlice = 116_150 });
        await page.Locator(".percent", new() { HasText = "80 procent" }).WaitForAsync();
        Assert.True(await stop.EvaluateAsync<bool>("b => b === document.activeElement"));
        await imported.Log(id, "N45913 har 290 värden, och hade 421.", "N45914 har 255 värden, och hade 290.");
        await imported.Becomes(
            id,
            run =>
                (run.State, run.Stage, run.Problem, run.SlicesDone) = (
                    ImportState.AwaitingReview,
                    ImportStage.Check,
                    Imported.Shrunk,
                    2
                )
        );
        await page.GetByRole(AriaRole.Heading, new() { Name = "väntar på att du granskar" }).WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Granska" }).First.ClickAsync();
        faults += await Inspection.Faults(visitor, "imports-review");
        await page.GetByRole(AriaRole.Button, new() { Name = "Släng" }).ClickAsync();

        await imported.Aged(TimeSpan.FromDays(3));
        await page.GetByRole(AriaRole.Link, new() { Name = "Hämta ett nyckeltal" }).ClickAsync();
        await Refused.Send(page);
        faults += await Inspection.Faults(visitor, "imports-choose-refused");
        await visitor.Go("/drift/hamtning");
        faults += await Inspection.Faults(visitor, "imports-aged");
        await page.GetByRole(AriaRole.Link, new() { Name = "Alla 4 händelser" }).ClickAsync();
        faults += await Inspection.Faults(visitor, "imports-notices");

        Inspection.IsSound(faults);
    }
}
