using System.Text;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Shell;

/// <summary>What is sent twice with the same one-time key makes one thing, in forms and in the API.</summary>
public sealed class SentTwiceTests(Instance instance) : IClassFixture<Instance>
{
    private const int AtOnce = 40;

    [Theory]
    [InlineData("pitea", "mal", "insatsomrade")]
    [InlineData("lulea", "malomrade", "inriktning")]
    public async Task A_form_sent_twice_makes_one_thing_and_is_answered_alike(string slug, string level, string above)
    {
        var town = new Steered(await instance.Editor(slug), slug);
        var parent = (await town.Elements(above))[0].Says("id");
        var vision = (await town.Elements("vision"))[0].Says("id");
        (string Page, (string, string)[] Written)[] forms =
        [
            (
                $"/{slug}/organisation/ny",
                [("name", "Tvåan"), ("kind", "Committee"), ("parentId", await town.UnitId("Kommunfullmäktige"))]
            ),
            ($"/{slug}/del/ny?niva={level}&under={parent}", [("title", "Tvåan")]),
            ($"/{slug}/del/{vision}/redigera", [("currentState", "Tvåan")]),
        ];
        foreach (var (page, written) in forms)
        {
            var form = (await SentForm.At(town.Editor, page))!.With(written);
            var before = await instance.Everything();

            var first = await form.Send(town.Editor);
            var after = await instance.Everything();
            var second = await form.Send(town.Editor);

            Assert.True(first.Code == 302, $"{page} {first}");
            Assert.Equal((first.Code, first.Location), (second.Code, second.Location));
            Assert.NotEqual(before, after);
            Assert.Equal(after, await instance.Everything());
        }
    }

    [Fact]
    public async Task A_button_pressed_twice_takes_one_step()
    {
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");
        var page = (await lulea.Editor.Get("/lulea/modell")).Page;
        var button = page.QuerySelector("form[action='/lulea/modell/ny-version']")!;
        List<KeyValuePair<string, string>> fields = [.. FormFields.Of(button)];

        var first = await lulea.Editor.Post("/lulea/modell/ny-version", fields);
        var second = await lulea.Editor.Post("/lulea/modell/ny-version", fields);

        Assert.Equal((302, 302, first.Location), (first.Code, second.Code, second.Location));
    }

    [Fact]
    public async Task Of_forty_sendings_at_once_of_a_form_one_makes_something()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var parent = (await pitea.Elements("insatsomrade"))[0].Says("id");
        var form = (await SentForm.At(pitea.Editor, $"/pitea/del/ny?niva=mal&under={parent}"))!.With(
            ("title", "Fyrtio på en gång")
        );

        var replies = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => form.Send(pitea.Editor)));

        Assert.All(replies, r => Assert.True(r.Code == 302 && r.Location == replies[0].Location, r.ToString()));
        Assert.Single(await pitea.Elements("mal"), e => e.Says("title") == "Fyrtio på en gång");
    }

    [Fact]
    public async Task Of_forty_requests_at_once_with_one_key_one_makes_something()
    {
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");
        var council = await lulea.UnitId("Kommunfullmäktige");
        var body = $$"""{"name":"Fyrtio på en gång","kind":"committee","parentId":"{{council}}"}""";

        var replies = await Task.WhenAll(
            Enumerable.Range(0, AtOnce).Select(_ => Keyed(lulea, "units", "fyrtio", body))
        );

        Assert.All(replies, r => Assert.Equal((201, replies[0].Body, replies[0].Etag), (r.Code, r.Body, r.Etag)));
        Assert.Single(
            (await lulea.Editor.Get("/api/v1/lulea/units")).Json.AsArray(),
            u => u!.Says("name") == "Fyrtio på en gång"
        );
    }

    [Fact]
    public async Task A_key_is_the_accounts_own_in_its_municipality_and_holds_for_one_thing()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");
        const string vision = """{"level":"vision","content":{"title":""}}""";
        var council = await pitea.UnitId("Kommunfullmäktige");
        var one = $$"""{"name":"Nyckelnämnden","kind":"committee","parentId":"{{council}}"}""";
        var other = $$"""{"name":"Andra nämnden","kind":"committee","parentId":"{{council}}"}""";
        var luleas = one.Replace(council, await lulea.UnitId("Kommunfullmäktige"), StringComparison.Ordinal);

        var refused = await Keyed(pitea, "elements", "k-1", vision);
        var first = await Keyed(pitea, "units", "k-1", one);
        var again = await Keyed(pitea, "units", "k-1", one);
        var elsewhere = await Keyed(lulea, "units", "k-1", luleas);
        var changed = await Keyed(pitea, "units", "k-1", other);
        var faulty = await Keyed(pitea, "units", new string('k', 101), other);

        Assert.Equal((422, 201, 201, 201), (refused.Code, first.Code, again.Code, elsewhere.Code));
        Assert.Equal((first.Body, first.Etag, first.Location), (again.Body, again.Etag, again.Location));
        Assert.NotEqual(first.Json.Says("id"), elsewhere.Json.Says("id"));
        Assert.Equal(422, changed.Code);
        Assert.Equal("urn:kommunstyrning:problem:idempotency-key-used", changed.Json.Says("type"));
        Assert.Equal(
            "Nyckeln i Idempotency-Key har redan använts för något annat. Välj en ny nyckel för varje sak som ska göras.",
            changed.Sentence
        );
        Assert.Equal((400, "urn:kommunstyrning:problem:idempotency-key"), (faulty.Code, faulty.Json.Says("type")));
    }

    [Theory]
    [InlineData("pitea")]
    [InlineData("norrkoping")]
    public async Task A_form_that_is_changed_and_sent_again_is_not_taken_for_the_first_and_loses_nothing(string slug)
    {
        var town = new Steered(await instance.Editor(slug), slug);
        var council = await town.UnitId("Kommunfullmäktige");
        var form = (await SentForm.At(town.Editor, $"/{slug}/organisation/ny"))!.With(
            ("name", "Första nämnden"),
            ("kind", "Committee"),
            ("parentId", council)
        );
        await form.Send(town.Editor);

        var refused = await form.With(("name", "Andra nämnden")).Send(town.Editor);
        var asNew = await SentForm.Of(refused, "")!.Send(town.Editor);

        Assert.Equal(409, refused.Code);
        Assert.Contains("redan skickats en gång och sparats", refused.Text);
        Assert.Equal((302, $"/{slug}/organisation"), (asNew.Code, asNew.Location));
        var shown = (await town.Editor.Get($"/{slug}/organisation")).Text;
        Assert.Contains("Första nämnden", shown);
        Assert.Contains("Andra nämnden", shown);
    }

    private static Task<Reply> Keyed(Steered town, string list, string key, string body) =>
        town.Editor.Send(
            HttpMethod.Post,
            $"{town.Api}/{list}",
            new StringContent(body, Encoding.UTF8, "application/json"),
            ("Idempotency-Key", key)
        );
}
