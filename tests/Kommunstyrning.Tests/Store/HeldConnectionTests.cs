using System.Data;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Store;

/// <summary>
/// Whoever has ended a transaction holds no connection: with as many requests as the pool has connections, each of which
/// asks for another one afterwards, everybody would wait for everybody.
/// </summary>
public sealed class HeldConnectionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_connection_goes_back_when_the_transaction_ends(bool isKept)
    {
        await using var ale = await database.Store.Enter(Municipal.Ale);
        var db = ale.Db;
        Assert.Equal(ConnectionState.Open, db.Database.GetDbConnection().State);

        if (isKept)
            await ale.Commit();
        await ale.End();

        Assert.Equal(ConnectionState.Closed, db.Database.GetDbConnection().State);
    }
}
