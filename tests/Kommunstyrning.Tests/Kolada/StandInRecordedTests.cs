using System.Text.Json;
using Kommunstyrning.KoladaStandIn;

namespace Kommunstyrning.Tests.Kolada;

[Trait("Database", "none")]
public sealed class StandInRecordedTests
{
    /// <summary>Expected figures counted with zcat, awk and grep.</summary>
    [RecordedFact]
    public async Task The_recorded_files_are_served_whole()
    {
        var source = new RecordedSource(RecordedData.Folder!);
        await using var server = await StandInServer.Start(source);
        using var client = new HttpClient();

        var väsby = JsonDocument.Parse(
            await client.GetStringAsync(new Uri($"{server.Address}/data/kpi/N00097/municipality/0114/year/1998"))
        );
        var kpis = JsonDocument.Parse(await client.GetStringAsync(new Uri($"{server.Address}/kpi")));

        Assert.Equal(4_477_761, source.ValueCount);
        Assert.Equal(2_726_910, source.RowCount);
        Assert.Equal(
            """[{"kpi":"N00097","period":1998,"municipality":"0114","values":[{"gender":"T","count":1,"status":"","value":-4.9953,"isdeleted":false}]}]""",
            väsby.RootElement.GetProperty("values").GetRawText()
        );
        Assert.Equal(
            (6099, 312, 3630, 70),
            (source.Kpis.Count, source.Areas.Count, source.Groups.Count, source.KpiGroups.Count)
        );
        Assert.EndsWith("/v3/kpi?page=2", kpis.RootElement.GetProperty("next_url").GetString());
    }

    [Fact]
    public void A_folder_without_the_files_is_an_error_that_names_the_first() =>
        Assert.Contains(
            "kpis.json",
            Assert.Throws<FileNotFoundException>(() => new RecordedSource(AppContext.BaseDirectory)).Message
        );
}
