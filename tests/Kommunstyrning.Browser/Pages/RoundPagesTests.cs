using Microsoft.Playwright;

namespace Kommunstyrning.Browser.Pages;

/// <summary>The pages of a round, from its making on.</summary>
public sealed class RoundPagesTests(Chromium chromium, Site site) : IClassFixture<Chromium>, IClassFixture<Site>
{
    [ChromiumTheory]
    [InlineData("redaktor", "lulea")]
    [InlineData("redaktor", "pitea")]
    [InlineData("lasare", "pitea")]
    public async Task A_round_under_way_has_no_faults(string who, string tenant)
    {
        await using var visitor = await Visitor.Open(chromium, site);
        await visitor.SignIn($"{who}@{tenant}.example");
        await visitor.Go($"/{tenant}/uppfoljning");
        var faults = await Inspection.Faults(visitor, $"rounds-{who}-{tenant}");

        await visitor.Page.Locator("main h3 a").First.ClickAsync();
        faults += await Inspection.Faults(visitor, $"round-{who}-{tenant}");

        Inspection.IsSound(faults);
    }

    [ChromiumFact]
    public async Task Making_opening_and_moving_have_no_faults()
    {
        await using var visitor = await Visitor.Open(chromium, site);
        await visitor.SignIn("redaktor@lulea.example");
        await visitor.Go("/lulea/uppfoljning/ny?mall=tertial-1");
        await Press(visitor, "Spara");
        var faults = await Inspection.Faults(visitor, "round-planned");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Se vem som rapporterar på vad" }).ClickAsync();
        faults += await Inspection.Faults(visitor, "round-preview");
        await Press(visitor, "Öppna uppföljningen");
        faults += await Inspection.Faults(visitor, "round-opened");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Flytta Nämnder" }).ClickAsync();
        faults += await Inspection.Faults(visitor, "round-move");
        await Refused.Send(visitor.Page);
        faults += await Inspection.Faults(visitor, "round-move-refused");

        Inspection.IsSound(faults);
    }

    private static Task Press(Visitor visitor, string button) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
