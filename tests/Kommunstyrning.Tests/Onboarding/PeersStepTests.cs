using Kommunstyrning.Tests.Indicators;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Onboarding;

/// <summary>The step of the way in in which an administrator chooses whom the municipality compares itself with.</summary>
public sealed class PeersStepTests(Stocked stocked) : IClassFixture<Stocked>
{
    private const string Page = "/pitea/kom-igang/kommuner";

    [Fact]
    public async Task The_nearest_are_shown_ticked_and_saved_and_the_step_is_done_when_a_group_is_there()
    {
        using var admin = await stocked.Instance.SignedIn("admin@pitea.example");
        using var neighbour = await stocked.Instance.SignedIn("admin@lulea.example");
        using var strategist = await stocked.Instance.SignedIn("strateg@pitea.example");
        var shown = await admin.Get(Page);
        Assert.Equal(
            ["Liknar er, äldreomsorg", "I samma län"],
            shown.Page.QuerySelectorAll("legend").Select(l => l.TextContent)
        );
        Assert.Equal("Luleå", Label(shown, "areas.0"));
        Assert.NotNull(shown.Page.QuerySelector("input[name='areas.0'][checked]"));
        Assert.Null(shown.Page.QuerySelector("input[name='areas.1'][checked]"));
        Assert.DoesNotContain(
            "Piteå",
            string.Concat(shown.Page.QuerySelectorAll("fieldset").Select(f => f.TextContent)),
            StringComparison.Ordinal
        );
        Assert.Equal(403, (await strategist.Get(Page)).Code);

        var tooFew = await admin.Submit(Page);
        var unknown = await admin.Submit(Page, ("more", "Atlantis\nStockholm\nOrt 1"));
        Assert.DoesNotContain("✓ Klart", Step(await admin.Get("/pitea/kom-igang")), StringComparison.Ordinal);
        var saved = await admin.Submit(Page, ("name", "Vi vid kusten"), ("more", "stockholm\nOrt 1"));
        var again = await admin.Submit(Page, ("name", "Vi vid kusten"), ("more", "stockholm\nOrt 1"));

        Assert.Equal(422, tooFew.Code);
        Assert.Equal(
            "Välj minst 3. Med färre säger en jämförelse inget.",
            tooFew.Page.QuerySelector("#f-more-fel")!.TextContent
        );
        Assert.Contains(
            "Det finns inget område ”Atlantis”.",
            unknown.Page.QuerySelector("#f-more-fel")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal((302, "/pitea/kom-igang"), (saved.Code, saved.Location));
        Assert.Equal(409, again.Code);
        Assert.Contains("✓ Klart", Step(await admin.Get("/pitea/kom-igang")), StringComparison.Ordinal);
        var groups = await admin.Get("/pitea/kretsar");
        Assert.Contains("Vi vid kusten", groups.Text, StringComparison.Ordinal);
        Assert.Contains("Luleå, Ort 1 och Stockholm", groups.Text, StringComparison.Ordinal);
        Assert.Contains("Ni har redan ”Vi vid kusten”", (await admin.Get(Page)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Vi vid kusten", (await neighbour.Get("/lulea/kretsar")).Text, StringComparison.Ordinal);
        // an administrator begins a group there, and writes none anywhere else
        Assert.Equal(403, (await admin.Get("/pitea/kretsar/ny")).Code);
    }

    [Fact]
    public async Task One_click_passes_it_over_and_where_there_are_no_near_ones_the_county_is_shown()
    {
        using var admin = await stocked.Instance.SignedIn("admin@lulea.example");
        var shown = await admin.Get("/lulea/kom-igang/kommuner");
        var button = shown.Page.QuerySelector("form[action$='/hoppa-over']")!;

        var passed = await admin.Post("/lulea/kom-igang/hoppa-over", [.. FormFields.Of(button)]);

        Assert.Equal(["I samma län"], shown.Page.QuerySelectorAll("legend").Select(l => l.TextContent));
        Assert.Equal("Piteå", Label(shown, "areas.0"));
        Assert.Null(shown.Page.QuerySelector("input[name='areas.0'][checked]"));
        Assert.Equal(302, passed.Code);
        Assert.Contains("✓ De liknande", Step(await admin.Get("/lulea/kom-igang")), StringComparison.Ordinal);
    }

    private static string Label(Reply page, string box) =>
        page.Page.QuerySelector($".choice:has(input[name='{box}']) label")!.TextContent;

    private static string Step(Reply list) =>
        list
            .Page.QuerySelectorAll(".steps > li")
            .Single(li => li.QuerySelector("h3")!.TextContent == "Kommuner att jämföra med")
            .TextContent;
}
