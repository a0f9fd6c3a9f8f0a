using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>Numbers that stand for answers are counted everywhere, and nobody is first or last in them.</summary>
[Trait("Engine", "once")]
[Collection(Told.Name)]
public sealed class CountedAnswersTests(Told told)
{
    [Fact]
    public async Task The_API_counts_the_answers_and_gives_no_ranks()
    {
        var answer = (await told.Get($"/api/v1/indicators/{ToldRows.Rule}/comparison?focus=2581")).Json;

        Assert.Equal("class", answer["indicator"]!.Says("kind"));
        Assert.Null(answer["statistics"]);
        Assert.Equal(
            """[{"value":3,"answer":"borgerligt styre","count":3},{"value":1,"answer":"vänster","count":1},{"value":2,"answer":"blocköverskridande","count":1}]""",
            answer["answers"]!.ToJsonString(Reply.Options)
        );
        Assert.All(answer["values"]!.AsArray(), row => Assert.Null(row!["rank"]));
        Assert.Equal((3, null), (answer["values"]![0]!["alike"]!.GetValue<int>(), answer["focus"]!["rank"]));
        Assert.Null(answer["focus"]!["differenceToMedian"]);
    }

    [Fact]
    public async Task What_is_ranked_has_ranks_and_no_counts()
    {
        var answer = (await told.Get($"/api/v1/indicators/{ToldRows.Pupils}/comparison?focus=2581")).Json;

        Assert.Null(answer["answers"]);
        Assert.Equal(1, answer["focus"]!["rank"]!.GetValue<int>());
        Assert.Equal(60, answer["statistics"]!["median"]!.GetValue<double>());
    }

    [Fact]
    public async Task No_target_is_offered_or_tried_for_an_answer()
    {
        var page = await told.Get("/jamfor/N70101?kommun=2581");
        var tried = await told.Get("/jamfor/N70101/mal?kommun=2581&mal=3&malar=2027");

        Assert.DoesNotContain("Pröva ett mål", page.Page.QuerySelector(".tabs")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(400, tried.Code);
        Assert.Contains(
            "Talen i N70101 står för svar och går inte att sätta mål för.",
            tried.Page.QuerySelector(".lead")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(
            400,
            (await told.Get("/api/v1/indicators/N70101/realism?focus=2581&target=3&from=2022&to=2027")).Code
        );
    }

    [Theory]
    [InlineData("/api/v1/indicators/N70101/comparison.csv", "2581,Piteå,3,borgerligt styre,,3,5,none")]
    [InlineData("/api/v1/indicators/N70102/comparison.csv", "2582,Boden,0,nej,,2,4,none")]
    [InlineData("/api/v1/areas/2581/profile.csv", "class,none,2022,3,borgerligt styre,,3,5,none,,")]
    [InlineData("/api/v1/areas/2581/profile.csv", "yesNo,none,2022,1,ja,,2,4,none,,")]
    [InlineData("/matris?nyckeltal=N70101&kommuner=2581&format=csv", "2581,Piteå,3,borgerligt styre,,3,5,none")]
    public async Task A_table_counts_too(string address, string row) =>
        Assert.Contains(row, (await told.Get(address)).Body, StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "/jamfor/N70101?kommun=2581",
        "Piteå har koden 3 (borgerligt styre). Det har 3 av 5 kommuner.",
        "2017 var det koden 1 (vänster)."
    )]
    [InlineData("/jamfor/N70102?kommun=2581", "Piteå har svaret ja. Det har 2 av 4 kommuner.", "Nej")]
    [InlineData(
        "/jamfor/N70102?kommun=2584",
        "Kiruna saknar värde 2022. Vanligast är svaret nej, som 2 av 4 kommuner har.",
        "Ja"
    )]
    [InlineData(
        "/jamfor/N70101/karta?kommun=2581",
        "Piteå har koden 3 (borgerligt styre). Det har 3 av 5 kommuner.",
        ""
    )]
    public async Task A_page_says_how_many_have_the_same(string address, string headline, string also)
    {
        var page = await told.Get(address);

        Assert.Equal(headline, page.Page.QuerySelector("h1")!.TextContent);
        Assert.Contains(also, page.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch("plats [0-9]", page.Body);
        Assert.DoesNotContain(
            "Medianen",
            page.Page.QuerySelector(".finding")?.TextContent ?? "",
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_picture_counts_and_the_others_are_not_there()
    {
        var picture = await told.Get("/jamfor/N70101/ordning.svg?kommun=2581");

        Assert.Contains(
            "<title>Piteå har koden 3 (borgerligt styre). Det har 3 av 5 kommuner.",
            picture.Body,
            StringComparison.Ordinal
        );
        Assert.Contains(">3, borgerligt styre<", picture.Body, StringComparison.Ordinal);
        Assert.DoesNotMatch("plats [0-9]|Median", picture.Body);
        foreach (var other in new[] { "utveckling", "fordelning", "kon" })
            Assert.Equal(404, (await told.Get($"/jamfor/N70101/{other}.svg?kommun=2581")).Code);
    }

    [Fact]
    public async Task A_profile_says_how_many_have_the_same()
    {
        var page = await told.Get("/profil?kommun=2581&omrade=Prov");
        var row = page
            .Page.QuerySelectorAll("table.prof tr")
            .Single(r => r.TextContent.Contains("Styret", StringComparison.Ordinal));
        var picture = await told.Get("/profil.svg?kommun=2581&omrade=Prov");

        Assert.Contains("borgerligt styre", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("kod 3", row.TextContent, StringComparison.Ordinal);
        Assert.Matches(@"3 av 5\s*har samma", row.TextContent);
        Assert.Contains("Kod eller klass", row.TextContent, StringComparison.Ordinal);
        Assert.Null(row.QuerySelector("svg"));
        Assert.Contains(">borgerligt styre<", picture.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_matrix_says_how_many_have_the_same()
    {
        var page = await told.Get("/matris?nyckeltal=N70101,N70102&kommuner=2581");
        var cells = page.Page.QuerySelectorAll(".matrix-heat td").Select(c => c.GetAttribute("title"));

        Assert.Equal(["Borgerligt styre, 3 av 5 har samma", "Ja, 2 av 4 har samma"], cells);
    }
}
