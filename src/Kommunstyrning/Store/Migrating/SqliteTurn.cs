using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Store;

/// <summary>
/// An open file beside the database: the operating system lets go of it when a process dies. EF's own lock is a row
/// that a killed process leaves behind for ever; whoever holds the file may clear it.
/// </summary>
internal sealed class SqliteTurn(FileStream file, string database) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <exception cref="IOException">Somebody has held the file for longer than the patience.</exception>
    public static async Task<SqliteTurn> Take(KommunDb db, TimeSpan patience, CancellationToken cancel)
    {
        var path = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                var file = new FileStream(
                    path + ".migrating",
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                );
                return new SqliteTurn(file, path);
            }
            catch (IOException e)
                when (e is not DirectoryNotFoundException && waited < patience && !cancel.IsCancellationRequested)
            {
                await Task.Delay(Pause, cancel);
            }
        }
    }

    public async Task ClearLeftLock(KommunDb db, CancellationToken cancel)
    {
        if (File.Exists(database))
            await db.Execute("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();
}
