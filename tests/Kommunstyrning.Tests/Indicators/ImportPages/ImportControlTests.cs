using Kommunstyrning.Indicators;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Indicators.ImportPages;

/// <summary>What an operator does to imports, and that nobody else does.</summary>
public sealed class ImportControlTests(Instance instance) : IClassFixture<Instance>
{
    private readonly ImportRows rows = new(instance);

    [Fact]
    public async Task An_ordered_import_waits_to_be_carried_out_and_a_second_order_is_refused_on_the_page()
    {
        await rows.Are(age: null);
        using var visitor = await instance.Operator();

        var first = await visitor.PostWithToken("/drift/hamtning", ("kind", "Full"));
        var second = await visitor.PostWithToken("/drift/hamtning", ("kind", "Catalogue"));

        Assert.Equal((302, "/drift/hamtning"), (first.Code, first.Location));
        Assert.Equal(409, second.Code);
        Assert.Contains(
            "En hämtning pågår redan",
            second.Page.QuerySelector("[role=alert]")!.TextContent,
            StringComparison.Ordinal
        );
        var run = Assert.Single(await rows.All());
        Assert.Equal((ImportKind.Full, ImportTrigger.Person, ImportState.Waiting), (run.Kind, run.Trigger, run.State));
    }

    [Theory]
    [InlineData("Selection")]
    [InlineData("Allt")]
    [InlineData("")]
    public async Task An_order_that_does_not_say_what_is_refused(string kind)
    {
        await rows.Are(age: null);
        using var visitor = await instance.Operator();

        Assert.Equal(422, (await visitor.PostWithToken("/drift/hamtning", ("kind", kind))).Code);
        Assert.Empty(await rows.All());
    }

    [Fact]
    public async Task A_running_import_is_asked_to_stop()
    {
        var run = ImportRows.Run(ImportState.Running);
        await rows.Are(TimeSpan.FromHours(1), run);
        using var visitor = await instance.Operator();

        var stopped = await visitor.PostWithToken($"/drift/hamtning/{run.Id}/lage", ("to", "Stop"));

        Assert.Equal(302, stopped.Code);
        Assert.True(Assert.Single(await rows.All()).IsStopAsked);
        var shown = await visitor.Get("/drift/hamtning");
        Assert.StartsWith(
            "Hämtningen stannar strax.",
            shown.Page.QuerySelector("h1")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Empty(shown.Page.QuerySelectorAll("main button"));
    }

    [Theory]
    [InlineData("Släpp in", "Approve", ImportState.Waiting)]
    [InlineData("Släng", "Discard", ImportState.Discarded)]
    public async Task What_would_shrink_is_listed_and_a_person_decides(string button, string step, ImportState becomes)
    {
        var run = ImportRows.Run(ImportState.AwaitingReview, ImportStage.Check);
        run.Problem = "N45913 skulle ha tappat 31 procent av sina värden.";
        await rows.Are(TimeSpan.FromHours(1), run);
        await rows.Add(Line(run, 1, "N45913 har 290 värden, och hade 421."));
        using var visitor = await instance.Operator();

        var overview = await visitor.Get("/drift/hamtning");
        var review = await visitor.Get($"/drift/hamtning/{run.Id}");

        Assert.Equal($"/drift/hamtning/{run.Id}", overview.Page.QuerySelector("a.button")!.GetAttribute("href"));
        Assert.Contains(run.Problem, review.Text, StringComparison.Ordinal);
        Assert.Contains("N45913 har 290 värden, och hade 421.", review.Text, StringComparison.Ordinal);
        var form = review
            .Page.QuerySelectorAll("main form")
            .Single(f => f.QuerySelector("button")!.TextContent == button);
        Assert.Equal(step, form.QuerySelector("input[name=to]")!.GetAttribute("value"));
        Assert.Equal(302, (await visitor.PostWithToken(form.GetAttribute("action")!, ("to", step))).Code);
        Assert.Equal(becomes, Assert.Single(await rows.All()).State);
    }

    [Fact]
    public async Task A_step_that_does_not_fit_the_run_is_refused_on_the_page()
    {
        var run = ImportRows.Run(ImportState.Done, ImportStage.Done);
        await rows.Are(TimeSpan.FromHours(1), run);
        using var visitor = await instance.Operator();

        var reply = await visitor.PostWithToken($"/drift/hamtning/{run.Id}/lage", ("to", "Approve"));

        Assert.Equal(409, reply.Code);
        Assert.Contains("väntar inte på någon granskning", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_does_not_exist_is_not_found()
    {
        using var visitor = await instance.Operator();
        var address = $"/drift/hamtning/{Guid.NewGuid()}";

        Assert.Equal(404, (await visitor.Get(address)).Code);
        Assert.Equal(404, (await visitor.PostWithToken($"{address}/lage", ("to", "Stop"))).Code);
    }

    [Theory]
    [InlineData("redaktor@pitea.example", 403)]
    [InlineData("lasare@lulea.example", 403)]
    [InlineData(null, 302)]
    public async Task Only_an_operator_sees_and_steers_imports(string? email, int denied)
    {
        var run = ImportRows.Run(ImportState.Running);
        await rows.Are(TimeSpan.FromHours(1), run);
        using var other = email is null ? instance.Visitor() : await instance.SignedIn(email);

        foreach (var page in new[] { "", "/nu", "/handelser", "/nyckeltal", $"/{run.Id}" })
            Assert.Equal(denied, (await other.Get($"/drift/hamtning{page}")).Code);
        Assert.Equal(denied, (await other.PostWithToken("/drift/hamtning", ("kind", "Full"))).Code);
        Assert.Equal(denied, (await other.PostWithToken("/drift/hamtning/nyckeltal", ("ids", "N15436"))).Code);
        Assert.Equal(denied, (await other.PostWithToken($"/drift/hamtning/{run.Id}/lage", ("to", "Stop"))).Code);
        Assert.False(Assert.Single(await rows.All()).IsStopAsked);
    }

    [Fact]
    public async Task A_step_without_the_forms_token_is_refused()
    {
        var run = ImportRows.Run(ImportState.Running);
        await rows.Are(TimeSpan.FromHours(1), run);
        using var visitor = await instance.Operator();

        Assert.Equal(
            400,
            (await visitor.Post($"/drift/hamtning/{run.Id}/lage", [KeyValuePair.Create("to", "Stop")])).Code
        );
        Assert.False(Assert.Single(await rows.All()).IsStopAsked);
    }

    private static ImportIncident Line(ImportRun run, int number, string sentence) =>
        new()
        {
            RunId = run.Id,
            Number = number,
            Sentence = sentence,
            Count = 1,
            At = run.StartedAt,
        };
}
