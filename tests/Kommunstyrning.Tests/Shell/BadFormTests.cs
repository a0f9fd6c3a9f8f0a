using AngleSharp.Dom;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Shell;

/// <summary>A form that is refused comes back with what was written and a sentence at the field, and nothing has changed.</summary>
public sealed class BadFormTests(Instance instance) : IClassFixture<Instance>
{
    [Theory]
    [InlineData("title", "", "Skriv en rubrik.")]
    [InlineData("title", "long", "Rubriken får vara högst 200 tecken.")]
    [InlineData("body", "longest", "Texten får vara högst 20 000 tecken.")]
    [InlineData("periodFrom", "31/12 2026", "Skriv datumet som år-månad-dag, till exempel 2027-06-30.")]
    [InlineData("periodTo", "9999-12-31", "Ange en dag mellan år 1900 och 2200.")]
    [InlineData("periodFrom", "0001-01-01", "Ange en dag mellan år 1900 och 2200.")]
    [InlineData("ownerUnitId", "inget-id", "Valet finns inte.")]
    [InlineData("parentId", "inget-id", "Valet finns inte.")]
    [InlineData("parentId", "", "Mål ska ligga under insatsområde. Välj vilken.")]
    [InlineData("reviewedOn", "2026-02-30", "Skriv datumet som år-månad-dag, till exempel 2027-06-30.")]
    public async Task An_element_is_refused_at_its_field(string field, string value, string sentence)
    {
        var pitea = await Pitea();
        var area = await pitea.IdOf("Bostäder för livets alla skeden");
        var written = value switch
        {
            "long" => Garbled.Long(201),
            "longest" => Garbled.Long(200_000),
            _ => value,
        };

        await Refused(pitea, $"/pitea/del/ny?niva=mal&under={area}", field, written, sentence, ("title", "Behåll mig"));
    }

    [Theory]
    [InlineData("name", "", "Ange enhetens namn, med högst 120 tecken.")]
    [InlineData("name", "\u202e\u2066\u0085", "Ange enhetens namn, med högst 120 tecken.")]
    [InlineData("kind", "", "Välj ett av alternativen.")]
    [InlineData("kind", "99", "Välj ett av alternativen.")]
    [InlineData("kind", "3", "Välj ett av alternativen.")]
    [InlineData("kind", "Kung", "Välj ett av alternativen.")]
    [InlineData("kind", "Council", "Det finns redan ett fullmäktige, och det finns bara ett.")]
    [InlineData("parentId", "inget-id", "Valet finns inte.")]
    [InlineData("position", "1e400", "Skriv ett heltal med siffror.")]
    [InlineData("position", "99999999999", "Skriv ett heltal med siffror.")]
    public async Task A_unit_is_refused_at_its_field(string field, string value, string sentence)
    {
        var pitea = await Pitea();
        var council = await pitea.UnitId("Kommunfullmäktige");
        (string, string)[] rest = [("name", "Behåll mig"), ("kind", "Committee"), ("parentId", council)];

        await Refused(pitea, "/pitea/organisation/ny", field, value, sentence, rest);
    }

    [Theory]
    [InlineData("key", "Å", "Nyckeln får bestå av a–z, 0–9 och bindestreck, 2 till 40 tecken.")]
    [InlineData("singular", "", "Ange vad en kallas, med högst 60 tecken.")]
    [InlineData("maximum", "många", "Skriv ett heltal med siffror.")]
    [InlineData("maximum", "0", "Högsta antalet ska vara mellan 1 och 1 000.")]
    [InlineData("kind", "7", "Välj ett av alternativen.")]
    [InlineData("scope", "Hela världen", "Välj ett av alternativen.")]
    [InlineData("sections", "Å | Namn", "Varje avsnitt behöver en nyckel (a–z, 0–9, bindestreck) och ett namn.")]
    [InlineData("definition", "longest", "Förklaringen får vara högst 2 000 tecken.")]
    [InlineData("criteria", "longest", "Högst 50 kriterier, med högst 500 tecken i varje.")]
    public async Task A_level_is_refused_at_its_field(string field, string value, string sentence)
    {
        var pitea = await Pitea();
        await pitea.Editor.Json(HttpMethod.Post, $"{pitea.Api}/models", null);
        var draft = (await pitea.Editor.Get($"{pitea.Api}/models")).Json[0]!.Says("id");
        (string, string)[] rest =
        [
            ("key", "ny"),
            ("singular", "Behåll mig"),
            ("plural", "Nya"),
            ("kind", "Level"),
            ("scope", "WholeGroup"),
            ("audience", "Everyone"),
            ("parentKeys", "mal"),
        ];

        var written = value == "longest" ? Garbled.Long(200_000) : value;
        await Refused(pitea, $"/pitea/modell/{draft}/niva", field, written, sentence, rest);
    }

