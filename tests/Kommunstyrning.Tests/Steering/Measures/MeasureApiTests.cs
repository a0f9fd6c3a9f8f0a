using Kommunstyrning.Tests.Indicators;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering;

/// <summary>Which indicators an element is followed by, through the API.</summary>
public sealed class MeasureApiTests(Stocked stocked) : IClassFixture<Stocked>
{
    private Steered Pitea => new(stocked.Editor, "pitea");

    [Fact]
    public async Task An_indicator_is_put_and_deleted_and_asking_again_changes_nothing()
    {
        var id = await Draft("Att följa");
        var address = $"{Pitea.Api}/elements/{id}/indicators/n15419";

        var put = await stocked.Editor.Json(HttpMethod.Put, address, null, "\"0\"");
        await Pitea.Followed(id, "N00001");
        var before = await stocked.Instance.Everything();
        var again = await stocked.Editor.Json(HttpMethod.Put, address, null, "\"0\"");
        Assert.Equal(before, await stocked.Instance.Everything());
        Assert.Equal((200, "\"1\"", "[\"N15419\"]"), (put.Code, put.Etag, put.Json["indicators"]!.ToJsonString()));
        Assert.Equal((200, "\"2\""), (again.Code, again.Etag));
        Assert.Equal("N15419 N00001", await Pitea.FollowedBy(id));

        var gone = await stocked.Editor.Json(HttpMethod.Delete, address, null, "\"2\"");
        var goneAgain = await stocked.Editor.Json(HttpMethod.Delete, address, null, "\"2\"");

        Assert.Equal((200, "\"3\"", "[\"N00001\"]"), (gone.Code, gone.Etag, gone.Json["indicators"]!.ToJsonString()));
        Assert.Equal((200, "\"3\""), (goneAgain.Code, goneAgain.Etag));
    }

    [Theory]
    [InlineData(
        "N12345",
        "Nyckeltalet N12345 finns inte. Sök bland nyckeltalen med ord ur namnet och välj ett av dem."
    )]
    [InlineData(
        "behöriga",
        "Ange nyckeltalets kod som N00945: N eller U och fem siffror, eller E och fem siffror för ett eget."
    )]
    [InlineData("U00002", "Nyckeltalet U00002 finns inte längre hos källan och får inga nya värden. Välj ett annat.")]
    public async Task What_cannot_follow_is_refused_in_a_sentence(string code, string sentence)
    {
        var id = await Draft("Utan");
        var before = await stocked.Instance.Everything();

        var reply = await Pitea.Measure(HttpMethod.Put, id, code);

        Assert.Equal((422, sentence), (reply.Code, reply.At("indicator")));
        Assert.Equal(before, await stocked.Instance.Everything());
    }

    [Fact]
    public async Task Twenty_are_enough()
    {
        var id = await Draft("Mycket");
        await Pitea.Followed(id, [.. Enumerable.Range(20001, 20).Select(n => $"N{n}")]);
        var before = await stocked.Instance.Everything();

        var more = await Pitea.Measure(HttpMethod.Put, id, "N15419");

        Assert.Equal(409, more.Code);
        Assert.Equal(
            "”Mycket” följs redan med 20 nyckeltal, och fler får det inte bli. Ta bort ett som säger mindre först.",
            more.At("indicator")
        );
        Assert.Equal(before, await stocked.Instance.Everything());
    }

    [Fact]
    public async Task A_change_builds_on_what_was_read()
    {
        var id = await Draft("Läst");
        await Pitea.Followed(id, "N00001");
        var (one, other) = (
            $"{Pitea.Api}/elements/{id}/indicators/N15419",
            $"{Pitea.Api}/elements/{id}/indicators/N00001"
        );
        var before = await stocked.Instance.Everything();

        var stale = await stocked.Editor.Json(HttpMethod.Put, one, null, "\"0\"");
        var staleGone = await stocked.Editor.Json(HttpMethod.Delete, other, null, "\"0\"");
        var without = await stocked.Editor.Json(HttpMethod.Put, one, null);

        Assert.Equal((412, 412, 428), (stale.Code, staleGone.Code, without.Code));
        Assert.Equal(before, await stocked.Instance.Everything());
    }

