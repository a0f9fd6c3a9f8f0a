using System.Net.Http.Json;
using System.Text.Json;

namespace Kommunstyrning.Browser.Pages;

/// <summary>
/// No label runs over another, none out of its picture, and no word breaks in a cell: in the indicators that are most
/// unlike others, at the widths of a desk and of two phones.
/// </summary>
public sealed class LabelTests(Chromium chromium, ImportedSite sample, RecordedSite recorded)
    : IClassFixture<Chromium>,
        IClassFixture<ImportedSite>,
        IClassFixture<RecordedSite>
{
    private const int Fewest = 60;

    /// <summary>In turn: large and small, those that lie at the ends, nobody; some with a group to name.</summary>
    private static readonly string[] Choices =
    [
        "?kommun=0180",
        "?kommun=2581&grupp=similar",
        "",
        "?kommun=2403",
        "?kommun=0980&grupp=county",
        "?kommun=0114",
        "?kommun=2321&grupp=similar",
    ];

    [ChromiumFact]
    public async Task No_label_runs_over_another_on_the_sample()
    {
        using var client = new HttpClient();
        var ids = new List<string>();
        for (var page = 1; page <= 2; page++)
        {
            var some = await client.GetFromJsonAsync<JsonElement>(
                new Uri($"{sample.Address}/api/v1/indicators?page={page}")
            );
            ids.AddRange(some.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("id").GetString()!));
        }

        Inspection.IsSound(await Faults(sample, ids));
    }

    [ChromiumRecordedFact]
    public async Task No_label_runs_over_another_on_the_recorded_values() =>
        Inspection.IsSound(await Faults(recorded, Extremes.Recorded.Value));

    private async Task<string> Faults(Site site, IReadOnlyList<string> ids)
    {
        Assert.True(ids.Count >= Fewest, $"only {ids.Count} indicators");
        await using var visitor = await Visitor.Open(chromium, site);
        var faults = new List<string>();
        foreach (var (i, id) in ids.Index())
        {
            var address = Address(ids, i);
            await visitor.Go(address);
            foreach (var width in new[] { 1280, 380, 320 })
            {
                await visitor.Page.SetViewportSizeAsync(width, 900);
                await visitor.Page.WaitForFunctionAsync("width => innerWidth === width", width);
                faults.AddRange((await Measure.Labels(visitor.Page)).Select(f => $"{address} at {width}: {f}\n"));
            }
        }
        return string.Concat(faults);
    }

    /// <summary>The ranking of most, the map of some, and two indicators against each other of a few.</summary>
    private static string Address(IReadOnlyList<string> ids, int at)
    {
        var choice = Choices[at % Choices.Length];
        return (at % 6) switch
        {
            0 or 3 => $"/jamfor/{ids[at]}/karta{choice}",
            4 => $"/samband{choice}{(choice.Length == 0 ? '?' : '&')}x={ids[at]}&y={ids[(at + 7) % ids.Count]}",
            _ => $"/jamfor/{ids[at]}{choice}",
        };
    }
}
