using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering;

/// <summary>A write names what it builds on.</summary>
public sealed class ElementEtagTests(Instance instance) : IClassFixture<Instance>
{
    private const string Draft = "Stödet till chefer är lätt att hitta";

    [Fact]
    public async Task A_write_without_If_Match_is_refused()
    {
        var pitea = await Pitea();
        var id = await pitea.IdOf(Draft);
        var before = await instance.Everything();

        var reply = await pitea.Editor.Json(HttpMethod.Put, $"{pitea.Api}/elements/{id}", new { title = "Nytt" });

        Assert.Equal(428, reply.Code);
        Assert.Equal("urn:kommunstyrning:problem:precondition-required", reply.Json["type"]!.GetValue<string>());
        Assert.Equal(before, await instance.Everything());
    }

    [Theory]
    [InlineData("\"999\"")]
    [InlineData("\"7\"")]
    [InlineData("\"-1\"")]
    [InlineData("\"\"")]
    [InlineData("*")]
    [InlineData("W/\"1\"")]
    [InlineData("\"abc\"")]
    [InlineData("\"99999999999999999999\"")]
    public async Task A_write_that_builds_on_something_else_is_refused(string ifMatch)
    {
        var pitea = await Pitea();
        var id = await pitea.IdOf(Draft);
        var before = await instance.Everything();

        var reply = await pitea.Editor.Json(
            HttpMethod.Put,
            $"{pitea.Api}/elements/{id}",
            new { title = "Nytt" },
            ifMatch
        );

        Assert.Equal(412, reply.Code);
        Assert.Equal(
            $"”{Draft}” har ändrats av någon annan sedan du öppnade sidan. Läs den nya versionen och gör om din ändring.",
            reply.Sentence
        );
        Assert.Equal(before, await instance.Everything());
    }

    [Fact]
    public async Task Of_fifty_that_write_at_once_one_gets_through()
    {
        var pitea = await Pitea();
        var parent = await pitea.IdOf("Hållbara arbetsplatser");
        var id = await pitea.Added("mal", parent, "Femtio vill skriva");
        var unit = await pitea.UnitId("Kommunstyrelsen");
        var shown = await pitea.Editor.Get($"{pitea.Api}/elements/{id}");
        var revision = shown.Json["revision"]!.GetValue<int>();

        var replies = await Task.WhenAll(
            Enumerable
                .Range(0, 50)
                .Select(i =>
                    pitea.Editor.Json(
                        HttpMethod.Put,
                        $"{pitea.Api}/elements/{id}",
                        new { title = $"Skrivare {i}", contributorIds = new[] { unit } },
                        shown.Etag
                    )
                )
        );

        Assert.Equal([200, .. Enumerable.Repeat(412, 49)], replies.Select(r => r.Code).Order());
        var after = await pitea.Editor.Get($"{pitea.Api}/elements/{id}");
        Assert.Equal(revision + 1, after.Json["revision"]!.GetValue<int>());
        Assert.Equal(replies.Single(r => r.Code == 200).Json.Says("title"), after.Json.Says("title"));
        Assert.Equal(replies.Single(r => r.Code == 200).Etag, after.Etag);
    }

    [Fact]
    public async Task Of_ten_that_each_add_the_last_strategy_at_once_one_gets_through()
    {
        var pitea = await Pitea();
        var vision = await pitea.IdOf("Piteå 2050");

        var replies = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(i => pitea.Add("strategi", vision, $"Lätt att {i}"))
        );

        Assert.Equal([201, .. Enumerable.Repeat(409, 9)], replies.Select(r => r.Code).Order());
        Assert.Equal(5, (await pitea.Elements("strategi")).Count);
    }

    [Theory]
    [InlineData("elements")]
    [InlineData("units")]
    [InlineData("models")]
    public async Task What_has_not_changed_since_it_was_read_is_not_sent_again(string list)
    {
        var pitea = await Pitea();
        var one = (await pitea.Editor.Get($"{pitea.Api}/{list}")).Json[0]!.Says("id");

        foreach (var path in new[] { $"{pitea.Api}/{list}", $"{pitea.Api}/{list}/{one}" })
        {
            var first = await pitea.Editor.Get(path);
            var again = await pitea.Editor.Get(path, ("If-None-Match", first.Etag));
            var other = await pitea.Editor.Get(path, ("If-None-Match", "\"other\""));

            Assert.Matches("^\"[^\"]+\"$", first.Etag);
            Assert.Equal((304, first.Etag, ""), (again.Code, again.Etag, again.Body));
            Assert.Equal((200, first.Body), (other.Code, other.Body));
        }
    }

    [Fact]
    public async Task A_form_opened_before_somebody_elses_change_is_refused_and_keeps_what_was_written()
    {
        var pitea = await Pitea();
        var parent = await pitea.IdOf("Hållbara arbetsplatser");
        var id = await pitea.Added("mal", parent, "Före");
        Assert.Equal(200, (await pitea.Put(id, new { title = "Någon annans" })).Code);

        var reply = await pitea.Editor.Submit($"/pitea/del/{id}/redigera", ("revision", "0"), ("title", "Min"));

        Assert.Equal(412, reply.Code);
        Assert.Contains("har ändrats av någon annan", reply.Page.QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal("Min", reply.Page.QuerySelector("#f-title")!.GetAttribute("value"));
        Assert.Equal("Någon annans", (await pitea.Element(id)).Says("title"));
    }

    private async Task<Steered> Pitea() => new(await instance.Editor("pitea"), "pitea");
}
