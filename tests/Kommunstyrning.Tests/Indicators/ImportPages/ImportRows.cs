using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Indicators.ImportPages;

/// <summary>Runs in any state, straight into the database of an instance on which nothing starts by itself.</summary>
internal sealed class ImportRows(Instance instance)
{
    public static ImportRun Run(ImportState state, ImportStage stage = ImportStage.Values) =>
        new()
        {
            Id = Guid.NewGuid(),
            Kind = ImportKind.Incremental,
            Trigger = ImportTrigger.Schedule,
            StartedAt = TimeProvider.System.GetUtcNow().AddMinutes(-4),
            Source = "api.kolada.se",
            State = state,
            Stage = stage,
            IsOpen = state is not (ImportState.Done or ImportState.Discarded),
            UpdatedAt = TimeProvider.System.GetUtcNow(),
        };

    /// <summary>Leaves these runs and nothing else of what was imported.</summary>
    /// <param name="age">Of the values; null when there are none.</param>
    public Task Are(TimeSpan? age, params ImportRun[] runs) => Are(age, "api.kolada.se", runs);

    public Task Are(TimeSpan? age, string source, params ImportRun[] runs) =>
        Change(async db =>
        {
            await db.ImportIncidents.ExecuteDeleteAsync();
            await db.ImportRuns.ExecuteDeleteAsync();
            await db.Notices.ExecuteDeleteAsync();
            await db.Indicators.ExecuteDeleteAsync();
            var version = await db.DataVersions.SingleAsync();
            version.FetchedAt = TimeProvider.System.GetUtcNow() - age;
            version.ChangesReadTo = version.FetchedAt;
            version.Source = age is null ? "" : source;
            db.AddRange(runs);
        });

    public Task Add(params object[] rows) =>
        Change(db =>
        {
            db.AddRange(rows);
            return Task.CompletedTask;
        });

    public async Task<List<ImportRun>> All()
    {
        await using var scope = instance.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<KommunDb>().ImportRuns.AsNoTracking().ToListAsync();
    }

    private async Task Change(Func<KommunDb, Task> change)
    {
        await using var scope = instance.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        await change(db);
        await db.SaveChangesAsync();
    }
}
