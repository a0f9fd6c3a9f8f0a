using Kommunstyrning.Store;
using Microsoft.Data.Sqlite;
using static Kommunstyrning.Tests.Store.Municipal;

namespace Kommunstyrning.Tests.Store;

/// <summary>
/// SQLite can wait for its write lock at BEGIN only; a transaction that has read first is told "database is locked".
/// </summary>
public sealed class SqliteLockTests
{
    private readonly DatabaseSettings settings = TestEngine.Sqlite(
        Path.Combine(Template.Folder, $"{Guid.NewGuid():N}.db")
    );

    [Fact]
    public async Task A_transaction_that_means_to_write_has_the_lock_from_its_beginning()
    {
        await using var store = new TestStore(settings);
        await using var ale = await store.Enter(Ale, Intent.Write);

        Assert.False(CanWriteNow());
    }

    [Fact]
    public async Task A_transaction_that_only_reads_stands_in_nobodys_way()
    {
        await using var store = new TestStore(settings);
        await using var ale = await store.Enter(Ale, Intent.Read);

        Assert.True(CanWriteNow());
    }

    private bool CanWriteNow()
    {
        var text = new SqliteConnectionStringBuilder(settings.ConnectionString) { DefaultTimeout = 1, Pooling = false };
        using var other = new SqliteConnection(text.ConnectionString);
        other.Open();
        using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        try
        {
            begin.ExecuteNonQuery();
            return true;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == 5)
        {
            return false;
        }
    }
}
