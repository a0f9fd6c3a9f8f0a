using System.Text.Json;

namespace Kommunstyrning.Tests.Kolada;

[Trait("Database", "none")]
public sealed class StandInDataTests(StandInSite site) : IClassFixture<StandInSite>
{
    private static readonly DateOnly November = new(2026, 11, 20);

    [Fact]
    public async Task A_row_is_written_as_kolada_writes_it()
    {
        site.Source.Set("N99801", "0014", 2030, 'T', 5.25, November);

        Assert.Equal(
            """{"kpi":"N99801","period":2030,"municipality":"0014","values":[{"gender":"T","count":1,"status":"","value":5.25,"isdeleted":false}]}""",
            (await site.Values("/data/kpi/N99801/municipality/0014/year/2030")).Single().GetRawText()
        );
    }

    [Fact]
    public async Task A_null_has_count_0_and_may_have_a_status_and_zero_is_a_value()
    {
        site.Source.Set("N99302", "2584", 2031, 'K', null, November, "Missing");
        site.Source.Set("N99302", "2584", 2031, 'M', 0, November);

        var row = (await site.Values("/data/kpi/N99302/municipality/2584/year/2031")).Single();

        var (women, men) = (StandInSite.Cell(row, "K"), StandInSite.Cell(row, "M"));
        Assert.Equal(JsonValueKind.Null, women.GetProperty("value").ValueKind);
        Assert.Equal(0, women.GetProperty("count").GetInt32());
        Assert.Equal("Missing", women.GetProperty("status").GetString());
        Assert.Equal(0, men.GetProperty("value").GetDouble());
        Assert.Equal(1, men.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Genders_come_in_any_order_and_the_same_order_each_time()
    {
        const string Path = "/data/kpi/N99302/year/2020?region_type=K";
        var orders = (await site.Values(Path)).Select(Genders).ToList();

        Assert.Equal(
            ["KMT", "KTM", "MKT", "MTK", "TKM", "TMK"],
            orders.Where(o => o.Length == 3).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.Equal(orders, (await site.Values(Path)).Select(Genders));
    }

    [Fact]
    public async Task All_three_ways_to_ask_for_a_value_give_the_same_row()
    {
        const string Narrow = "/data/kpi/N99301/municipality/2581/year/2020";
        var row = (await site.Values(Narrow)).Single().GetRawText();

        Assert.Contains(row, await Rows("/data/kpi/N99301/municipality/2581"));
        Assert.Contains(row, await Rows("/data/kpi/N99301/year/2020"));
        Assert.Contains(row, await Rows("/data/municipality/2581/year/2020"));
    }

    [Fact]
    public async Task Without_a_year_every_year_is_given()
    {
        var years = (await site.Values("/data/kpi/N99151/municipality/0012")).Select(r =>
            r.GetProperty("period").GetInt32()
        );

        Assert.Equal(Enumerable.Range(2005, 21), years.Where(year => year <= 2025).Order());
    }

    [Fact]
    public async Task Groups_are_part_of_the_year_form_only_and_are_unweighted_means()
    {
        site.Source.SetMembers("G30828", ["0180", "1480", "1280"]);
        site.Source.Set("N99651", "0180", 2033, 'T', 1, November);
        site.Source.Set("N99651", "1480", 2033, 'T', 2.5, November);
        site.Source.Set("N99651", "1280", 2033, 'T', null, November);

        var rows = await site.Values("/data/kpi/N99651/year/2033");
        var mean = StandInSite.Cell(rows.Single(row => AreaOf(row) == "G30828"));

        Assert.Equal(1.75, mean.GetProperty("value").GetDouble());
        Assert.Equal(2, mean.GetProperty("count").GetInt32());
        Assert.Contains("G2328", rows.Select(AreaOf));
        Assert.DoesNotContain("G2329", rows.Select(AreaOf));
        Assert.Empty(await site.Values("/data/kpi/N99651/municipality/G30828/year/2033"));
    }

    [Fact]
    public async Task A_region_type_leaves_the_other_areas_and_their_groups_out()
    {
        var regions = (await site.Values("/data/kpi/N99001/year/2020?region_type=L")).Select(AreaOf).ToList();
        var municipalities = (await site.Values("/data/kpi/N99001/year/2020?region_type=K")).Select(AreaOf).ToList();

        Assert.Contains("0012", regions);
        Assert.Contains("G2329", regions);
        Assert.DoesNotContain("1280", regions);
        Assert.DoesNotContain("G2328", regions);
        Assert.Contains("1280", municipalities);
        Assert.Contains("G2328", municipalities);
        Assert.DoesNotContain("0012", municipalities);
    }

    [Fact]
    public async Task From_a_date_only_what_changed_on_it_or_later_is_given()
    {
        site.Source.Set("N99753", "2582", 2020, 'T', 7, new DateOnly(2027, 3, 2));
        const string Path = "/data/municipality/2582/year/2019,2020?from_date=";

        Assert.Single(await site.Values(Path + "2027-03-02"));
        Assert.Empty(await site.Values(Path + "2027-03-03"));
    }

    [Fact]
    public async Task A_group_has_changed_when_a_member_has()
    {
        site.Source.Set("N99751", "2560", 2020, 'T', 7, new DateOnly(2028, 3, 2));

        var areas = (await site.Values("/data/kpi/N99751/year/2020?from_date=2028-01-01")).Select(AreaOf).ToList();

        Assert.Contains("2560", areas);
        Assert.Contains("G2328", areas);
        Assert.DoesNotContain("2581", areas);
        Assert.DoesNotContain("G33612", areas);
    }

    [Fact]
    public async Task A_deletion_is_told_to_those_who_ask_from_a_date_before_it()
    {
        site.Source.Set("N99301", "2583", 2034, 'T', 5, new DateOnly(2026, 1, 1));
        site.Source.Delete("N99301", "2583", 2034, 'T', new DateOnly(2026, 10, 1));
        const string Path = "/data/kpi/N99301/municipality/2583/year/2034";

        var deleted = StandInSite.Cell((await site.Values(Path + "?from_date=2026-09-01")).Single());

        Assert.True(deleted.GetProperty("isdeleted").GetBoolean());
        Assert.Equal(JsonValueKind.Null, deleted.GetProperty("value").ValueKind);
        Assert.Empty(await site.Values(Path));
        Assert.Empty(await site.Values(Path + "?from_date=2026-10-02"));
    }

    private static string AreaOf(JsonElement row) => row.GetProperty("municipality").GetString()!;

    private static string Genders(JsonElement row) =>
        string.Concat(row.GetProperty("values").EnumerateArray().Select(c => c.GetProperty("gender").GetString()));

    private async Task<List<string>> Rows(string path) => [.. (await site.Values(path)).Select(r => r.GetRawText())];
}
