using System.Diagnostics;
using Kommunstyrning.Kolada;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>The way of a run: catalogue, areas, values slice by slice, check, and all of it let in at once.</summary>
internal sealed class ImportStages(ImportSession session)
{
    public async Task Run(CancellationToken cancel)
    {
        var run = await session.Write(
            (_, row) =>
            {
                row.State = ImportState.Running;
                if (row is { Kind: ImportKind.Incremental, Stage: ImportStage.Catalogue })
                    row.Stage = ImportStage.Values;
                return Task.CompletedTask;
            },
            cancel
        );
        using var whole = Start("import")?.SetTag("import.kind", run.Kind.ToString());
        if (run.Stage == ImportStage.Catalogue)
            run = await Watched("import catalogue", () => FetchCatalogue.Run(session, cancel));
        if (run.Stage == ImportStage.Areas)
            run = await Watched("import areas", () => FetchAreas.Run(session, cancel));
        if (run.Stage == ImportStage.Values)
            run = await Watched("import values", () => Values(run, cancel));
        if (run.Stage == ImportStage.Check)
            await Watched("import check", () => Check(run, cancel));
    }

    private async Task<ImportRun> Check(ImportRun run, CancellationToken cancel)
    {
        var check = await CheckShrinking.Run(session, run, cancel);
        if (!check.IsAwaitingReview)
            await PublishImport.Run(session, cancel);
        return check;
    }

    private static async Task<ImportRun> Watched(string name, Func<Task<ImportRun>> stage)
    {
        using var activity = Start(name);
        return await stage();
    }

    private static Activity? Start(string name) => Instrumentation.Activities.StartActivity(name);

    private async Task<ImportRun> Values(ImportRun run, CancellationToken cancel)
    {
        if (!run.Plan.IsMade)
            run = await PlanValues.Run(session, run, cancel);
        var areas = await session.Read(db => db.Areas.AsNoTracking().OrderBy(a => a.Position).ToListAsync(cancel));
        while (run.SlicesDone < run.Plan.Slices.Count)
        {
            var slice = run.Plan.Slices[run.SlicesDone];
            using var activity = Start("import slice")?.SetTag("import.slice", run.SlicesDone);
            var fetched = await Fetch(slice, areas, cancel);
            run = await StoreSlice.Run(session, slice, fetched, areas.Count, cancel);
        }
        return await session.Write(
            (_, row) =>
            {
                row.Stage = ImportStage.Check;
                return Task.CompletedTask;
            },
            cancel
        );
    }

    private async Task<FetchedSlice> Fetch(ImportSlice slice, List<Area> areas, CancellationToken cancel)
    {
        session.RowsInSlice = 0;
        var positions = areas.ToDictionary(a => a.Code, a => a.Position, StringComparer.Ordinal);
        var fetched = new FetchedSlice(slice, positions, session.Log);
        foreach (var some in areas.Select(a => a.Code).Chunk(DataRequest.MostIds))
        {
            await session.Client.ReadData(
                new DataRequest(slice.Indicators, some, slice.Years, slice.Since),
                page =>
                {
                    fetched.Add(page);
                    session.RowsInSlice = fetched.Rows;
                    Instrumentation.Rows.Add(page.Rows);
                    return ValueTask.CompletedTask;
                },
                cancel
            );
        }
        return fetched;
    }
}
