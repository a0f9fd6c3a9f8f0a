namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>
/// In 2018 the five have 60, 70, 80, 90 and 50: half a deviation is 7.07. From 75 Luleå (70 → 80) and Boden (80 → 70)
/// have comparable starts.
/// </summary>
[Collection(Compared.Name)]
public sealed class TargetCheckApiTests(Compared compared)
{
    private const string Address = "/api/v1/indicators/N15419/realism";
    private const string Four = "focus=2581&from=2022&to=2026";

    [Fact]
    public async Task Those_who_have_made_it_from_a_like_start_are_counted()
    {
        var json = (await compared.Get($"{Address}?{Four}&base=75&target=85")).Json;

        Assert.Equal((10, 4), (json["needed"]!.GetValue<double>(), json["years"]!.GetValue<int>()));
        Assert.Equal("""{"areas":2,"made":1}""", json["all"]!.ToJsonString());
        Assert.Equal("""{"areas":1,"made":1}""", json["similar"]!.ToJsonString());
        Assert.Equal(
            """{"windows":2,"min":-10,"q1":-5,"median":0,"q3":5,"max":10}""",
            json["distribution"]!.ToJsonString()
        );
        Assert.Equal(
            """[{"area":"2580","name":"Luleå","from":2018,"to":2022,"start":70,"end":80}]""",
            json["examples"]!.ToJsonString(Shell.Reply.Options)
        );
        Assert.Equal("Egen bearbetning av data från Kolada", json["provenance"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_lower_target_asks_for_a_fall()
    {
        var json = (await compared.Get($"{Address}?{Four}&base=75&target=65")).Json;

        Assert.Equal("""{"areas":2,"made":1}""", json["all"]!.ToJsonString());
        Assert.Equal("2582", json["examples"]![0]!["area"]!.GetValue<string>());
    }

    /// <summary>Piteå's 90: only Kalix began there, and fell.</summary>
    [Fact]
    public async Task Without_a_base_it_is_the_latest_value()
    {
        var json = (await compared.Get($"{Address}?{Four}&target=95")).Json;

        Assert.Equal(90, json["base"]!.GetValue<double>());
        Assert.Equal("""{"areas":1,"made":0}""", json["all"]!.ToJsonString());
        Assert.Empty(json["examples"]!.AsArray());
    }

    [Fact]
    public async Task Where_nobody_began_there_nothing_is_told_of_climbs()
    {
        var json = (await compared.Get($"{Address}?{Four}&base=500&target=501")).Json;

        Assert.Equal("""{"areas":0,"made":0}""", json["all"]!.ToJsonString());
        Assert.Null(json["distribution"]);
    }

    [Fact]
    public async Task Without_a_peer_group_only_all_are_counted() =>
        Assert.Null((await compared.Get($"{Address}?focus=2582&from=2022&to=2026&base=75&target=85")).Json["similar"]);

    [Theory]
    [InlineData("from=2022&to=2026&target=9", "focus", "Ange vems mål det är")]
    [InlineData("focus=2581&to=2026&target=9", "from", "Ange utgångsåret")]
    [InlineData("focus=2581&from=2022&target=9", "to", "Ange målåret")]
    [InlineData(Four, "target", "Ange ett målvärde")]
    [InlineData("focus=2581&from=2022&to=2022&target=9", "to", "Målåret ska ligga efter utgångsåret")]
    [InlineData("focus=2581&from=1990&to=2026&target=9", "to", "Målåret ska ligga efter utgångsåret, högst 30 år.")]
    [InlineData(Four + "&target=hög", "target", "Ange ett tal, som 92.5")]
    [InlineData(Four + "&base=1e9&target=1", "base", "Ange ett tal, som 92.5")]
    [InlineData(Four + "&target=90", "target", "Piteå har redan 90,0\u00a0%.")]
    [InlineData("focus=0000&from=2022&to=2026&target=9", "focus", "Ange en kommun eller en region i fokus")]
    [InlineData("focus=9999&from=2022&to=2026&target=9", "focus", "Det finns inget område ”9999”.")]
    public async Task What_cannot_be_answered_gets_a_sentence(string query, string field, string sentence)
    {
        var reply = await compared.Get($"{Address}?{query}");

        Assert.Equal(400, reply.Code);
        Assert.StartsWith(sentence, reply.At(field), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("N00010", 400, "N00010 har inga värden här ännu.")]
    [InlineData("N01813", 400, "Piteå saknar värde i N01813. Ange ett utgångsvärde.")]
    [InlineData("N99999", 404, "Nyckeltalet N99999 finns inte.")]
    public async Task Nor_what_has_no_values(string id, int code, string sentence)
    {
        var reply = await compared.Get($"/api/v1/indicators/{id}/realism?{Four}&target=9");

        Assert.Equal(code, reply.Code);
        Assert.StartsWith(sentence, reply.Sentence, StringComparison.Ordinal);
    }
}
