using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.FollowUp.Rounds;

/// <summary>Members read how far an open round has come; whoever sees no working material reads what is decided.</summary>
public sealed class RoundReadersTests(Instance instance) : IClassFixture<Instance>
{
    [Theory]
    [InlineData("lasare")]
    [InlineData("sammanstallare")]
    [InlineData("rapportor")]
    [InlineData("revisor")]
    public async Task A_member_reads_how_far_an_open_round_has_come_and_is_offered_no_button(string role)
    {
        using var member = await instance.SignedIn($"{role}@pitea.example");
        var list = await member.Get("/pitea/uppfoljning");
        var link = list.Page.QuerySelector("main h3 a")!.GetAttribute("href")!;

        var page = await member.Get(link);

        Assert.Equal(200, page.Code);
        Assert.Matches(
            "^[A-ZÅÄÖ][a-zåäö]+ av [a-zåäö0-9]+ enheter har lämnat\\.",
            page.Page.QuerySelector("h1")!.TextContent
        );
        Assert.Empty(page.Page.QuerySelectorAll("main form"));
        Assert.Equal(2, page.Page.QuerySelectorAll("figure svg").Length);
        foreach (var step in new[] { "oppna", "andra", "sista-dag" })
            Assert.Equal(403, (await member.Get($"{link}/{step}")).Code);
    }

    [Theory]
    [InlineData("fortroendevald")]
    [InlineData("gast")]
    [InlineData(null)]
    public async Task Whoever_sees_no_working_material_is_told_that_nothing_is_decided_and_finds_no_open_round(
        string? role
    )
    {
        using var member = await instance.Reader("pitea");
        var open = (await member.Get("/pitea/uppfoljning")).Page.QuerySelector("main h3 a")!.GetAttribute("href")!;
        using var other = role is null ? instance.Visitor() : await instance.SignedIn($"{role}@pitea.example");

        var list = await other.Get("/pitea/uppfoljning");

        Assert.Contains("Ingen uppföljning är beslutad än", list.Text);
        Assert.Null(list.Page.QuerySelector("main svg"));
        Assert.Equal(404, (await other.Get(open)).Code);
    }

    [Fact]
    public async Task The_API_tells_each_reader_of_the_rounds_that_the_pages_do()
    {
        var pitea = new Followed(await instance.Editor("pitea"), "pitea", instance.Services);
        var planned = await pitea.Made("arsredovisning");
        using var reader = await instance.Reader("pitea");
        using var stranger = instance.Visitor();

        var all = (await pitea.Editor.Get("/api/v1/pitea/rounds")).Json.AsArray();
        var open = (await reader.Get("/api/v1/pitea/rounds")).Json.AsArray();

        Assert.Equal(["open", "planned"], all.Select(r => r!.Says("state")).Order(StringComparer.Ordinal));
        var one = Assert.Single(open)!;
        Assert.Equal("[]", (await stranger.Get("/api/v1/pitea/rounds")).Body);
        var told = (await reader.Get($"/api/v1/pitea/rounds/{one.Says("id")}")).Json;
        Assert.Equal((await pitea.Reports(one.Says("id"))).Count, told["units"]!.AsArray().Count);
        Assert.Single(told["units"]!.AsArray(), u => u!["isLate"]!.GetValue<bool>());
        foreach (var (who, id) in new[] { (reader, planned), (stranger, planned), (stranger, one.Says("id")) })
            Assert.Equal(404, (await who.Get($"/api/v1/pitea/rounds/{id}")).Code);
    }
}
