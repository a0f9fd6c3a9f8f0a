using Npgsql;

namespace Kommunstyrning.Tests.Store.PostgreSql;

/// <summary>A worker that is not let in is told so in a sentence.</summary>
public sealed class WorkerLoginTests
{
    [PostgreSqlFact]
    public async Task A_database_that_is_missing_and_a_password_that_is_not_taken_are_said()
    {
        var worker = new NpgsqlConnectionStringBuilder(TestEngine.OnServer("kommun_none").ConnectionString);
        var missing = await WorkerRoleTests.OnPostgreSql(worker.ConnectionString);
        worker.Password = "another";
        var refused = await WorkerRoleTests.OnPostgreSql(worker.ConnectionString);

        Assert.StartsWith("Databasen kommun_none finns inte", missing, StringComparison.Ordinal);
        Assert.EndsWith($"tar inte emot inloggningen {TestEngine.Worker}.", refused, StringComparison.Ordinal);
    }
}
