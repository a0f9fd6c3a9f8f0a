using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>All expected numbers are worked out by hand from the rows.</summary>
[Collection(Placed.Name)]
public sealed class ComparisonApiTests(Placed placed)
{
    private const string Api = "/api/v1/indicators";

    [Fact]
    public async Task Among_all_it_says_place_quarter_and_statistics_of_the_latest_final_year()
    {
        var answer = (await placed.Get($"{Api}/N10001/comparison?focus=2581")).Json;

        Assert.Equal(
            (2022, "T", false),
            (answer["year"]!.GetValue<int>(), answer.Says("gender"), answer["preliminary"]!.GetValue<bool>())
        );
        Assert.Equal(
            "2581 Piteå 80 4 8 middle 0",
            string.Join(
                ' ',
                new[] { "area", "name", "value", "rank", "of", "band", "differenceToMedian" }.Select(n =>
                    Plain(answer["focus"]![n])
                )
            )
        );
        var statistics = answer["statistics"]!;
        Assert.Equal((8, 1), (statistics["n"]!.GetValue<int>(), statistics["missing"]!.GetValue<int>()));
        Assert.Equal(79.375, Number(statistics, "mean"), 12);
        Assert.Equal(
            (80, 73.75, 86.25),
            (Number(statistics, "median"), Number(statistics, "q1"), Number(statistics, "q3"))
        );
        Assert.Equal((60, 95), (Number(statistics, "min"), Number(statistics, "max")));
        Assert.Equal(Math.Sqrt(108.984375), Number(statistics, "standardDeviation"), 12);
        Assert.Equal(82, Number(answer, "nation"));
        Assert.Equal("Egen bearbetning av data från Kolada", answer.Says("provenance"));
        Assert.Equal("Källa: Kolada", answer["indicator"]!.Says("source"));
        Assert.Equal(
            [
                "0180 95 1 best",
                "2580 90 2 best",
                "0580 85 3 middle",
                "2581 80 4 middle",
                "0584 80 4 middle",
                "0581 75 6 middle",
                "2584 70 7 worst",
                "2514 60 8 worst",
                "2583 null null none Missing",
            ],
            Values(answer)
        );
    }

    [Theory]
    [InlineData(
        "focus=2581&group=county",
        "county 5",
        "2580 1|2581 2|2584 3|2514 4|2583 null",
        "n=4 median=75 q1=67.5 q3=82.5"
    )]
    [InlineData("focus=2581&group=similar", "similar 3", "2580 1|2581 2|0584 2|0581 4", "n=3 median=80 q1=77.5 q3=85")]
    [InlineData(
        "focus=2581&group=similar:Grundskola&year=2021",
        "similar:grundskola 3",
        "0580 1|2581 2|2583 3|2584 4",
        "n=3 median=71 q1=70 q3=78.5"
    )]
    [InlineData("group=G20", "G20 3", "2580 1|0580 2|0581 3", "n=3 median=85 q1=80 q3=87.5")]
    [InlineData(
        "focus=0180&group=2581,2580,2584",
        "2581,2580,2584 3",
        "0180 1|2580 2|2581 3|2584 4",
        "n=3 median=80 q1=75 q3=85"
    )]
    [InlineData("focus=2581&group=here", "here 3", "2580 1|2581 2|0581 3", "n=3 median=80 q1=77.5 q3=85")]
    public async Task Groups_decide_who_is_counted(string query, string group, string ranks, string statistics)
    {
        var answer = (await placed.Get($"{Api}/N10001/comparison?{query}")).Json;

        Assert.Equal(group, $"{answer["group"]!.Says("key")} {answer["group"]!["members"]}");
        Assert.Equal(
            ranks,
            string.Join('|', answer["values"]!.AsArray().Select(v => $"{v!.Says("area")} {Plain(v!["rank"])}"))
        );
        Assert.Equal(
            statistics,
            string.Join(' ', new[] { "n", "median", "q1", "q3" }.Select(n => $"{n}={Plain(answer["statistics"]![n])}"))
        );
    }

    [Fact]
    public async Task Where_less_is_better_the_least_is_first_and_best()
    {
        var answer = (await placed.Get($"{Api}/N10002/comparison?focus=0581")).Json;
        Assert.Equal(
            "0584 best|2580 best|0580 best|2581 middle|0180 middle|2584 middle|2583 worst|2514 worst|0581 worst",
            string.Join('|', answer["values"]!.AsArray().Select(v => $"{v!.Says("area")} {v!.Says("band")}"))
        );
        Assert.Equal(
            (9, 35),
            (answer["focus"]!["rank"]!.GetValue<int>(), Number(answer["focus"]!, "differenceToMedian"))
        );
    }

