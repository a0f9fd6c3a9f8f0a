using System.Text;
using System.Text.Json.Nodes;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Indicators;

[Collection(Stocked.Name)]
public sealed class CsvTests(Stocked stocked)
{
    private const string Api = "/api/v1/indicators";

    [Fact]
    public async Task A_table_for_machines_has_commas_points_and_quotes_where_they_are_needed()
    {
        var reply = await stocked.Get($"{Api}/N15419/values.csv?year=2021");

        Assert.Equal(
            "indicator,area,name,year,gender,value,status,preliminary,source\r\n"
                + "N15419,0025,\"Region Norr, \"\"botten\"\"\",2021,T,1E-05,,true,Källa: Kolada\r\n"
                + "N15419,2580,Luleå,2021,T,70,,true,Källa: Kolada\r\n"
                + "N15419,2581,Piteå,2021,T,81.5,,true,Källa: Kolada\r\n",
            reply.Body
        );
        Assert.Equal("text/csv; charset=utf-8; header=present", reply.Header("Content-Type"));
        Assert.Equal("attachment; filename=\"N15419.csv\"", reply.Header("Content-Disposition"));
    }

    [Fact]
    public async Task A_table_for_a_Swedish_Excel_has_semicolons_decimal_commas_and_no_formulas()
    {
        using var http = new HttpClient { BaseAddress = stocked.Instance.Address };
        var bytes = await http.GetByteArrayAsync($"{Api}/N00001/values.csv?format=excel");

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(
            "nyckeltal;kod;namn;år;kön;värde;status;preliminärt;källa\r\n"
                + "N00001;0025;\"Region Norr, \"\"botten\"\"\";2022;T;;'=1+1;nej;Källa: Kolada\r\n"
                + "N00001;0180;Stockholm;2022;T;628938355;;nej;Källa: Kolada\r\n"
                + "N00001;2581;Piteå;2022;T;-1234,5;;nej;Källa: Kolada\r\n",
            Encoding.UTF8.GetString(bytes[3..])
        );
    }

    [Fact]
    public async Task What_is_invented_is_said_on_each_row() =>
        Assert.EndsWith(
            "N90001,2581,Piteå,2022,T,1,,false,\"Exempeldata, påhittade värden\"\r\n",
            (await stocked.Get($"{Api}/N90001/values.csv")).Body,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("text/csv", true)]
    [InlineData("text/csv, */*;q=0.1", true)]
    [InlineData("application/json, text/csv;q=0.5", false)]
    [InlineData("text/html,*/*;q=0.8", false)]
    [InlineData("", false)]
    public async Task The_reader_chooses_the_format_by_what_it_accepts(string accept, bool isTable)
    {
        var reply = await stocked.Get($"{Api}/N15419/values", ("Accept", accept));

        Assert.StartsWith(isTable ? "text/csv" : "application/json", reply.Header("Content-Type"));
        Assert.Equal("Accept\nAccept-Encoding\nCookie", reply.Header("Vary"));
    }

    [Theory]
    [InlineData("N15419", "include=missing")]
    [InlineData("N00001", "")]
    [InlineData("N20001", "year=2000&kind=municipality")]
    public async Task A_table_says_what_the_JSON_says(string id, string query)
    {
        var json = (await stocked.Get($"{Api}/{id}/values?{query}")).Json;
        var csv = (await stocked.Get($"{Api}/{id}/values.csv?{query}")).Body;

        var told = json["values"]!
            .AsArray()
            .OfType<JsonNode>()
            .Select(v =>
                string.Join(
                    ',',
                    id,
                    v.Says("area"),
                    Quoted(v.Says("name")),
                    v["year"],
                    v.Says("gender"),
                    v["value"]?.ToJsonString(),
                    v["status"],
                    v["preliminary"]!.ToJsonString(),
                    json.Says("source")
                )
            );

        Assert.Equal(told, csv.Split("\r\n")[1..^1]);
    }

    private static string Quoted(string name) =>
        name.Contains(',', StringComparison.Ordinal)
            ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : name;
}
