using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Indicators;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Web.Indicators.ImportOperations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Watching;

/// <summary>Who watches an indicator or a saved comparison is told once of what each import has changed of it.</summary>
public sealed class WatchTests(Stocked stocked) : IClassFixture<Stocked>
{
    private const char NoBreak = '\u00a0';

    [Fact]
    public async Task An_import_is_told_once_to_those_who_watch_before_and_after_and_to_nobody_else()
    {
        using var reader = await stocked.Instance.Reader("pitea");
        using var neighbour = await stocked.Instance.Reader("lulea");
        var saved = (
            await stocked.Editor.Submit(
                $"/pitea/sparade/ny?adress={Uri.EscapeDataString("/pitea/jamfor/N15419?ar=2021")}",
                ("title", "Behöriga 2021"),
                ("note", "")
            )
        ).Location;
        Assert.NotNull((await reader.Get(saved)).Page.QuerySelector("main form[action='/pitea/notiser/bevaka']"));
        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal(302, (await Watch(reader, "pitea", "N15419")).Code);
        Assert.Equal(302, (await Watch(stocked.Editor, "pitea", saved[^36..])).Code);
        Assert.Equal(302, (await Watch(neighbour, "lulea", "N15419")).Code);
        // what is another municipality's answers like what is not there
        Assert.Equal(404, (await Watch(neighbour, "lulea", saved[^36..])).Code);
        Assert.Equal(404, (await Watch(neighbour, "lulea", $"{Guid.NewGuid()}")).Code);
        Assert.Equal(404, (await Watch(reader, "pitea", "N99998")).Code);
        await Job();
        Assert.Empty(await Told(reader, "pitea"));

        // Piteå 81,5 → 82,0, Luleå 70 as before, the region another; and a first value of 2022 for Piteå
        await Import((2021, [82, double.NaN, double.NaN, 5, 70]), (2022, [83.25]));
        await Task.WhenAll(Job(), Job());
        await Job();

        Assert.Equal(
            [
                "Nya eller ändrade värden i något som du bevakar: Elever i åk 9 som är behöriga, andel (%)|"
                    + $"2022: nytt värde 83,3{NoBreak}% 2021: 81,5 → 82,0{NoBreak}%",
            ],
            await Told(reader, "pitea")
        );
        Assert.Equal(
            [
                "Nya eller ändrade värden i något som du bevakar: Behöriga 2021|"
                    + $"Piteå, Elever i åk 9 som är behöriga, andel (%), 2021: 81,5 → 82,0{NoBreak}%",
            ],
            await Told(stocked.Editor, "pitea")
        );
        // nothing of Luleå's own is another
        Assert.Empty(await Told(neighbour, "lulea"));

        await Import((2021, [82, double.NaN, 60, 5, 71.5]));
        await Job();
        Assert.Single(await Told(reader, "pitea"));
        Assert.Equal($"2021: 70,0 → 71,5{NoBreak}%", Assert.Single(await Told(neighbour, "lulea")).Split('|')[1]);
        Assert.Equal(
            "Värden för 2 andra är nya eller ändrade.",
            (await Told(stocked.Editor, "pitea"))[0].Split('|')[1]
        );

        // whoever no longer watches is told no more
        var list = await reader.Get("/pitea/notiser");
        var row = Assert.Single(list.Page.QuerySelectorAll(".watched > li"));
        var id = row.QuerySelector("input[name=bevakning]")!.GetAttribute("value")!;
        Assert.Equal(302, (await stocked.Editor.PostWithToken("/pitea/notiser/sluta-bevaka", ("bevakning", id))).Code);
        Assert.Single((await reader.Get("/pitea/notiser")).Page.QuerySelectorAll(".watched > li"));
        Assert.Equal(302, (await reader.PostWithToken("/pitea/notiser/sluta-bevaka", ("bevakning", id))).Code);
        await Import((2021, [90]));
        await Job();
        Assert.Single(await Told(reader, "pitea"));
    }

    private static Task<Reply> Watch(Visitor visitor, string slug, string what) =>
        visitor.PostWithToken($"/{slug}/notiser/bevaka", ("vad", what));

    /// <summary>Each notice with what has changed, the latest first.</summary>
    private static async Task<List<string>> Told(Visitor visitor, string slug) =>
        [
            .. (await visitor.Get($"/{slug}/notiser"))
                .Page.QuerySelectorAll(".heard > li > div:first-child")
                .Select(d =>
                    $"{d.QuerySelector("a")!.TextContent}|{Line(string.Join(' ', d.QuerySelectorAll("p:not(.small)").Select(p => p.TextContent)))}"
                ),
        ];

    private static string Line(string text) =>
        string.Join(' ', text.Split(['\n', ' ', '\r'], StringSplitOptions.RemoveEmptyEntries));

    private async Task Job()
    {
        await using var scope = stocked.Instance.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<TellWatchersJob>(scope.ServiceProvider).Run(default);
    }

    /// <summary>As one that has just been let in leaves it.</summary>
    private Task Import(params (int Year, double[] Values)[] panels) =>
        stocked.Tell(async db =>
        {
            var run = new ImportRun
            {
                Id = Guid.NewGuid(),
                Kind = ImportKind.Incremental,
                Trigger = ImportTrigger.Schedule,
                StartedAt = TimeProvider.System.GetUtcNow(),
                EndedAt = TimeProvider.System.GetUtcNow(),
                Source = "api.kolada.se",
                State = ImportState.Done,
                Stage = ImportStage.Done,
                Tally = new ImportTally { PanelsWritten = panels.Length },
            };
            db.Add(run);
            foreach (var (year, values) in panels)
            {
                var current = await db.Panels.SingleOrDefaultAsync(p =>
                    p.IndicatorId == "N15419"
                    && p.Year == year
                    && p.Gender == Gender.Total
                    && p.State == PanelState.Current
                );
                if (current is not null)
                    current.State = PanelState.Former;
                await db.SaveChangesAsync();
                db.Add(
                    new Panel
                    {
                        IndicatorId = "N15419",
                        Year = year,
                        Gender = Gender.Total,
                        Revision = (current?.Revision ?? 0) + 1,
                        State = PanelState.Current,
                        Values = PackedValues.Pack(values),
                        Count = values.Count(v => !double.IsNaN(v)),
                        FetchedAt = run.StartedAt,
                        RunId = run.Id,
                    }
                );
            }
            (await db.DataVersions.SingleAsync()).Number++;
        });
}
