using Kommunstyrning.Store;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Store.SqlServer;

/// <summary>What only a real SQL Server can show: that its own isolation stands, and that a start stands in nobody's way.</summary>
public sealed class OnServerTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    /// <summary>Not a timing: only what turns a wait for a lock into a failure.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [SqlServerFact]
    public async Task The_engine_alone_shows_a_tenant_its_own_rows_and_nobody_none()
    {
        await using var nobody = database.Store.EnterNobody();
        Assert.Empty(await Unfiltered(nobody.Db));

        await using var ale = await database.Store.Enter(Municipal.Ale, Intent.Read);

        Assert.Equal(["ale", "ale"], await Unfiltered(ale.Db));
    }

    [SqlServerFact]
    public async Task The_worker_may_neither_alter_nor_remove_what_has_happened()
    {
        await using var worker = await Open(database.Settings.ConnectionString);

        foreach (var sql in new[] { "UPDATE dbo.Changes SET [By] = ''", "DELETE FROM dbo.Changes" })
            Assert.Equal(229, (await Assert.ThrowsAsync<SqlException>(() => Tell(worker, sql))).Number);
    }

    [SqlServerFact]
    public async Task The_wall_is_set_up_anew_where_somebody_took_it_down()
    {
        await using var owner = await Open(database.Settings.ForOwner);
        foreach (
            var tampering in new[]
            {
                "DROP SECURITY POLICY security.tenant",
                "ALTER SECURITY POLICY security.tenant WITH (STATE = OFF)",
                "ALTER SECURITY POLICY security.tenant DROP FILTER PREDICATE ON dbo.Elements",
            }
        )
        {
            await Tell(owner, tampering);

            Assert.Empty(await database.Store.Migrate());

            await using var nobody = database.Store.EnterNobody();
            Assert.Empty(await Unfiltered(nobody.Db));
        }
    }

    [SqlServerFact]
    public async Task A_start_that_finds_all_as_it_should_be_waits_for_no_table()
    {
        await database.Store.Migrate();
        await using var other = await Open(database.Settings.ForOwner);
        await Tell(other, "BEGIN TRANSACTION");
        await using var db = Models.Open(DatabaseProvider.SqlServer);
        foreach (var table in RowLevelSecurity.TenantTables(db))
            await Tell(other, $"SELECT TOP 0 1 FROM dbo.[{table}] WITH (TABLOCKX, HOLDLOCK)");
        using var patience = new CancellationTokenSource(Patience);

        Assert.Empty(await database.Store.Migrate(patience.Token));
    }

    private static Task<List<string>> Unfiltered(KommunDb db) =>
        db.Database.SqlQueryRaw<string>("SELECT [TenantId] AS [Value] FROM dbo.[Elements]").ToListAsync();

    private static async Task<SqlConnection> Open(string text)
    {
        var connection = new SqlConnection(text);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task Tell(SqlConnection connection, string sql)
    {
        await using var command = new SqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