    [Theory]
    [InlineData("body", "")]
    [InlineData("decidedOn", "i går")]
    [InlineData("decidedOn", "2999-01-01")]
    [InlineData("inForceFrom", "9999-12-31")]
    [InlineData("paragraph", "longest")]
    public async Task A_decision_is_refused_at_its_field(string field, string value)
    {
        var pitea = await Pitea();
        var area = await pitea.IdOf("Bostäder för livets alla skeden");
        var id = await pitea.Added("mal", area, "Att besluta");
        Assert.Equal(200, (await pitea.Step(id, "inReview")).Code);
        (string, string)[] rest =
        [
            ("to", "Adopted"),
            ("body", "Behåll mig"),
            ("decidedOn", "2026-01-01"),
            ("inForceFrom", "2026-01-01"),
        ];

        var written = value == "longest" ? Garbled.Long(200_000) : value;
        await Refused(pitea, $"/pitea/del/{id}/lage", field, written, sentence: null, rest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("99")]
    [InlineData("Kung")]
    public async Task A_step_that_is_none_is_not_taken(string to)
    {
        var pitea = await Pitea();
        var id = await pitea.Added("mal", await pitea.IdOf("Bostäder för livets alla skeden"), "Under granskning");
        Assert.Equal(200, (await pitea.Step(id, "inReview")).Code);

        var reply = await pitea.Editor.PostWithToken($"/pitea/del/{id}/lage", ("to", to), ("revision", "1"));

        Assert.Equal(422, reply.Code);
        Assert.Equal("inReview", (await pitea.Element(id)).Says("state"));
    }

    [Fact]
    public async Task A_form_in_another_format_is_refused()
    {
        var pitea = await Pitea();
        var before = await instance.Everything();

        var json = await pitea.Editor.JsonText(HttpMethod.Post, "/pitea/organisation/ny", """{"name":"A"}""");
        var huge = await pitea.Editor.Send(
            HttpMethod.Post,
            "/pitea/organisation/ny",
            new FormUrlEncodedContent([KeyValuePair.Create("name", new string('a', 40_000_000))]),
            ("Expect", "100-continue")
        );
        var many = await pitea.Editor.PostWithToken(
            "/pitea/organisation/ny",
            [.. Enumerable.Range(0, 2000).Select(i => ($"falt{i}", "a"))]
        );

        var garbled = await pitea.Editor.Send(
            HttpMethod.Post,
            "/pitea/organisation/ny",
            new StringContent(
                $"__RequestVerificationToken={await pitea.Editor.Token()}&kind=Committee&name=%ED%A0%80%C3%28",
                null,
                "application/x-www-form-urlencoded"
            )
        );
        var nul = await pitea.Editor.PostWithToken("/pitea/organisation/ny", ("name", "A\u0000"));

        Assert.All(
            [json, huge, many, garbled, nul],
            reply => Assert.True(reply.Code is >= 400 and < 500, reply.ToString())
        );
        Assert.Equal(before, await instance.Everything());
    }

    private async Task Refused(
        Steered pitea,
        string page,
        string field,
        string value,
        string? sentence,
        params (string Name, string Value)[] rest
    )
    {
        var before = await instance.Everything();
        (string, string)[] fields = [.. rest.Where(f => f.Name != field), (field, value)];

        var reply = await pitea.Editor.Submit(page, fields);

        Assert.True(reply.Code is 409 or 422, reply.ToString());
        var wrong = reply.Page.QuerySelector($"#f-{field.ToLowerInvariant()}-fel")!;
        if (sentence is not null)
            Assert.Equal(sentence, wrong.TextContent.Replace('\u00a0', ' '));
        Assert.Contains(
            wrong.TextContent,
            reply.Page.QuerySelector("[role=alert]")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.True(Keeps(reply, value), "what was written is gone");
        if (rest.Any(f => f.Value == "Behåll mig" && f.Name != field))
            Assert.True(Keeps(reply, "Behåll mig"), "the other field is gone");
        Assert.Equal(before, await instance.Everything());
    }

    /// <summary>A choice that is none of the list's, and characters that a page does not hold, are not shown again.</summary>
    private static bool Keeps(Reply reply, string value) =>
        reply.Page.QuerySelectorAll("main input, main textarea").Any(f => ValueOf(f) == value)
        || value.Any(char.IsControl)
        || reply.Page.QuerySelectorAll("main select").Any(s => s.QuerySelector($"option[value='{value}']") is not null)
        || value is "inget-id" or "99" or "3" or "7" or "Kung" or "Hela världen";

    private static string? ValueOf(IElement field) =>
        field.LocalName == "textarea" ? field.TextContent : field.GetAttribute("value");

    private async Task<Steered> Pitea() => new(await instance.Editor("pitea"), "pitea");
}
