using Kommunstyrning.Indicators;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Indicators.ImportPages;

/// <summary>What the page on imports says, state by state.</summary>
public sealed class ImportPageTests(Instance instance) : IClassFixture<Instance>
{
    private readonly ImportRows rows = new(instance);

    [Fact]
    public async Task Before_the_first_import_the_page_says_so_and_offers_to_fetch_everything()
    {
        await rows.Are(age: null);

        var reply = await Shown();

        Assert.Equal("Inga värden är hämtade från Kolada än.", Heading(reply));
        Assert.Equal(["Hämta allt"], Buttons(reply));
        Assert.Null(Live(reply));
    }

    [Fact]
    public async Task While_one_runs_the_page_says_how_far_it_has_come_and_how_old_the_values_are()
    {
        var run = ImportRows.Run(ImportState.Running);
        run.Plan = new ImportPlan
        {
            Slices =
            [
                new ImportSlice { Years = [2024, 2023], ExpectedRows = 1_000 },
                new ImportSlice { Years = [2022], ExpectedRows = 1_000 },
            ],
        };
        run.SlicesDone = 1;
        run.Tally = new ImportTally { Rows = 412_900, Seconds = 180 };
        await rows.Are(TimeSpan.FromHours(30), run);

        var reply = await Shown();

        Assert.StartsWith("Hämtningen pågår. Värdena som visas är från ", Heading(reply), StringComparison.Ordinal);
        Assert.EndsWith(", ett dygn gamla.", Heading(reply), StringComparison.Ordinal);
        // 4 before the values, and half of the 93 that they take
        Assert.Equal("50", reply.Page.QuerySelector("progress")!.GetAttribute("value"));
        Assert.Equal(
            ["KatalogVarje vecka", "OmrådenVarje vecka", "Värden2 av 3 år", "KontrollKrymper någon serie?", "Klart"],
            reply.Page.QuerySelectorAll(".steps li").Select(li => Plain(li.TextContent))
        );
        Assert.Equal("Värden", reply.Page.QuerySelector("[aria-current=step] b")!.TextContent);
        // half took three minutes
        Assert.Contains("Klar om ungefär3 min", Plain(reply.Text), StringComparison.Ordinal);
        Assert.Equal("/drift/hamtning/nu", Live(reply));
        Assert.Contains(
            "<noscript><a href=\"/drift/hamtning\">Uppdatera</a></noscript>",
            reply.Body,
            StringComparison.Ordinal
        );
        Assert.Equal(["Stoppa"], Buttons(reply));
    }

    [Fact]
    public async Task The_live_part_is_the_same_without_the_page_around_it()
    {
        await rows.Are(TimeSpan.FromHours(2), ImportRows.Run(ImportState.Running));
        using var visitor = await instance.Operator();

        var reply = await visitor.Get("/drift/hamtning/nu");

        Assert.DoesNotContain("<html", reply.Body, StringComparison.Ordinal);
        Assert.Equal(
            ["spoken", "headline", "run", "steer", "at", "runs", "nights"],
            reply.Page.QuerySelectorAll("#imports [data-part][data-key]").Select(p => p.GetAttribute("data-part"))
        );
    }

    [Fact]
    public async Task A_run_that_nobody_here_carries_out_says_so()
    {
        await rows.Are(TimeSpan.FromHours(2), ImportRows.Run(ImportState.Waiting, ImportStage.Catalogue));

        var reply = await Shown();

        Assert.StartsWith("Hämtningen börjar strax.", Heading(reply), StringComparison.Ordinal);
        Assert.Contains("Det här programmet startar inget av sig självt", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_run_says_why_and_can_go_on()
    {
        var run = ImportRows.Run(ImportState.Failed);
        run.Problem = "Kolada svarade inte på fem försök. Inget har ändrats.";
        await rows.Are(TimeSpan.FromHours(5), run);
        using var visitor = await instance.Operator();

        var reply = await visitor.Get("/drift/hamtning");

        Assert.StartsWith(
            "Den senaste hämtningen misslyckades. Värdena som visas är från ",
            Heading(reply),
            StringComparison.Ordinal
        );
        Assert.Contains(run.Problem, reply.Page.QuerySelector("tr.why")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Fortsätt", "Hämta ändringar nu", "Hämta allt"], Buttons(reply));
        Assert.Equal(302, (await visitor.PostWithToken($"/drift/hamtning/{run.Id}/lage", ("to", "Resume"))).Code);
        Assert.Equal(ImportState.Waiting, Assert.Single(await rows.All()).State);
    }

    [Theory]
    [InlineData(47, false)]
    [InlineData(49, true)]
    public async Task Values_older_than_two_days_carry_a_warning(int hours, bool warned)
    {
        await rows.Are(TimeSpan.FromHours(hours));

        Assert.Equal(warned, (await Shown()).Text.Contains("Värdena är för gamla.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Invented_values_are_said_to_be_and_how_to_get_real_ones()
    {
        await rows.Are(TimeSpan.FromHours(1), "exempeldata");

        // this instance asks the real source, so the values are of another one
        Assert.Contains(
            "Värdena kommer från exempeldata, men programmet hämtar nu från api.kolada.se.",
            (await Shown()).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nothing_on_the_page_needs_what_the_policy_forbids()
    {
        await rows.Are(TimeSpan.FromHours(2), ImportRows.Run(ImportState.Running));

        var reply = await Shown();

        Assert.Empty(reply.Page.QuerySelectorAll("style, script:not([src]), [style], [onclick]"));
        Assert.StartsWith("/js/", reply.Page.QuerySelector("script")!.GetAttribute("src"), StringComparison.Ordinal);
    }

    private async Task<Reply> Shown()
    {
        using var visitor = await instance.Operator();
        return await visitor.Get("/drift/hamtning");
    }

    private static string Heading(Reply reply) => reply.Page.QuerySelector("h1")!.TextContent;

    private static string? Live(Reply reply) => reply.Page.QuerySelector("#imports")!.GetAttribute("data-live");

    private static IEnumerable<string> Buttons(Reply reply) =>
        reply.Page.QuerySelectorAll("main button").Select(b => b.TextContent);

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
