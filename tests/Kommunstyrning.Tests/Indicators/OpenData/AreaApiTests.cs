using System.Text.Json.Nodes;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Indicators;

[Collection(Stocked.Name)]
public sealed class AreaApiTests(Stocked stocked)
{
    private const string Api = "/api/v1/areas";

    [Fact]
    public async Task All_areas_come_in_the_order_of_their_codes()
    {
        var answer = (await stocked.Get(Api)).Json;

        Assert.Equal(305, answer["count"]!.GetValue<int>());
        Assert.Equal("Källa: Kolada", answer.Says("source"));
        Assert.Equal(
            ["0000", "0025", "0180", "2580", "2581", "9000"],
            answer["items"]!.AsArray().Take(6).Select(a => a!.Says("code"))
        );
        Assert.Equal(
            """{"code":"2581","name":"Piteå","kind":"municipality","countyCode":"25"}""",
            answer["items"]![4]!.ToJsonString(Reply.Options)
        );
    }

    [Theory]
    [InlineData("nation", "0000")]
    [InlineData("region", "0025")]
    public async Task Areas_of_one_kind(string kind, string code)
    {
        var answer = (await stocked.Get($"{Api}?kind={kind}")).Json;

        Assert.Equal([code], answer["items"]!.AsArray().Select(a => a!.Says("code")));
    }

    [Theory]
    [InlineData("", "G1 G2")]
    [InlineData("?kind=peers", "G2")]
    [InlineData("?kind=general", "G1")]
    [InlineData("?focus=2581", "G2")]
    [InlineData("?focus=2580", "")]
    [InlineData("?focus=Piteå", "G2")]
    public async Task Groups_are_found_by_kind_and_by_whom_they_resemble(string query, string ids)
    {
        var answer = (await stocked.Get($"{Api}/groups{query}")).Json;

        Assert.Equal(ids, string.Join(' ', answer["items"]!.AsArray().Select(g => g!.Says("id"))));
        Assert.Equal(ids.Length == 0 ? 0 : ids.Split(' ').Length, answer["count"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_group_of_peers_says_whom_they_resemble_and_who_is_in_it_today()
    {
        var answer = (await stocked.Get($"{Api}/groups?focus=2581")).Json;

        Assert.Equal(
            JsonNode
                .Parse(
                    """
                    {"id":"G2","title":"Liknande kommuner äldreomsorg, Piteå, 2024","kind":"peers",
                     "serviceArea":"äldreomsorg","focus":"2581","year":2024,"members":[{"code":"2580","name":"Luleå"}]}
                    """
                )!
                .ToJsonString(Reply.Options),
            answer["items"]![0]!.ToJsonString(Reply.Options)
        );
    }

    [Theory]
    [InlineData("?kind=land", 400, "kind", "kind kan vara municipality, region, nation, inte ”land”.")]
    [InlineData("/groups?kind=x", 400, "kind", "kind kan vara peers, general, inte ”x”.")]
    [InlineData("/groups?focus=Lulleå", 400, "focus", "Det finns inget område ”Lulleå”. Menade du Luleå (2580)?")]
    [InlineData("/groups?page=2", 404, "page", "Sidan 2 finns inte. Välj en från 1 till 1.")]
    public async Task What_cannot_be_answered_is_told_what_to_ask_instead(
        string address,
        int status,
        string field,
        string sentence
    )
    {
        var reply = await stocked.Get(Api + address);

        Assert.Equal((status, sentence), (reply.Code, reply.At(field)));
    }
}
