using Kommunstyrning.Store;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Store;

public sealed class MigratorTests
{
    /// <summary>Not a timing: only what turns a wait for ever into a failure.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Nodes_that_start_together_migrate_once()
    {
        var settings = await Template.Empty();
        await using (var store = new TestStore(settings))
        {
            using var patience = new CancellationTokenSource(Patience);

            var nodes = Enumerable.Range(0, 3).Select(_ => Task.Run(() => store.Migrate(patience.Token)));
            var applied = await Task.WhenAll(nodes);

            await using var db = Models.Open(settings.Provider);
            Assert.Equal([db.Database.GetMigrations()], applied.Where(list => list.Count > 0));
        }
        await Template.Drop(settings);
    }

    [Fact]
    public async Task A_lock_that_a_killed_process_left_behind_does_not_stop_the_next_start()
    {
        var settings = TestEngine.Sqlite(Path.Combine(Template.Folder, "killed.db"));
        await using (var connection = new SqliteConnection(settings.ConnectionString))
        {
            await connection.OpenAsync();
            await using var left = connection.CreateCommand();
            left.CommandText = """
                PRAGMA journal_mode = WAL;
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00');
                """;
            await left.ExecuteNonQueryAsync();
        }
        await using var store = new TestStore(settings);
        using var patience = new CancellationTokenSource(Patience);

        Assert.NotEmpty(await store.Migrate(patience.Token));
        Assert.Empty(await store.Migrate(patience.Token));
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_said_and_not_waited_for()
    {
        await using var store = new TestStore(
            TestEngine.Sqlite(Path.Combine(Template.Folder, "no", "such", "folder.db"))
        );
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => store.Migrate(patience.Token));
    }
}
