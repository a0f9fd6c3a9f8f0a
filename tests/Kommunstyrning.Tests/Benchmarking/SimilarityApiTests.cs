namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>Both indicators run from the first to the last area in steps of √½ deviations, in opposite ways.</summary>
[Collection(Compared.Name)]
public sealed class SimilarityApiTests(Compared compared)
{
    private const string Address = "/api/v1/areas/2581/similar";

    [Fact]
    public async Task The_nearest_come_with_what_sets_them_apart()
    {
        var json = (await compared.Get($"{Address}?indicators=N01994,n15419&weights=3,1&k=2")).Json;

        var nearest = json["nearest"]!.AsArray();
        Assert.Equal(["2580", "2582"], nearest.Select(n => n!["area"]!.GetValue<string>()));
        Assert.Equal(Math.Sqrt(0.5), nearest[0]!["distance"]!.GetValue<double>(), 12);
        Assert.Equal(Math.Sqrt(2), nearest[1]!["distance"]!.GetValue<double>(), 12);
        Assert.Equal(2, nearest[0]!["used"]!.GetValue<int>());
        var parts = nearest[0]!["contributions"]!.AsArray();
        Assert.Equal(["N01994", "N15419"], parts.Select(p => p!["indicator"]!.GetValue<string>()));
        Assert.Equal([0.75, 0.25], parts.Select(p => Math.Round(p!["share"]!.GetValue<double>(), 12)));
        Assert.Equal([0.7071, -0.7071], parts.Select(p => Math.Round(p!["difference"]!.GetValue<double>(), 4)));
    }

    [Fact]
    public async Task Koladas_own_group_stands_beside()
    {
        var json = (await compared.Get($"{Address}?indicators=N01994&k=2")).Json;

        Assert.Equal(
            """[{"serviceArea":"övergripande","year":2025,"members":["2514","2580","2584"],"shared":1}]""",
            json["koladaPeers"]!.ToJsonString(Shell.Reply.Options)
        );
        Assert.Equal("Egen bearbetning av data från Kolada", json["provenance"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_set_is_answered_with_what_there_is_and_says_what_lacks()
    {
        var json = (await compared.Get($"{Address}?indicators=structure")).Json;

        Assert.Equal("structure", json["set"]!.GetValue<string>());
        Assert.Equal(["N01994", "N01813"], json["indicators"]!.AsArray().Select(i => i!["id"]!.GetValue<string>()));
        Assert.Equal(8, json["lacking"]!.AsArray().Count);
        // Piteå lacks the second, so only the first is used
        Assert.Equal(1, json["nearest"]![0]!["used"]!.GetValue<int>());
        Assert.Single(json["nearest"]![0]!["contributions"]!.AsArray());
    }

    [Fact]
    public async Task Another_year_may_be_asked_for()
    {
        var json = (await compared.Get($"{Address}?indicators=N15419,N01994&year=2018&k=1")).Json;

        Assert.Equal(["N01994"], json["lacking"]!.AsArray().Select(l => l!.GetValue<string>()));
        Assert.Equal(2018, json["indicators"]![0]!["year"]!.GetValue<int>());
        // 60 has 70 and 50 equally near: the first position comes first
        Assert.Equal("2580", json["nearest"]![0]!["area"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("indicators=economy", "indicators", "Inget nyckeltal i uppsättningen economy har värden")]
    [InlineData("indicators=N99999", "indicators", "Det finns inget nyckeltal ”N99999”.")]
    [InlineData("indicators=N01994,N01994", "indicators", "Samma nyckeltal står två gånger.")]
    [InlineData("indicators=N00010", "indicators", "Inget av de valda nyckeltalen har värden")]
    [InlineData(
        "indicators=N01994&year=1999",
        "indicators",
        "Inget av de valda nyckeltalen har värden för kommunerna 1999"
    )]
    [InlineData("indicators=N01813", "indicators", "Piteå saknar värde i alla de valda nyckeltalen.")]
    [InlineData(
        "indicators=N01994,N15419&weights=1",
        "weights",
        "Ange lika många vikter som nyckeltal: 2. Nu är de 1."
    )]
    [InlineData("indicators=N01994&weights=-1", "weights", "Vikterna kan vara från 0 till 1000.")]
    [InlineData("indicators=N01994&weights=0", "weights", "Ge minst ett nyckeltal en vikt som är större än 0.")]
    [InlineData("indicators=N01994&weights=tung", "weights", "”tung” är inget tal.")]
    [InlineData("indicators=N01994&weights=NaN", "weights", "”NaN” är inget tal.")]
    [InlineData("k=0", "k", "Ange hur många som ska visas, från 1 till 50.")]
    [InlineData("k=51", "k", "Ange hur många som ska visas, från 1 till 50.")]
    [InlineData("k=många", "k", "Ange hur många som ska visas, från 1 till 50.")]
    [InlineData("year=22", "year", "Ange ett år med fyra siffror")]
    public async Task What_cannot_be_answered_gets_a_sentence(string query, string field, string sentence)
    {
        var reply = await compared.Get($"{Address}?{query}");

        Assert.Equal(400, reply.Code);
        Assert.StartsWith(sentence, reply.At(field), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_forty_are_too_many()
    {
        var ids = string.Join(',', Enumerable.Range(0, 41).Select(i => $"N{10000 + i}"));

        Assert.StartsWith(
            "Välj högst 40 nyckeltal.",
            (await compared.Get($"{Address}?indicators={ids}")).Sentence,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_nation_is_like_nobody()
    {
        var reply = await compared.Get("/api/v1/areas/0000/similar?indicators=N01994");

        Assert.Equal(400, reply.Code);
        Assert.StartsWith("Riket är inte en kommun bland andra.", reply.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_area_does_not_exist() =>
        Assert.Equal(404, (await compared.Get("/api/v1/areas/9999/similar")).Code);
}
