using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Store;

/// <summary>
/// The migrator's turn for more than migrating: what one node does alone while it starts. Others that start, or migrate, wait
/// until it is disposed of; those that serve already are not disturbed. A process that dies gives it back.
/// </summary>
public sealed class StartTurn : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly KommunDb owner;
    private readonly IAsyncDisposable held;

    private StartTurn(KommunDb owner, IAsyncDisposable held) => (this.owner, this.held) = (owner, held);

    /// <exception cref="IOException">On SQLite: another process has held the turn for ten minutes.</exception>
    /// <exception cref="System.Data.Common.DbException">On a server engine: another node has, or the server is away.</exception>
    public static async Task<StartTurn> Take(DatabaseSettings settings, CancellationToken cancel)
    {
        var db = Databases.OpenAsOwner(settings);
        try
        {
            if (db.Engine.IsFile())
                return new StartTurn(db, await SqliteTurn.Take(db, Patience, cancel));
            db.Database.SetCommandTimeout(Patience);
            var transaction = await db.Database.BeginTransactionAsync(cancel);
            await ServerSchema.Of(db).TakeTurn(Patience, cancel);
            return new StartTurn(db, transaction);
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await held.DisposeAsync();
        await owner.DisposeAsync();
    }
}
