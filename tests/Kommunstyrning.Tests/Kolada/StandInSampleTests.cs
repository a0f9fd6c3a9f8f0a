using System.Text.RegularExpressions;

namespace Kommunstyrning.Tests.Kolada;

/// <summary>What the sample promises to those who try the product without a network.</summary>
[Trait("Database", "none")]
public sealed partial class StandInSampleTests(StandInSite site) : IClassFixture<StandInSite>
{
    [Fact]
    public void Every_kpi_says_that_its_values_are_invented() =>
        Assert.All(
            StandInSample.Source.Kpis,
            kpi => Assert.EndsWith("Påhittade värden (exempeldata).", kpi.Description)
        );

    [Fact]
    public void Ids_look_like_kolada_s_and_all_operating_areas_are_there()
    {
        Assert.All(StandInSample.Source.Kpis, kpi => Assert.Matches(KpiId(), kpi.Id));
        Assert.Equal(62, StandInSample.Source.Kpis.DistinctBy(kpi => kpi.Id).Count());
        Assert.Equal(18, StandInSample.Source.Kpis.DistinctBy(kpi => kpi.OperatingArea).Count());
    }

    [Fact]
    public void Two_series_have_ended_and_only_their_titles_say_so() =>
        Assert.Equal(
            ["N99107", "N99507"],
            StandInSample
                .Source.Kpis.Where(kpi => kpi.Title.EndsWith("(-2021)", StringComparison.Ordinal))
                .Select(k => k.Id)
        );

    [Fact]
    public void The_latest_year_of_some_is_preliminary_today()
    {
        var preliminary = StandInSample.Source.Kpis.Single(kpi => kpi.Id == "N99101");

        Assert.Equal("2025", preliminary.PublPeriod);
        Assert.Equal("2026-09-22", preliminary.PrelPublicationDate);
        Assert.Equal("2027-02-22", preliminary.PublicationDate);
    }

    [Fact]
    public void The_sample_is_the_same_each_time()
    {
        var again = new Kommunstyrning.Kolada.StandIn.SampleSource(TimeProvider.System);

        Assert.Equal(Fingerprint(StandInSample.Source), Fingerprint(again));
    }

    [Fact]
    public async Task A_revised_year_and_deletions_are_found_by_the_date_of_their_change()
    {
        var revised = await site.Values("/data/kpi/N99302/year/2018,2019,2020?from_date=2026-10-15&region_type=K");
        var deleted = await site.Values(
            "/data/kpi/N99504/municipality/0114,0115,0117,0120,0123/year/2012?from_date=2026-09-10"
        );

        Assert.All(revised, row => Assert.Equal(2019, row.GetProperty("period").GetInt32()));
        Assert.True(revised.Count > 270);
        Assert.All(deleted, row => Assert.True(StandInSite.Cell(row).GetProperty("isdeleted").GetBoolean()));
    }

    [Fact]
    public async Task There_are_gaps_nulls_statuses_and_rows_without_a_total()
    {
        var rows = await site.Values("/data/kpi/N99302,U99305,N99502/year/2019?region_type=K");
        var cells = rows.SelectMany(row => row.GetProperty("values").EnumerateArray()).ToList();

        Assert.Contains(cells, cell => cell.GetProperty("status").GetString() == "Missing");
        Assert.Contains(cells, cell => cell.GetProperty("status").GetString() == "Not applicable");
        Assert.Contains(rows, row => row.GetProperty("values").GetArrayLength() == 2);
        Assert.InRange(rows.Count(r => r.GetProperty("kpi").GetString() == "N99302" && IsArea(r)), 270, 289);
    }

    [Fact]
    public void Peers_are_seven_and_never_the_focus_itself()
    {
        var peers = StandInSample
            .Source.Groups.Where(g => g.Title.StartsWith("Liknande", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(4 * 290, peers.Count);
        Assert.All(peers, group => Assert.Equal(7, group.Members.DistinctBy(m => m.MemberId).Count()));
        Assert.All(
            peers,
            group => Assert.DoesNotContain(group.Members, m => group.Title.Split(", ")[^2] == m.MemberTitle)
        );
        Assert.Contains(peers, group => group.Title == "Liknande kommuner, övergripande, Piteå, 2025");
        Assert.Contains(peers, group => group.Title == "Liknande kommuner grundskola, Piteå, 2024");
    }

    [Fact]
    public void The_general_groups_are_there()
    {
        int Members(string id) => StandInSample.Source.Groups.Single(group => group.Id == id).Members.Count;

        Assert.Equal(290, Members("G2328"));
        Assert.Equal(21, Members("G2329"));
        Assert.Equal(
            14,
            StandInSample.Source.Groups.Single(g => g.Title == "Norrbottens läns kommuner (ovägt medel)").Members.Count
        );
        Assert.Equal(
            290,
            new[] { 30823, 30830, 30824, 30826, 30827, 30829, 30831, 30825, 30828 }.Sum(id => Members($"G{id}"))
        );
    }

    [Fact]
    public async Task A_kpi_group_names_a_kpi_that_is_no_more()
    {
        var members = (await site.Values("/kpi_groups/G2KPI74586")).Single().GetProperty("members").EnumerateArray();

        Assert.Contains(members, member => member.GetProperty("member_id").GetString() == "N99999");
        Assert.Empty(await site.Values("/kpi/N99999"));
    }

    private static bool IsArea(System.Text.Json.JsonElement row) =>
        !row.GetProperty("municipality").GetString()!.StartsWith('G');

    private static double Fingerprint(Kommunstyrning.Kolada.StandIn.SampleSource source)
    {
        var sum = 0d;
        for (var area = 0; area < source.Areas.Count; area++)
        {
            foreach (var row in source.Rows(area, 2020))
                sum += source.Cells(row).Values[0] is var value && double.IsNaN(value) ? area : value * area;
        }
        return sum;
    }

    [GeneratedRegex("^[NU]99[0-9]{3}$", RegexOptions.None, 1000)]
    private static partial Regex KpiId();
}
