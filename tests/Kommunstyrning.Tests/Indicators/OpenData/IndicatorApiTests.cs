using System.Text.Json.Nodes;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Indicators;

[Collection(Stocked.Name)]
public sealed class IndicatorApiTests(Stocked stocked)
{
    private const string Api = "/api/v1/indicators";

    [Theory]
    [InlineData("?q=behöriga elever", "N15419 N15420")]
    [InlineData("?q=andel behörig", "N15419")]
    [InlineData("?q=forskola", "N00001 U00002")]
    [InlineData("?q=intäkt", "N00001")]
    [InlineData("?q=n15420", "N15420")]
    [InlineData("?q=hästar", "")]
    [InlineData("?group=G2KPI1", "N00001 N15419")]
    [InlineData("?operatingArea=grundskola", "N15419 N15420")]
    [InlineData("?discontinued=true", "N15420 U00002")]
    [InlineData("?discontinued=false&q=elever", "N15419")]
    [InlineData("?group=G2KPI1&q=elever&operatingArea=Grundskola", "N15419")]
    public async Task A_question_finds_its_indicators(string query, string ids)
    {
        var answer = (await stocked.Get(Api + query)).Json;

        Assert.Equal(ids, string.Join(' ', Ids(answer)));
        Assert.Equal(Ids(answer).Count, answer["count"]!.GetValue<int>());
    }

    [Fact]
    public async Task Long_lists_come_in_pages_that_lead_to_the_next()
    {
        var first = (await stocked.Get($"{Api}?q=utfyllnad")).Json;
        var second = (await stocked.Get(first.Says("next"))).Json;

        Assert.Equal("/api/v1/indicators?q=utfyllnad&page=2", first.Says("next"));
        Assert.Equal((60, 1, 2), (Number(first, "count"), Number(first, "page"), Number(first, "pages")));
        Assert.Equal((60, 2, 2), (Number(second, "count"), Number(second, "page"), Number(second, "pages")));
        Assert.Null(second["next"]);
        Assert.Equal(50, Ids(first).Count);
        Assert.Equal(
            Enumerable.Range(20001, 60).Select(i => $"N{i}"),
            Ids(first).Concat(Ids(second)).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("behöriga elever", null, "N15419 N15420")]
    [InlineData(
        "behöriga elver",
        "Inget nyckeltal har ”elver”. Det närmaste är ”elever”, som visas här.",
        "N15419 N15420"
    )]
    [InlineData(
        "elever zxqvw",
        "Inget nyckeltal har ”zxqvw” eller något som stavas nästan så. Här visas det som har resten.",
        "N15419 N15420"
    )]
    public async Task A_note_says_when_other_words_than_the_typed_were_taken(string query, string? note, string ids)
    {
        var answer = (await stocked.Get($"{Api}?q={Uri.EscapeDataString(query)}")).Json;

        Assert.Equal(note, answer["note"]?.GetValue<string>());
        Assert.Equal(ids, string.Join(' ', Ids(answer)));
    }

    [Fact]
    public async Task An_indicator_in_a_list_says_what_it_is()
    {
        var answer = (await stocked.Get($"{Api}?q=N15419")).Json;

        Assert.Equal(("Källa: Kolada", "2026-11-20T02:05:00+00:00"), (answer.Says("source"), answer.Says("fetchedAt")));
        Same(
            """
            {"id":"N15419","title":"Elever i åk 9 som är behöriga, andel (%)",
             "name":"Elever i åk 9 som är behöriga, andel (%)","operatingArea":"Grundskola","unit":"%","decimals":1,
             "kind":"rate","direction":"higher","directionReason":"Bedömt för sig, efter vad nyckeltalet mäter","dividedByGender":true,"areaKinds":["municipality","region"],
             "discontinued":false,"endedYear":null,"removed":false,"example":false,"preliminaryYear":2021,
             "source":"Källa: Kolada"}
            """,
            answer["items"]![0]!
        );
    }

    [Fact]
    public async Task What_is_invented_is_said_to_be()
    {
        var item = (await stocked.Get($"{Api}?q=N90001")).Json["items"]![0]!;

        Assert.True(item["example"]!.GetValue<bool>());
        Assert.Equal("Exempeldata, påhittade värden", item.Says("source"));
    }

    [Fact]
    public async Task One_indicator_says_what_there_is_of_it()
    {
        var answer = (await stocked.Get($"{Api}/n15419")).Json;

        Same("""{"unit":"%","decimals":1,"kind":"rate","direction":"higher"}""", answer["guessed"]!);
        Same("""{"year":2021,"preliminary":"2020-01-01","final":null}""", answer["publication"]!);
        Same("""[{"id":"G2KPI1","title":"KKiK"}]""", answer["groups"]!);
        Same(
            """
            [{"year":2019,"gender":"T","areas":3,"preliminary":false},
             {"year":2019,"gender":"K","areas":1,"preliminary":false},
             {"year":2019,"gender":"M","areas":1,"preliminary":false},
             {"year":2021,"gender":"T","areas":3,"preliminary":true}]
            """,
            answer["coverage"]!
        );
        Assert.Equal("Avser lägeskommun.", answer.Says("description"));
        Assert.Equal("Källa: Kolada", answer["indicator"]!.Says("source"));
        Assert.Equal("2026-11-20T02:05:00+00:00", answer.Says("fetchedAt"));
        Assert.Equal("2026-10-01T02:00:00+00:00", answer.Says("changedAt"));
    }

    [Fact]
    public async Task Groups_say_how_many_of_their_indicators_there_are() =>
        Same("""[{"id":"G2KPI1","title":"KKiK","indicators":2}]""", (await stocked.Get($"{Api}/groups")).Json);

    [Theory]
    [InlineData("?group=G9", 400, "group", "Gruppen ”G9” finns inte. Välj en id i listan över grupper.")]
    [InlineData(
        "?operatingArea=Skola",
        400,
        "operatingArea",
        "Området ”Skola” finns inte. Välj ett av: Befolkning; Förskoleverksamhet; Grundskola."
    )]
    [InlineData("?discontinued=ja", 400, "discontinued", "discontinued kan vara true, false, inte ”ja”.")]
    [InlineData("?page=0", 400, "page", "Sidan anges med ett heltal från 1.")]
    [InlineData("?page=x", 400, "page", "Sidan anges med ett heltal från 1.")]
    [InlineData("?page=3", 404, "page", "Sidan 3 finns inte. Välj en från 1 till 2.")]
    [InlineData("/N99999", 404, "id", "Nyckeltalet N99999 finns inte. Sök bland nyckeltalen med ord ur namnet.")]
    [InlineData("/finns", 404, "id", "Nyckeltalet finns inte. Ange en kod som N00945: N eller U och fem siffror.")]
    public async Task What_cannot_be_answered_is_told_what_to_ask_instead(
        string address,
        int status,
        string field,
        string sentence
    )
    {
        var reply = await stocked.Get(Api + address);

        Assert.Equal((status, sentence), (reply.Code, reply.At(field)));
        Assert.Equal(sentence, reply.Sentence);
        Assert.Equal("application/problem+json", reply.Header("Content-Type"));
        Assert.Null(reply.Header("ETag"));
    }

    private static List<string> Ids(JsonNode answer) => [.. answer["items"]!.AsArray().Select(i => i!.Says("id"))];

    private static int Number(JsonNode answer, string name) => answer[name]!.GetValue<int>();

    private static void Same(string expected, JsonNode actual) =>
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(Reply.Options), actual.ToJsonString(Reply.Options));
}