    [Fact]
    public async Task It_may_change_in_every_state_but_the_last()
    {
        var id = await Draft("Genom livet");
        await Pitea.Followed(id, "N15419");
        Assert.Equal(200, (await Pitea.Step(id, "inReview")).Code);
        await Pitea.Followed(id, "N00001");
        Assert.Equal(200, (await Pitea.Step(id, "adopted", Steered.Decided())).Code);
        await Pitea.Followed(id, "N20001");
        Assert.Equal(200, (await Pitea.Step(id, "followedUp")).Code);
        Assert.Equal(200, (await Pitea.Measure(HttpMethod.Delete, id, "N00001")).Code);
        Assert.Equal(200, (await Pitea.Step(id, "superseded", Steered.Retired)).Code);
        var before = await stocked.Instance.Everything();

        var added = await Pitea.Measure(HttpMethod.Put, id, "N00001");
        var removed = await Pitea.Measure(HttpMethod.Delete, id, "N15419");

        Assert.Equal(
            (409, "”Genom livet” är ersatt och ändras inte. Lägg nyckeltalet på det som gäller i stället."),
            (added.Code, added.Sentence)
        );
        Assert.Equal(
            (409, "”Genom livet” är ersatt och ändras inte. Det visar vad det följdes med."),
            (removed.Code, removed.Sentence)
        );
        Assert.Equal("N15419 N20001", await Pitea.FollowedBy(id));
        Assert.Equal(before, await stocked.Instance.Everything());
    }

    [Theory]
    [InlineData("redaktor@lulea.example", 403)]
    [InlineData("lasare@pitea.example", 403)]
    [InlineData(null, 401)]
    public async Task Only_the_own_editors_change_it(string? email, int code)
    {
        var id = await Draft("Vårt");
        await Pitea.Followed(id, "N15419");
        using var other = email is null ? stocked.Instance.Visitor() : await stocked.Instance.SignedIn(email);
        var before = await stocked.Instance.Everything();

        foreach (var method in new[] { HttpMethod.Put, HttpMethod.Delete })
        {
            var path = $"{Pitea.Api}/elements/{id}/indicators/{(method == HttpMethod.Put ? "N00001" : "N15419")}";
            Assert.Equal(code, (await other.Json(method, path, null, "\"1\"")).Code);
        }
        Assert.Equal(before, await stocked.Instance.Everything());
    }

    [Fact]
    public async Task A_neighbours_element_is_not_there_to_follow_or_to_let_go()
    {
        var id = await Draft("Grannens");
        await Pitea.Followed(id, "N15419");
        using var lulea = await stocked.Instance.Editor("lulea");
        var before = await stocked.Instance.Everything();

        foreach (var method in new[] { HttpMethod.Put, HttpMethod.Delete })
            Assert.Equal(
                404,
                (await lulea.Json(method, $"/api/v1/lulea/elements/{id}/indicators/N15419", null, "\"1\"")).Code
            );
        Assert.Equal(before, await stocked.Instance.Everything());
    }

    [Fact]
    public async Task A_draft_that_is_thrown_away_takes_its_own_along()
    {
        var id = await Draft("Slängs");
        await Pitea.Followed(id, "N15419", "N00001");
        var tag = (await stocked.Editor.Get($"{Pitea.Api}/elements/{id}")).Etag;

        var reply = await stocked.Editor.Json(HttpMethod.Delete, $"{Pitea.Api}/elements/{id}", null, tag);

        Assert.Equal(204, reply.Code);
    }

    private async Task<string> Draft(string title) =>
        await Pitea.Added("mal", await Pitea.IdOf("Bostäder för livets alla skeden"), title);
}
