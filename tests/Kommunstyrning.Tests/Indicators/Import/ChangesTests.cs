using Kommunstyrning.Indicators;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Indicators;

public sealed class ChangesTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>A database that has everything, so that what follows can ask for changes only.</summary>
    private static async Task<Importing> Complete()
    {
        var importing = await Importing.Start();
        await importing.Read(db =>
            db.DataVersions.ExecuteUpdateAsync(set =>
                set.SetProperty(v => v.ChangesReadTo, v => v.FetchedAt)
                    .SetProperty(v => v.OlderChangesReadTo, v => v.FetchedAt)
            )
        );
        return importing;
    }

    [Fact]
    public async Task Nothing_changed_takes_thirteen_calls_and_writes_nothing()
    {
        await using var importing = await Complete();

        var run = await importing.Run(Importing.OfChanges);

        Assert.Equal(ImportState.Done, run.State);
        Assert.Equal(13, importing.Server.Requests.Count);
        Assert.Equal((0, 0L), (run.Tally.PanelsWritten, run.Tally.Rows));
    }

    [Fact]
    public async Task A_changed_value_becomes_a_new_panel_and_the_former_is_kept_with_a_notice()
    {
        await using var importing = await Complete();
        var before = await importing.Value("N99101", "2581", 2019);
        var neighbour = await importing.Value("N99101", "2583", 2019);
        importing.Source.Set("N99101", "2581", 2019, 'T', before * 1.1, Today);

        var run = await importing.Run(Importing.OfChanges);

        Assert.Equal((1, 1, 1L), (run.Tally.PanelsWritten, run.Tally.Revisions, run.Tally.ChangedValues));
        Assert.Equal(before * 1.1, await importing.Value("N99101", "2581", 2019));
        Assert.Equal(neighbour, await importing.Value("N99101", "2583", 2019));
        var versions = await importing.Read(db =>
            db.Panels.Where(p => p.IndicatorId == "N99101" && p.Year == 2019).OrderBy(p => p.Revision).ToListAsync()
        );
        Assert.Equal([PanelState.Former, PanelState.Current], versions.Select(p => p.State));
        Assert.NotNull(versions[0].ReplacedAt);
        var notice = await importing.Read(db => db.Notices.SingleAsync());
        Assert.Equal((NoticeKind.Revised, "N99101"), (notice.Kind, notice.IndicatorId));
        Assert.Equal("Värden för 1 område är ändrade, år 2019. Störst ändring: 10 procent.", notice.Sentence);
    }

    [Fact]
    public async Task A_deleted_value_is_gone_and_its_neighbours_stay()
    {
        await using var importing = await Complete();
        importing.Source.Delete("N99101", "2581", 2019, 'T', Today);

        var run = await importing.Run(Importing.OfChanges);

        Assert.Equal(1, run.Tally.DeletedValues);
        Assert.True(double.IsNaN(await importing.Value("N99101", "2581", 2019)));
        Assert.False(double.IsNaN(await importing.Value("N99101", "2583", 2019)));
        var notice = await importing.Read(db => db.Notices.SingleAsync());
        Assert.Contains("1 värde är borttaget", notice.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zero_is_a_value_and_a_null_is_none_whatever_its_status_says()
    {
        await using var importing = await Complete();
        importing.Source.Set("N99101", "2581", 2019, 'T', 0, Today);
        importing.Source.Set("N99101", "2583", 2019, 'T', null, Today, "Missing");

        await importing.Run(Importing.OfChanges);

        Assert.Equal(0, await importing.Value("N99101", "2581", 2019));
        Assert.True(double.IsNaN(await importing.Value("N99101", "2583", 2019)));
        var panel = await importing.Read(db =>
            db.Panels.SingleAsync(p => p.IndicatorId == "N99101" && p.Year == 2019 && p.State == PanelState.Current)
        );
        var position = await importing.Read(db =>
            db.Areas.Where(a => a.Code == "2583").Select(a => a.Position).SingleAsync()
        );
        Assert.Equal("Missing", PanelStatuses.Read(panel.Statuses)[position]);
    }

    [Fact]
    public async Task An_empty_database_gets_everything_though_only_changes_were_asked_for()
    {
        await using var importing = await Importing.StartEmpty();

        var ordered = await importing.Order(Importing.OfChanges);

        Assert.Equal(ImportKind.Full, ordered.Value.Kind);
    }

    [Fact]
    public async Task Years_longer_ago_are_looked_at_when_something_newer_has_changed()
    {
        await using var importing = await Complete();
        importing.Source.Set("N99101", "2581", 2019, 'T', 1, Today);

        await importing.Run(Importing.OfChanges);

        Assert.Contains(
            importing.Server.Requests,
            r => r.Target.Contains($"/year/{Today.Year - 24},", StringComparison.Ordinal)
        );
        Assert.True(importing.Server.Requests.Count > 13);
    }
}
