using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Indicators;

/// <summary>The operator knows better than what a title was read to say.</summary>
[Collection(Stocked.Name)]
public sealed class CorrectionTests(Stocked stocked)
{
    [Fact]
    public async Task A_correction_is_seen_by_everyone_with_the_guess_beside_it()
    {
        var before = await stocked.Get("/api/v1/indicators/N20003");

        var saved = await stocked.Operator.Submit(
            "/drift/nyckeltal/N20003",
            ("unit", " kr/inv "),
            ("decimals", "2"),
            ("direction", "Lower")
        );
        var after = await stocked.Get("/api/v1/indicators/N20003", ("If-None-Match", before.Etag));

        Assert.Equal((302, "/drift/nyckeltal?q=N20003"), (saved.Code, saved.Location));
        Assert.Equal(200, after.Code);
        var indicator = after.Json["indicator"]!;
        Assert.Equal(
            ("kr/inv", 2, "lower"),
            (indicator.Says("unit"), indicator["decimals"]!.GetValue<int>(), indicator.Says("direction"))
        );
        Assert.Equal(
            """{"unit":"","decimals":1,"kind":"rate","direction":"none"}""",
            after.Json["guessed"]!.ToJsonString()
        );
        Assert.True(after.Json["corrected"]!.GetValue<bool>());
        var listed = (await stocked.Get("/api/v1/indicators?q=N20003")).Json["items"]![0]!;
        Assert.Equal("kr/inv", listed.Says("unit"));
    }

    [Fact]
    public async Task The_page_says_who_corrected_it()
    {
        await Correct("N20004", "%", "0");

        Assert.Contains(
            "Senast rättat av Drift (demo)",
            (await stocked.Operator.Get("/drift/nyckeltal/N20004")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_the_title_says_is_no_correction()
    {
        await Correct("N15419", "procent", "1", "Higher");
        await Correct("N15419", "%", "1", "Higher");

        Assert.False((await stocked.Get("/api/v1/indicators/N15419")).Json["corrected"]!.GetValue<bool>());
    }

    [Fact]
    public async Task To_save_without_a_change_makes_no_new_version()
    {
        var before = (await stocked.Get("/api/v1/areas")).Etag;

        await stocked.Operator.Submit("/drift/nyckeltal/N20005");

        Assert.Equal(before, (await stocked.Get("/api/v1/areas")).Etag);
    }

    [Theory]
    [InlineData("unit", "en enhet som är alldeles för lång för att visas", "Enheten får vara högst 40 tecken.")]
    [InlineData("decimals", "7", "Ange antalet decimaler, från 0 till 6.")]
    [InlineData("decimals", "-1", "Ange antalet decimaler, från 0 till 6.")]
    [InlineData("decimals", "", "Ange antalet decimaler, från 0 till 6.")]
    [InlineData("decimals", "två", "Skriv ett heltal med siffror.")]
    [InlineData("direction", "", "Välj ett av alternativen.")]
    [InlineData("direction", "2", "Välj ett av alternativen.")]
    public async Task A_correction_is_refused_at_its_field(string field, string value, string sentence)
    {
        var reply = await stocked.Operator.Submit("/drift/nyckeltal/N00001", (field, value));

        Assert.Equal(422, reply.Code);
        Assert.Equal(sentence, reply.Page.QuerySelector($"#f-{field}-fel")!.TextContent);
        Assert.False((await stocked.Get("/api/v1/indicators/N00001")).Json["corrected"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Two_who_correct_at_once_cannot_both_win()
    {
        await Correct("N20006", "kr", "0");

        var late = await stocked.Operator.Submit("/drift/nyckeltal/N20006", ("revision", "0"), ("unit", "mnkr"));

        Assert.Equal(412, late.Code);
        Assert.Equal("kr", (await stocked.Get("/api/v1/indicators/N20006")).Json["indicator"]!.Says("unit"));
    }

    [Theory]
    [InlineData("/drift/nyckeltal")]
    [InlineData("/drift/nyckeltal/N00001")]
    public async Task Only_the_operator_comes_in(string page)
    {
        Assert.Equal(302, (await stocked.Get(page)).Code);
        Assert.Equal(403, (await stocked.Editor.Get(page)).Code);
    }

    [Fact]
    public async Task Only_the_operator_corrects()
    {
        var reply = await stocked.Editor.PostWithToken(
            "/drift/nyckeltal/N00001",
            ("revision", "0"),
            ("unit", "x"),
            ("decimals", "1"),
            ("direction", "None")
        );

        Assert.Equal(403, reply.Code);
        Assert.False((await stocked.Get("/api/v1/indicators/N00001")).Json["corrected"]!.GetValue<bool>());
    }

    [Fact]
    public async Task The_operator_finds_an_indicator_by_its_words()
    {
        var found = (await stocked.Operator.Get("/drift/nyckeltal?q=behöriga elever")).Page;
        var nothing = (await stocked.Operator.Get("/drift/nyckeltal?q=hästar")).Text;
        var first = (await stocked.Operator.Get("/drift/nyckeltal")).Page;

        Assert.Equal(
            ["/drift/nyckeltal/N15419", "/drift/nyckeltal/N15420"],
            found.QuerySelectorAll("main tbody a").Select(a => a.GetAttribute("href"))
        );
        Assert.Contains(
            "Inget nyckeltal har orden eller något som stavas nästan så.",
            nothing,
            StringComparison.Ordinal
        );
        Assert.Equal("Nästa sida", first.QuerySelector("main a[href$='page=2']")!.TextContent);
        Assert.Equal(404, (await stocked.Operator.Get("/drift/nyckeltal/N99999")).Code);
        Assert.Equal(404, (await stocked.Operator.Get("/drift/nyckeltal?page=9")).Code);
    }

    private async Task Correct(string id, string unit, string decimals, string direction = "None")
    {
        var saved = await stocked.Operator.Submit(
            $"/drift/nyckeltal/{id}",
            ("unit", unit),
            ("decimals", decimals),
            ("direction", direction)
        );
        Assert.Equal(302, saved.Code);
    }
}
