using Kommunstyrning.KoladaStandIn;

namespace Kommunstyrning.Tests.Kolada;

[Trait("Database", "none")]
public sealed class StandInEditedTests(StandInSite site) : IClassFixture<StandInSite>
{
    private static readonly DateOnly November = new(2026, 11, 20);

    [Fact]
    public async Task A_value_that_is_set_shows_at_once_and_leaves_the_other_genders_and_the_source_below()
    {
        const string Path = "/data/kpi/N99303/municipality/1440/year/2020";
        var before = (await site.Values(Path)).Single();

        site.Source.Set("N99303", "1440", 2020, 'K', 12.5, November);

        var after = (await site.Values(Path)).Single();
        Assert.Equal(12.5, StandInSite.Cell(after, "K").GetProperty("value").GetDouble());
        Assert.Equal(StandInSite.Cell(before, "M").GetRawText(), StandInSite.Cell(after, "M").GetRawText());
        Assert.NotEqual(StandInSite.Cell(before, "K").GetRawText(), StandInSite.Cell(after, "K").GetRawText());
        await using var below = await StandInServer.Start(StandInSample.Source);
        using var answer = await site.Ask(new Uri(below.Address + Path));
        Assert.Contains(before.GetRawText(), await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Many_edits_of_one_year_are_all_kept()
    {
        for (var year = 2005; year < 2025; year++)
        {
            site.Source.Set("N99653", "1441", year, 'T', year, November);
            site.Source.Set("N98000", "1441", year, 'T', -year, November);
            site.Source.Set("N98001", "1441", year, 'M', year / 2d, November);
        }

        var rows = await site.Values("/data/kpi/N98000,N98001,N99653/municipality/1441/year/2005,2024");

        Assert.Equal(
            [2005, -2005, 1002.5, 2024, -2024, 1012],
            rows.Select(row => row.GetProperty("values")[0].GetProperty("value").GetDouble())
        );
    }

    [Fact]
    public async Task A_kpi_is_added_retitled_and_removed_with_its_rows()
    {
        site.Source.AddKpi(StandInSample.Source.Kpis[0] with { Id = "N98765" });
        site.Source.Set("N98765", "2581", 2020, 'T', 1, November);
        site.Source.Retitle("N98765", "Ny rubrik");

        Assert.Equal("Ny rubrik", (await site.Values("/kpi/N98765")).Single().GetProperty("title").GetString());
        Assert.Single(await site.Values("/data/kpi/N98765/municipality/2581"));

        site.Source.RemoveKpi("N98765");

        Assert.Empty(await site.Values("/kpi/N98765"));
        Assert.Empty(await site.Values("/data/kpi/N98765/municipality/2581"));
    }

    [Fact]
    public async Task Members_of_a_group_are_replaced_in_place()
    {
        site.Source.SetMembers("G33613", ["2581", "0000"], "Uppsala län (ovägt medel)");

        Assert.Equal(
            """{"id":"G33613","title":"Uppsala län (ovägt medel)","members":[{"member_id":"2581","member_title":"Piteå"},{"member_id":"0000","member_title":"Riket"}]}""",
            (await site.Values("/municipality_groups/G33613")).Single().GetRawText()
        );
    }

    [Fact]
    public async Task Days_of_publication_are_moved()
    {
        site.Source.Publish("N99104", "2026", new DateOnly(2027, 4, 1), new DateOnly(2027, 8, 28));

        var kpi = (await site.Values("/kpi/N99104")).Single();

        Assert.Equal("2026", kpi.GetProperty("publ_period").GetString());
        Assert.Equal("2027-04-01", kpi.GetProperty("prel_publication_date").GetString());
        Assert.Equal("2027-08-28", kpi.GetProperty("publication_date").GetString());
    }

    [Fact]
    public async Task A_kpi_shrinks_by_so_many_percent_of_its_rows()
    {
        const string Path = "/data/kpi/N99652/municipality/0180,1480,1280,2580,2581,0380,0580,0680,0780,0880";
        await using var whole = await StandInServer.Start(StandInSample.Source);
        var edited = new Edited(StandInSample.Source);
        var (before, after) = (0, 0);
        for (var area = 0; area < edited.Areas.Count; area++)
        for (var year = 2005; year <= 2025; year++)
            before += edited.Find(edited.KpiNumber("N99652")!.Value, area, year, out _) ? 1 : 0;

        edited.Shrink("N99652", 31);

        for (var area = 0; area < edited.Areas.Count; area++)
        for (var year = 2005; year <= 2025; year++)
            after += edited.Find(edited.KpiNumber("N99652")!.Value, area, year, out _) ? 1 : 0;
        Assert.Equal(before - (before * 31 / 100), after);
        Assert.NotEmpty(await site.Values(Path));
    }
}
