using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;

namespace Kommunstyrning.Tests.Steering;

/// <summary>
/// How it looked on a day. Each step is put on a day of its own in the history, and what is expected is worked out by hand from
/// those days.
/// </summary>
public sealed class ThenTests(Instance instance) : IClassFixture<Instance>
{
    private static readonly DateOnly Today = TimeProvider.System.Today();

    /// <summary>Only SQLite lets a test put a day on what has happened: elsewhere the history cannot be rewritten.</summary>
    [SqliteFact]
    [Trait("Engine", "once")]
    public async Task P72_Each_day_shows_the_text_state_and_place_that_everyone_could_read_at_its_end_and_no_draft()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        using var anyone = instance.Visitor();
        var area = (await pitea.Elements("insatsomrade")).First(e => e.Says("state") == "inForce").Says("id");
        await Dated(60, all: true);
        var id = await pitea.Added("mal", area, "Första utkastet");
        await Dated(50);
        Assert.Equal(200, (await pitea.Put(id, new { title = "Det antagna målet", body = "Så löd det." })).Code);
        await Dated(40);
        await pitea.Adopted(id);
        await Dated(30);
        Assert.Equal(200, (await pitea.Put(id, Undecided("Tre av fyra"))).Code);
        await Dated(20);
        var retired = await pitea.Step(id, "superseded", Steered.Retired);
        Assert.True(retired.Code == 200, retired.ToString());
        await Dated(10);

        foreach (var days in (int[])[55, 45, 35])
            Assert.Equal(404, (await On(anyone, id, days)).Code);
        var first = await On(anyone, id, 25);
        var second = await On(anyone, id, 15);
        var last = await On(anyone, id, 5);

        Assert.Equal(("Det antagna målet", "inForce", ""), Said(first));
        Assert.Equal(("Det antagna målet", "inForce", "Tre av fyra"), Said(second));
        Assert.Equal(("Det antagna målet", "superseded", "Tre av fyra"), Said(last));
        Assert.Equal(Day(25), first.Json.Says("on"));
        Assert.Equal(area, first.Json.Says("parentId"));

        var page = await anyone.Get($"/pitea/del/{id}?den={Day(25)}");
        Assert.Equal(200, page.Code);
        Assert.Contains("Så såg det ut den", page.Text, StringComparison.Ordinal);
        Assert.Contains("Så löd det.", page.Text, StringComparison.Ordinal);
        Assert.Contains("annorlunda i dag", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Första utkastet", page.Text, StringComparison.Ordinal);
        var before = await anyone.Get($"/pitea/del/{id}?den={Day(45)}");
        Assert.Equal(404, before.Code);
        Assert.Contains("fanns det inget här som alla kunde läsa.", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("utkastet", before.Text, StringComparison.Ordinal);
        var plan = await anyone.Get($"/pitea?den={Day(25)}");
        Assert.Contains("Det antagna målet", plan.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Det antagna målet",
            (await anyone.Get($"/pitea?den={Day(35)}")).Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "Det antagna målet",
            string.Concat((await anyone.Get($"/api/v1/pitea/elements?on={Day(35)}")).Json.AsArray()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_draft_is_on_no_day_for_a_stranger_nor_for_a_member_and_another_municipality_finds_nothing()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        using var anyone = instance.Visitor();
        var area = (await pitea.Elements("insatsomrade"))[0].Says("id");
        var draft = await pitea.Added("mal", area, "Hemligt utkast");
        var day = Today.AddDays(-1).ToString("O");

        var unknown = await anyone.Get($"/api/v1/pitea/elements/{Guid.NewGuid()}?on={day}");
        var hidden = await anyone.Get($"/api/v1/pitea/elements/{draft}?on={day}");
        var member = await pitea.Editor.Get($"/pitea/del/{draft}?den={day}");
        var elsewhere = await anyone.Get($"/lulea/del/{area}?den={day}");

        Assert.Equal((404, unknown.Body), (hidden.Code, hidden.Body));
        Assert.Equal(404, member.Code);
        Assert.DoesNotContain("Hemligt utkast", member.Text, StringComparison.Ordinal);
        Assert.Equal(404, elsewhere.Code);
    }

    [Theory]
    [InlineData("2999-01-01")]
    [InlineData("i går")]
    [InlineData("2026-02-30")]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public async Task A_day_to_come_or_no_day_gets_a_sentence(string written)
    {
        using var anyone = instance.Visitor();
        var id = (await anyone.Get("/api/v1/pitea/elements")).Json.AsArray()[0]!.Says("id");

        foreach (var path in new[] { $"/pitea/del/{id}", "/pitea" })
        {
            var page = await anyone.Get($"{path}?den={Uri.EscapeDataString(written)}");
            Assert.Equal(400, page.Code);
            Assert.Matches("har inte varit än|Skriv dagen som år, månad och dag", page.Text);
        }
        Assert.Equal(400, (await anyone.Get($"/api/v1/pitea/elements/{id}?on={Uri.EscapeDataString(written)}")).Code);
    }

    private static object Undecided(string current) =>
        new
        {
            title = "Det antagna målet",
            body = "Så löd det.",
            currentState = current,
        };

    private static (string, string, string) Said(Reply reply)
    {
        Assert.True(reply.Code == 200, reply.ToString());
        return (reply.Json.Says("title"), reply.Json.Says("state"), reply.Json.Says("currentState"));
    }

    private static string Day(int daysAgo) => Today.AddDays(-daysAgo).ToString("O");

    private static Task<Reply> On(Visitor visitor, string id, int daysAgo) =>
        visitor.Get($"/api/v1/pitea/elements/{id}?on={Day(daysAgo)}");

    /// <summary>What has just been recorded happened at noon, so many days ago.</summary>
    private async Task Dated(int daysAgo, bool all = false)
    {
        var day = Today.AddDays(-daysAgo).ToString("yyyy-MM-dd");
        var since = all ? "2000-01-01" : Today.AddDays(-1).ToString("yyyy-MM-dd");
        await instance.TellEngine(
            $"""UPDATE "Changes" SET "At" = '{day} 12:00:00' WHERE "At" >= '{since}' """,
            $"""UPDATE "Changes" SET "At" = '{day} 12:00:00' WHERE "At" >= '{since}' """
        );
    }
}