    [Fact]
    public async Task Regions_are_compared_with_regions()
    {
        var answer = (await placed.Get($"{Api}/N10005/comparison?focus=0024")).Json;

        Assert.Equal(["0025 6 1 best", "0005 5 2 middle", "0024 4 3 worst"], Values(answer));
    }

    [Fact]
    public async Task A_preliminary_year_is_told_when_it_is_asked_for()
    {
        var answer = (await placed.Get($"{Api}/N10001/comparison?year=2024&focus=2581")).Json;

        Assert.True(answer["preliminary"]!.GetValue<bool>());
        Assert.Equal(82, Number(answer["focus"]!, "value"));
    }

    [Fact]
    public async Task A_focus_that_has_no_value_in_any_year_is_told_of_as_missing()
    {
        var answer = (await placed.Get($"{Api}/N10005/comparison?focus=2581&year=2022")).Json;

        Assert.Contains("Färre än tre", answer.Says("detail"), StringComparison.Ordinal);
        answer = (await placed.Get($"{Api}/N10001/comparison?focus=2583&year=2022")).Json;
        Assert.Null(answer["focus"]!["value"]);
        Assert.Null(answer["focus"]!["rank"]);
        Assert.Null(answer["focus"]!["differenceToMedian"]);
    }

    [Theory]
    [InlineData("N10001/comparison?focus=9999", 400, "Det finns inget område ”9999”")]
    [InlineData("N10001/comparison?focus=0000", 400, "Riket är inte en kommun bland andra")]
    [InlineData("N10001/comparison?focus=Lulleå", 400, "Menade du Luleå (2580)?")]
    [InlineData("N10001/comparison?group=G99", 400, "Det finns ingen grupp G99")]
    [InlineData("N10001/comparison?group=county", 400, "Välj en kommun i fokus")]
    [InlineData("N10001/comparison?group=similar", 400, "Välj en kommun i fokus")]
    [InlineData("N10001/comparison?focus=2581&group=similar:hemtjänst", 400, "Välj bland övergripande, grundskola")]
    [InlineData(
        "N10001/comparison?focus=2580&group=similar",
        400,
        "Kolada har ingen grupp av kommuner som liknar Luleå"
    )]
    [InlineData("N10001/comparison?group=2581,2580", 400, "färre än tre områden")]
    [InlineData("N10001/comparison?group=2581,2580,0025", 400, "kommuner för sig och regioner för sig")]
    [InlineData("N10001/comparison?focus=0025&group=2581,2580,2584", 400, "kommuner och regioner jämförs var för sig")]
    [InlineData("N10001/comparison?group=2581,2580,1111", 400, "Det finns inget område ”1111”")]
    [InlineData("N10001/comparison?year=1950", 400, "Välj bland 2019, 2021–2024")]
    [InlineData("N10001/comparison?year=i%20fjol", 400, "Ange ett år med fyra siffror")]
    [InlineData("N10001/comparison?gender=X", 400, "Ange T för alla")]
    [InlineData("N10002/comparison?gender=K", 400, "inga värden för kvinnor (K). Välj alla (T)")]
    [InlineData("N10001/comparison?year=2023", 400, "Färre än tre i gruppen har ett värde 2023")]
    [InlineData("N10004/comparison", 400, "Färre än tre i gruppen har ett värde 2022")]
    [InlineData("N10006/comparison", 400, "N10006 har inga värden här ännu")]
    [InlineData("N99999/comparison", 404, "Nyckeltalet N99999 finns inte")]
    [InlineData("x/comparison", 404, "Nyckeltalet finns inte")]
    [InlineData("N10001/series?areas=9999", 400, "Det finns inget område ”9999”")]
    [InlineData("N10001/series?from=2022&to=2021", 400, "Det första året ska inte komma efter det sista")]
    [InlineData("N10001/series?from=2025", 400, "Välj bland 2019, 2021–2024")]
    [InlineData("N10002/series?gender=M", 400, "inga värden för män (M)")]
    public async Task What_cannot_be_answered_is_told_with_what_to_choose_instead(
        string path,
        int status,
        string sentence
    )
    {
        var reply = await placed.Get($"{Api}/{path}");

        Assert.Equal(status, reply.Code);
        Assert.Contains(sentence, reply.Json.Says("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_long_a_list_is_refused_before_it_is_read()
    {
        var list = string.Join(',', Enumerable.Range(1000, 400));

        var reply = await placed.Get($"{Api}/N10001/comparison?group={list}");

        Assert.Equal(400, reply.Code);
        Assert.Contains("högst 290 områden", reply.Json.Says("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_all_are_equal_all_are_first_and_nobody_is_judged()
    {
        var answer = (await placed.Get($"{Api}/N10003/comparison")).Json;

        Assert.All(answer["values"]!.AsArray(), v => Assert.Equal("1 none", $"{v!["rank"]} {v!.Says("band")}"));
        Assert.Equal(0, Number(answer["statistics"]!, "standardDeviation"));
        Assert.Null(answer["focus"]);
    }

    [Fact]
    public async Task A_table_says_the_same_row_by_row()
    {
        var machines = await placed.Get($"{Api}/N10001/comparison?focus=2581&group=county", ("Accept", "text/csv"));
        var excel = await placed.Get($"{Api}/N10001/comparison.csv?focus=2581&group=county&format=excel");

        Assert.StartsWith(
            "indicator,title,short_name,unit,year,gender,group,area,name,value,answer,rank,alike,of,band,status,preliminary,before,changed_on,source,provenance\r\n"
                + "N10001,\"Nöjda, andel (%)\",\"Nöjda, andel (%)\",%,2022,T,county,2580,Luleå,90,,1,1,4,best,,false,,,Källa: Kolada,Egen bearbetning av data från Kolada\r\n",
            machines.Body,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "N10001;Nöjda, andel (%);Nöjda, andel (%);%;2022;T;county;\"=\"\"2581\"\"\";Piteå;80;;2;1;4;Mitten;;nej;",
            excel.Body,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "attachment; filename=\"N10001-2022.csv\"",
            excel.Header("Content-Disposition"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_workbook_holds_numbers_as_numbers()
    {
        using var client = new HttpClient();
        var bytes = await client.GetByteArrayAsync(
            new Uri(placed.Instance.Address, $"{Api}/N10001/comparison.xlsx?focus=2581&group=county")
        );

        using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var rows = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().ToList();
        var luleå = rows.Single(r => r.InnerText.Contains("Luleå", StringComparison.Ordinal)).Elements<Cell>().ToList();
        Assert.Equal(
            ["nyckeltal", "titel", "kort namn", "enhet", "år", "kön", "grupp", "kod", "namn", "värde"],
            rows[0].Elements<Cell>().Take(10).Select(c => c.InnerText)
        );
        Assert.Equal(["2580", "Luleå", "90", "", "1", "1", "4"], luleå.Skip(7).Take(7).Select(c => c.InnerText));
        Assert.Equal(
            [true, true, false, false, false, false, false],
            luleå.Skip(7).Take(7).Select(c => c.DataType?.Value == CellValues.InlineString)
        );
    }

    [Fact]
    public async Task A_series_has_a_place_for_each_year_and_a_hole_where_a_value_is_missing()
    {
        var answer = (await placed.Get($"{Api}/N10001/series?areas=2514,0000&from=2019&to=2022")).Json;

        Assert.Equal("[2019,2021,2022]", answer["years"]!.ToJsonString());
        Assert.Equal(
            ["2514 Kalix [50,null,60]", "0000 Riket [80,81,82]"],
            answer["series"]!
                .AsArray()
                .Select(s => $"{s!.Says("area")} {s!.Says("name")} {s!["values"]!.ToJsonString()}")
        );
        Assert.Equal("Källa: Kolada", answer.Says("source"));
    }

    /// <summary>Who is here changes without the data changing.</summary>
    [Fact]
    public async Task What_is_compared_among_those_here_has_no_tag_to_be_known_again_by()
    {
        const string address = $"{Api}/N10001/comparison?focus=2581&group=";
        var all = await placed.Get(address + "all");

        var here = await placed.Get(address + "here", ("If-None-Match", all.Etag!));

        Assert.Equal((200, true), (all.Code, all.Etag is { Length: > 0 }));
        Assert.Equal((200, null), (here.Code, here.Header("ETag")));
    }

    [Fact]
    public async Task A_series_of_nobody_in_particular_is_the_nations()
    {
        var answer = (await placed.Get($"{Api}/N10001/series?gender=K")).Json;

        Assert.Equal("[83]", answer["series"]![0]!["values"]!.ToJsonString());
        Assert.Equal(
            "[2024]",
            (await placed.Get($"{Api}/N10001/series?from=2024")).Json["preliminaryYears"]!.ToJsonString()
        );
    }

    private static IEnumerable<string> Values(JsonNode answer) =>
        answer["values"]!
            .AsArray()
            .Select(v =>
                $"{v!.Says("area")} {Plain(v!["value"])} {Plain(v!["rank"])} {v!.Says("band")} {v!["status"]}".TrimEnd()
            );

    private static double Number(JsonNode node, string name) => node[name]!.GetValue<double>();

    private static string Plain(JsonNode? node) => node?.ToString() ?? "null";
}
