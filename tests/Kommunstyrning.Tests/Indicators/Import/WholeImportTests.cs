using Kommunstyrning.Indicators;
using Kommunstyrning.Kolada.StandIn;
using Kommunstyrning.Tests.Kolada;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Indicators;

public sealed class WholeImportTests(WholeImport whole) : IClassFixture<WholeImport>
{
    [Fact]
    public async Task All_values_of_the_source_are_stored()
    {
        var stored = await Stored(whole.Importing);

        Assert.Equal(ImportState.Done, whole.Run.State);
        Assert.Equal(Served(StandInSample.Source), stored);
        Assert.Equal(stored.Count, whole.Run.Tally.Values);
    }

    [Fact]
    public void Pages_come_full_and_no_segment_holds_more_than_25()
    {
        Assert.Equal(whole.Requests, whole.Run.Tally.Requests);
        Assert.All(whole.Importing.Server.Requests, r => Assert.All(r.Ids, ids => Assert.InRange(ids, 1, 25)));
        Assert.InRange(whole.Run.Tally.Requests, 1, 2.5 * whole.Run.Tally.Rows / 5_000);
    }

    [Fact]
    public async Task The_same_import_again_writes_nothing()
    {
        var again = await whole.Importing.Run(Importing.OfAll);

        Assert.Equal((ImportState.Done, 0, 0), (again.State, again.Tally.PanelsWritten, again.Tally.Revisions));
        Assert.Equal(whole.Run.Tally.Values, again.Tally.Values);
        Assert.Equal(whole.Hash, await whole.Importing.Hash());
    }

    [Fact]
    public async Task A_run_that_was_cut_off_goes_on_without_asking_again_for_what_is_stored()
    {
        await using var importing = await Importing.StartEmpty();
        await importing.Order(Importing.OfAll);
        using var program = new CancellationTokenSource();
        using var gate = new Gate(at: whole.Requests - 15);

        var work = importing.CarryOut(importing.Node(gate: gate), program.Token);
        await gate.Reached;
        await program.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
        var left = await importing.Read(db => db.ImportRuns.SingleAsync());
        var seen = await importing.Read(db => db.Panels.AnyAsync(p => p.State == PanelState.Current));
        var before = importing.Server.Requests.Count;
        var run = (await importing.CarryOut())!;

        Assert.Equal((ImportState.Running, ImportState.Done), (left.State, run.State));
        Assert.False(seen);
        Assert.InRange(left.SlicesDone, 1, left.Plan.Slices.Count - 1);
        var stored = left.Plan.Slices[0].Years[0];
        Assert.DoesNotContain(
            importing.Server.Requests.Skip(before),
            r => r.Target.Contains($"/{stored},", StringComparison.Ordinal)
        );
        Assert.Equal(whole.Hash, await importing.Hash());
    }

    /// <summary>Asked of the source itself, row by row, past its API and past the client.</summary>
    private static Dictionary<(string, string, int, string), double> Served(StandInSource source)
    {
        var values = new Dictionary<(string, string, int, string), double>();
        for (var area = 0; area < source.Areas.Count; area++)
        for (var year = source.FirstYear; year <= source.LastYear; year++)
        {
            foreach (var row in source.Rows(area, year))
            {
                var cells = source.Cells(row);
                for (var i = 0; i < cells.Values.Length; i++)
                {
                    if (!double.IsNaN(cells.Values[i]))
                        values[(source.KpiId(row.Kpi), source.Areas[area].Id, year, cells.Tags[i].Gender)] =
                            cells.Values[i];
                }
            }
        }
        return values;
    }

    private static async Task<Dictionary<(string, string, int, string), double>> Stored(Importing importing)
    {
        var areas = await importing.Read(db => db.Areas.OrderBy(a => a.Position).Select(a => a.Code).ToListAsync());
        var panels = await importing.Read(db => db.Panels.Where(p => p.State == PanelState.Current).ToListAsync());
        var stored = new Dictionary<(string, string, int, string), double>();
        foreach (var panel in panels)
        {
            var values = new double[areas.Count];
            values.AsSpan().Fill(double.NaN);
            PackedValues.Unpack(panel.Values, values);
            var gender = panel.Gender switch
            {
                Gender.Women => "K",
                Gender.Men => "M",
                _ => "T",
            };
            foreach (var (position, value) in values.Index().Where(v => !double.IsNaN(v.Item)))
                stored[(panel.IndicatorId, areas[position], panel.Year, gender)] = value;
        }
        return stored;
    }
}
