using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Kommunstyrning.Store;

/// <summary>
/// Brings the schema, the policies and the rights up to date as the owner of the tables. Nodes that start together do
/// it one at a time, and one of them reports what was done. A start that finds everything as it should be only reads.
/// </summary>
public static class Migrator
{
    /// <summary>How often a start gives way to those who hold a table it needs, half a second at a time.</summary>
    private const int Attempts = 20;

    /// <summary>For the turn and for each statement: a migration of many rows takes longer than a page's question.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <param name="db">A context opened with the owner's connection string.</param>
    /// <param name="worker">The role that the program works as and that gets rights on rows; null when it is the owner.</param>
    /// <returns>The migrations that were applied, none if the schema was up to date.</returns>
    /// <exception cref="IOException">On SQLite: another process has held the turn for ten minutes.</exception>
    /// <exception cref="System.Data.Common.DbException">On a server engine: another node has, or the server is away.</exception>
    public static async Task<IReadOnlyList<string>> Run(KommunDb db, string? worker, CancellationToken cancel)
    {
        db.Database.SetCommandTimeout(Patience);
        if (db.Engine.IsFile())
            return await OnSqlite(db, cancel);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnServer(db, ServerSchema.Of(db), worker, cancel);
            }
            catch (Exception fault) when (attempt < Attempts && DatabaseErrors.IsGivingWay(fault))
            {
                await Task.Delay(TimeSpan.FromSeconds(0.5), cancel);
            }
        }
    }

    private static async Task<List<string>> OnSqlite(KommunDb db, CancellationToken cancel)
    {
        await using var turn = await SqliteTurn.Take(db, Patience, cancel);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        if (pending.Count == 0)
            return pending;
        await turn.ClearLeftLock(db, cancel);
        await db.Database.MigrateAsync(cancel);
        return pending;
    }

    /// <summary>
    /// All in one transaction, and the turn ends with it: whoever serves meanwhile sees the tables as they were, with
    /// their policies, or waits; and a process that dies leaves nothing half done.
    /// </summary>
    private static async Task<List<string>> OnServer(
        KommunDb db,
        ServerSchema schema,
        string? worker,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await schema.TakeTurn(Patience, cancel);
        if (!await schema.HasHistory(cancel))
            await db.Execute(db.GetService<IHistoryRepository>().GetCreateIfNotExistsScript(), cancel);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        if (pending.Count > 0)
        {
            await schema.LiftPolicies(cancel);
            await db.Database.MigrateAsync(cancel);
        }
        await schema.SetPolicies(cancel);
        if (worker is not null)
            await schema.SetRights(worker, cancel);
        await transaction.CommitAsync(cancel);
        return pending;
    }
}
