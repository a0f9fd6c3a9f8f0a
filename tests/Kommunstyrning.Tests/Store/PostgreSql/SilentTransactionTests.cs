using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Store.PostgreSql;

/// <summary>A node that sleeps in the middle of a write does not keep the others out.</summary>
public sealed class SilentTransactionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [PostgreSqlFact]
    public async Task The_server_ends_a_transaction_that_was_silent_for_half_a_minute_and_no_other()
    {
        await using var db = Databases.Open(DatabaseProvider.PostgreSql, database.Settings.ConnectionString);
        await db.Database.OpenConnectionAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();

        await db.EndWhenSilent(CancellationToken.None);
        var within = await Patience(db);
        await transaction.CommitAsync();
        var after = await Patience(db);

        Assert.Equal("30s", within);
        Assert.Equal("0", after);
    }

    private static Task<string> Patience(KommunDb db) =>
        db
            .Database.SqlQueryRaw<string>("SELECT current_setting('idle_in_transaction_session_timeout') AS \"Value\"")
            .SingleAsync();
}
