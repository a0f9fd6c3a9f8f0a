using System.Text.Json.Nodes;

namespace Kommunstyrning.Tests.Benchmarking;

[Collection(Compared.Name)]
public sealed class ProfileApiTests(Compared compared)
{
    private const string Address = "/api/v1/areas/2581/profile";

    private static string Told(JsonNode json) =>
        string.Join(
            " ",
            json["indicators"]!
                .AsArray()
                .Select(i => $"{i!["indicator"]!["id"]}:{i["rank"]?.ToString() ?? "-"}/{i["of"]}{i["band"]}")
        );

    [Fact]
    public async Task Every_indicator_with_three_values_stands_there_with_place_and_quarter()
    {
        var json = (await compared.Get(Address)).Json;

        Assert.Equal("N01813:-/4none N01994:5/5none N15419:1/5best N31807:5/5worst", Told(json));
        Assert.Equal("Piteå", json["area"]!["name"]!.GetValue<string>());
        Assert.Equal("alla kommuner", json["group"]!["name"]!.GetValue<string>());
        Assert.Equal("""{"best":1,"middle":0,"worst":1,"none":2}""", Counts(json));
    }

    [Fact]
    public async Task A_row_tells_value_year_median_and_how_the_place_has_moved()
    {
        var rows = (await compared.Get(Address)).Json["indicators"]!.AsArray();

        var eligible = rows[2]!;
        Assert.Equal(90, eligible["value"]!.GetValue<double>());
        Assert.Equal(2022, eligible["year"]!.GetValue<int>());
        Assert.Equal(70, eligible["median"]!.GetValue<double>());
        Assert.False(eligible["preliminary"]!.GetValue<bool>());
        // 60 was the fourth of five in 2018
        Assert.Equal("""{"from":2018,"ranks":3,"absolute":30}""", eligible["change"]!.ToJsonString());
        // no 2018: five years back, when 1 was the best
        Assert.Equal("""{"from":2017,"ranks":-4,"absolute":4}""", rows[3]!["change"]!.ToJsonString());
        Assert.Null(rows[0]!["value"]);
        Assert.Null(rows[1]!["change"]);
    }

    [Fact]
    public async Task Raw_and_computed_are_told_apart()
    {
        var json = (await compared.Get(Address)).Json;

        Assert.Equal("Källa: Kolada", json["source"]!.GetValue<string>());
        Assert.Equal("Egen bearbetning av data från Kolada", json["provenance"]!.GetValue<string>());
        Assert.StartsWith("2026-11-20", json["fetchedAt"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("operatingArea=befolkning", "N01813:-/4none N01994:5/5none")]
    [InlineData("indicatorGroup=G2KPI1", "N15419:1/5best")]
    [InlineData("band=best", "N15419:1/5best")]
    [InlineData("band=worst", "N31807:5/5worst")]
    [InlineData("band=none&operatingArea=Befolkning", "N01813:-/4none N01994:5/5none")]
    public async Task It_can_be_narrowed(string query, string told) =>
        Assert.Equal(told, Told((await compared.Get($"{Address}?{query}")).Json));

    [Fact]
    public async Task The_counts_are_of_every_band_whatever_band_is_asked_for() =>
        Assert.Equal(
            """{"best":1,"middle":0,"worst":1,"none":2}""",
            Counts((await compared.Get($"{Address}?band=best")).Json)
        );

    /// <summary>Luleå 80, Kalix 60 and Kiruna 50 beside Piteå's 90.</summary>
    [Fact]
    public async Task Among_peers_the_area_is_ranked_with_them_but_is_none_of_them()
    {
        var json = (await compared.Get($"{Address}?group=similar&indicatorGroup=G2KPI1")).Json;

        Assert.Equal("N15419:1/4best", Told(json));
        Assert.Equal(60, json["indicators"]![0]!["median"]!.GetValue<double>());
        Assert.Equal(3, json["group"]!["members"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_table_has_the_same_rows()
    {
        var asked = await compared.Get(Address, ("Accept", "text/csv"));
        var file = await compared.Get($"{Address}.csv?indicatorGroup=G2KPI1");

        Assert.Equal(5, asked.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(
            "2581,Piteå,all,N15419,Behöriga elever. andel (%),Behöriga elever. andel (%),Grundskola åk 0-9 inkl förskoleklass,%,rate,higher,2022,90,,1,1,5,best,70,2018,3,30,Källa: Kolada,Egen bearbetning av data från Kolada",
            file.Body.Split("\r\n")[1].Replace("\"Behöriga elever, andel (%)\"", "Behöriga elever. andel (%)")
        );
    }

    [Fact]
    public async Task For_a_Swedish_Excel_the_words_are_Swedish()
    {
        var file = await compared.Get($"{Address}.csv?format=excel&indicatorGroup=G2KPI1");

        Assert.Contains("kod;namn;grupp;nyckeltal", file.Body, StringComparison.Ordinal);
        Assert.Contains(";Högre är bättre;2022;90;;1;1;5;Bästa fjärdedelen;", file.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/areas/9999/profile", 404, "Det finns inget område ”9999”.")]
    [InlineData("/api/v1/areas/0000/profile", 400, "Riket är inte en kommun bland andra.")]
    [InlineData(Address + "?group=G404", 400, "Det finns ingen grupp G404.")]
    [InlineData(Address + "?operatingArea=Rymdfart", 400, "Området ”Rymdfart” finns inte. Välj ett av: Befolkning;")]
    [InlineData(Address + "?indicatorGroup=G404", 400, "Gruppen ”G404” finns inte.")]
    [InlineData(Address + "?band=bra", 400, "band kan vara none, best, middle, worst, inte ”bra”.")]
    [InlineData(Address + ".csv?format=pdf", 400, "format kan vara excel")]
    public async Task What_cannot_be_answered_gets_a_sentence(string path, int code, string sentence)
    {
        var reply = await compared.Get(path);

        Assert.Equal(code, reply.Code);
        Assert.StartsWith(sentence, reply.Sentence, StringComparison.Ordinal);
    }

    private static string Counts(JsonNode json) => json["counts"]!.ToJsonString();
}
