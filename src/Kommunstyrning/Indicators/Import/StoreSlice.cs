using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>Compares the panels of a slice with what everyone sees, and stages those that differ, in one transaction.</summary>
internal sealed class StoreSlice
{
    /// <summary>An indicator that the catalogue lacks is believed when so many areas have it; else it is a stray code.</summary>
    private const int AreasToBelieve = 5;

    private readonly ImportSession session;
    private readonly FetchedSlice fetched;
    private readonly ImportSlice slice;
    private readonly double[] before;
    private readonly double[] after;
    private readonly List<Panel> staged = [];
    private long created;
    private long changed;
    private long deleted;

    private StoreSlice(ImportSession session, ImportSlice slice, FetchedSlice fetched, int areas)
    {
        this.session = session;
        this.slice = slice;
        this.fetched = fetched;
        before = new double[areas];
        after = new double[areas];
    }

    public static async Task<ImportRun> Run(
        ImportSession session,
        ImportSlice slice,
        FetchedSlice fetched,
        int areas,
        CancellationToken cancel
    )
    {
        var store = new StoreSlice(session, slice, fetched, areas);
        var catalogue = await session.Read(db => Catalogue(db, cancel));
        store.DropStrays(catalogue);
        await session.Read(db => store.Compare(db, catalogue, cancel));
        return await session.Write((db, run) => store.Stage(db, run, cancel), cancel);
    }

    private static async Task<HashSet<string>> Catalogue(KommunDb db, CancellationToken cancel) =>
        (await db.Indicators.Where(i => i.RemovedAt == null).Select(i => i.Id).ToListAsync(cancel)).ToHashSet(
            StringComparer.Ordinal
        );

    private void DropStrays(HashSet<string> catalogue)
    {
        var strays = fetched
            .Panels.Where(p => !catalogue.Contains(p.Key.IndicatorId))
            .GroupBy(p => p.Key.IndicatorId, StringComparer.Ordinal)
            .Where(g => g.Max(p => p.Value.Mentioned) < AreasToBelieve)
            .Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
        if (strays.Count == 0)
            return;
        foreach (var stray in strays)
            session.Log.Add($"{stray} finns inte i Koladas katalog. Raderna hoppades över.");
        fetched.Drop(strays.Contains);
    }

    private async Task<bool> Compare(KommunDb db, HashSet<string> catalogue, CancellationToken cancel)
    {
        var seen = new HashSet<PanelKey>();
        await foreach (var panel in Current(db).WithCancellation(cancel))
        {
            var key = new PanelKey(panel.IndicatorId, panel.Year, panel.Gender);
            seen.Add(key);
            if (fetched.Panels.TryGetValue(key, out var news))
                Compare(key, panel, news);
            else if (IsWhole && catalogue.Contains(key.IndicatorId))
                Compare(key, panel, new FetchedPanel(before.Length));
        }
        foreach (var (key, news) in fetched.Panels.Where(p => !seen.Contains(p.Key)))
            Compare(key, known: null, news);
        return true;
    }

    /// <summary>What was not mentioned is gone, unless only changes were asked for or a row could not be placed.</summary>
    private bool IsWhole => slice.Since is null && !fetched.HasUnplacedRows;

    private IAsyncEnumerable<Panel> Current(KommunDb db)
    {
        var panels = db.Panels.AsNoTracking().Where(p => p.State == PanelState.Current);
        if (slice.Years.Count > 0)
            panels = panels.Where(p => slice.Years.Contains(p.Year));
        if (slice.Indicators.Count > 0)
            panels = panels.Where(p => slice.Indicators.Contains(p.IndicatorId));
        return panels.AsAsyncEnumerable();
    }

    private void Compare(PanelKey key, Panel? known, FetchedPanel news)
    {
        before.AsSpan().Fill(double.NaN);
        if (known is not null)
            PackedValues.Unpack(known.Values, before);
        before.CopyTo(after, 0);
        var statuses = PanelStatuses.Read(known?.Statuses);
        news.Merge(after, statuses, IsWhole);

        var length = after.AsSpan().LastIndexOfAnyExcept(double.NaN) + 1;
        var values = PackedValues.Pack(after.AsSpan(0, length));
        var words = PanelStatuses.Write(statuses);
        if (known is null && length == 0 && words is null)
            return;
        if (
            known is not null
            && known.Values.AsSpan().SequenceEqual(values)
            && string.Equals(known.Statuses, words, StringComparison.Ordinal)
        )
            return;
        Count();
        staged.Add(
            new Panel
            {
                IndicatorId = key.IndicatorId,
                Year = key.Year,
                Gender = key.Gender,
                Revision = (known?.Revision ?? 0) + 1,
                State = PanelState.Staged,
                Values = values,
                Statuses = words,
                Count = PackedValues.Count(values),
                FetchedAt = session.Now,
                RunId = session.RunId,
            }
        );
    }

    private void Count()
    {
        for (var i = 0; i < before.Length; i++)
        {
            if (double.IsNaN(before[i]) && !double.IsNaN(after[i]))
                created++;
            else if (!double.IsNaN(before[i]) && double.IsNaN(after[i]))
                deleted++;
            else if (!before[i].Equals(after[i]))
                changed++;
        }
    }

    private async Task Stage(KommunDb db, ImportRun run, CancellationToken cancel)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.Panels.AddRange(staged);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        run.SlicesDone++;
        run.Tally = run.Tally with
        {
            Rows = run.Tally.Rows + fetched.Rows,
            RowsInSlice = 0,
            Values = run.Tally.Values + fetched.Values,
            BadRows = run.Tally.BadRows + (int)fetched.BadRows,
            NewValues = run.Tally.NewValues + created,
            ChangedValues = run.Tally.ChangedValues + changed,
            DeletedValues = run.Tally.DeletedValues + deleted,
            PanelsWritten = run.Tally.PanelsWritten + staged.Count,
            Revisions = run.Tally.Revisions + staged.Count(p => p.Revision > 1),
        };
        session.RowsInSlice = 0;
        if (
            run is { Kind: ImportKind.Incremental, Since: { } since, SlicesDone: 1 }
            && fetched.Rows > 0
            && run.Plan.Slices.Count == 1
        )
        {
            var version = await db.DataVersions.SingleAsync(cancel);
            run.Plan = PlanValues.AndOlder(run.Plan, PlanValues.OlderSince(version, since), session.ThisYear);
        }
    }
}
