using System.Text.Json.Nodes;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Indicators;

[Collection(Stocked.Name)]
public sealed class ValueApiTests(Stocked stocked)
{
    private const string Api = "/api/v1/indicators";

    [Fact]
    public async Task Values_come_by_year_gender_and_area_with_what_the_source_says_is_missing()
    {
        var answer = (await stocked.Get($"{Api}/N15419/values")).Json;

        Assert.Equal(
            [
                "0000 Riket 2019 T 75.25",
                "0180 Stockholm 2019 T 0",
                "2580 Luleå 2019 T null Missing",
                "2581 Piteå 2019 T 80.5",
                "2581 Piteå 2019 K 82",
                "2581 Piteå 2019 M 79",
                "0025 Region Norr, \"botten\" 2021 T 1E-05 preliminary",
                "2580 Luleå 2021 T 70 preliminary",
                "2581 Piteå 2021 T 81.5 preliminary",
            ],
            Rows(answer)
        );
        Assert.Equal(9, answer["count"]!.GetValue<int>());
        Assert.Equal("Källa: Kolada", answer.Says("source"));
        Assert.Equal("2026-11-20T02:05:00+00:00", answer.Says("fetchedAt"));
        Assert.Equal(("N15419", "%"), (answer["indicator"]!.Says("id"), answer["indicator"]!.Says("unit")));
    }

    [Theory]
    [InlineData("?year=2021&area=2581", "2581 2021 T")]
    [InlineData("?year=2015-2019&area=2581", "2581 2019 T|2581 2019 K|2581 2019 M")]
    [InlineData("?year=2019,2021&area=2581&gender=t", "2581 2019 T|2581 2021 T")]
    [InlineData("?year=2000,2020-2021&area=2581", "2581 2021 T")]
    [InlineData("?gender=K,M", "2581 2019 K|2581 2019 M")]
    [InlineData("?area=2581,0000&year=2019&gender=T", "0000 2019 T|2581 2019 T")]
    [InlineData("?kind=region", "0025 2021 T")]
    [InlineData("?kind=nation", "0000 2019 T")]
    [InlineData("?kind=region&area=2581", "")]
    [InlineData("?kind=region&include=missing", "0025 2019 T|0025 2019 K|0025 2019 M|0025 2021 T")]
    public async Task A_question_narrows_the_values(string query, string rows)
    {
        var answer = (await stocked.Get($"{Api}/N15419/values{query}")).Json;

        Assert.Equal(
            rows.Split('|', StringSplitOptions.RemoveEmptyEntries),
            answer["values"]!.AsArray().Select(v => $"{v!.Says("area")} {v!["year"]} {v.Says("gender")}")
        );
    }

    [Fact]
    public async Task An_indicator_without_values_has_an_empty_list_whatever_is_asked()
    {
        var answer = (await stocked.Get($"{Api}/N20002/values?year=2019&gender=K")).Json;

        Assert.Equal(0, answer["count"]!.GetValue<int>());
        Assert.Empty(answer["values"]!.AsArray());
    }

    [Fact]
    public async Task A_big_answer_is_sent_in_pieces_and_whole()
    {
        var reply = await stocked.Get($"{Api}/N20001/values");

        Assert.Equal("chunked", reply.Header("Transfer-Encoding"));
        Assert.Null(reply.Header("Content-Length"));
        Assert.Equal(40 * 3 * 305, reply.Json["count"]!.GetValue<int>());
        Assert.Equal(40 * 3 * 305, reply.Json["values"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("year=20xx", "year", "Ange år som 2022, 2019,2021 eller 2015-2022, det första året först.")]
    [InlineData("year=2021-2019", "year", "Ange år som 2022, 2019,2021 eller 2015-2022, det första året först.")]
    [InlineData("year=2020", "year", "N15419 har inga värden för 2020. Välj bland 2019, 2021.")]
    [InlineData("gender=X", "gender", "Ange T för alla, K för kvinnor eller M för män, eller flera med komma emellan.")]
    [InlineData("area=Pitteå", "area", "Det finns inget område ”Pitteå”. Menade du Piteå (2581)?")]
    [InlineData(
        "area=2581,1,2",
        "area",
        "Det finns inget område ”1”, ”2”. Ange ett namn eller en kod med fyra siffror, till exempel Piteå eller 2581."
    )]
    [InlineData("kind=kommun", "kind", "kind kan vara municipality, region, nation, inte ”kommun”.")]
    [InlineData("include=all", "include", "include kan vara missing, inte ”all”.")]
    public async Task What_cannot_be_answered_is_told_what_to_ask_instead(string query, string field, string sentence)
    {
        var json = await stocked.Get($"{Api}/N15419/values?{query}");
        var csv = await stocked.Get($"{Api}/N15419/values.csv?{query}");

        Assert.All([json, csv], reply => Assert.Equal((400, sentence), (reply.Code, reply.At(field))));
    }

    [Fact]
    public async Task A_gender_that_there_are_no_values_for_is_refused()
    {
        var reply = await stocked.Get($"{Api}/N00001/values?gender=K");

        Assert.Equal((400, "N00001 har inga värden för K. Välj bland T."), (reply.Code, reply.At("gender")));
    }

    [Fact]
    public async Task Too_many_areas_are_refused()
    {
        var codes = string.Join(',', Enumerable.Repeat("2581", 401));

        var reply = await stocked.Get($"{Api}/N15419/values?area={codes}");

        Assert.Equal(400, reply.Code);
        Assert.Equal("Ange högst 400 områden i taget. Utelämna listan så kommer alla 305.", reply.At("area"));
    }

    [Theory]
    [InlineData("/values")]
    [InlineData("/values.csv")]
    public async Task Values_of_an_unknown_indicator_are_not_there(string what) =>
        Assert.Equal(404, (await stocked.Get($"{Api}/N99999{what}")).Code);

    private static IEnumerable<string> Rows(JsonNode answer) =>
        answer["values"]!
            .AsArray()
            .OfType<JsonNode>()
            .Select(v =>
                $"{v.Says("area")} {v.Says("name")} {v["year"]} {v.Says("gender")} {v["value"]?.ToJsonString() ?? "null"}"
                + (v["status"] is { } status ? $" {status}" : "")
                + (v["preliminary"]!.GetValue<bool>() ? " preliminary" : "")
            );
}
