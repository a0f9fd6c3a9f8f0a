using System.Data.Common;
using Kommunstyrning.Store;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace Kommunstyrning.Tests.Store;

/// <summary>Databases of this run on a server engine: made, copied, emptied of connections and dropped.</summary>
internal static class TestServer
{
    /// <summary>Ready for the program: on SQL Server with readers that wait for no writer, and with the worker let in.</summary>
    public static async Task Create(DatabaseSettings settings)
    {
        await Tell(TestEngine.First, $"CREATE DATABASE {Quoted(settings)}");
        if (!TestEngine.IsSqlServer)
            return;
        await Tell(TestEngine.First, $"ALTER DATABASE {Quoted(settings)} SET READ_COMMITTED_SNAPSHOT ON");
        await Tell(settings.ForOwner, $"CREATE USER [{TestEngine.Worker}] FOR LOGIN [{TestEngine.Worker}]");
    }

    /// <summary>PostgreSQL's own copy. SQL Server copies by backup only, which asks for more than a test should have.</summary>
    public static Task CopyPostgreSql(DatabaseSettings made, DatabaseSettings copy) =>
        Tell(TestEngine.First, $"CREATE DATABASE {Quoted(copy)} TEMPLATE {Quoted(made)}");

    /// <summary>Without FORCE PostgreSQL waits for connections that are just closing, which the owner may not end.</summary>
    public static Task Drop(DatabaseSettings settings) =>
        Tell(TestEngine.First, $"DROP DATABASE IF EXISTS {Quoted(settings)}");

    public static void ClearPools(DatabaseSettings settings)
    {
        var ofProgram = RequestTimeouts.WithConnectTimeout(settings.Provider, settings.ConnectionString);
        foreach (var text in new[] { settings.ConnectionString, settings.ForOwner, ofProgram })
        {
            if (settings.Provider == DatabaseProvider.SqlServer)
                SqlConnection.ClearPool(new SqlConnection(text));
            else
                NpgsqlConnection.ClearPool(new NpgsqlConnection(text));
        }
    }

    private static async Task Tell(string connectionString, string sql)
    {
        await using DbConnection connection = TestEngine.IsSqlServer
            ? new SqlConnection(connectionString)
            : new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static string Quoted(DatabaseSettings settings) =>
        settings.Provider == DatabaseProvider.SqlServer
            ? $"[{new SqlConnectionStringBuilder(settings.ConnectionString).InitialCatalog}]"
            : $"\"{new NpgsqlConnectionStringBuilder(settings.ConnectionString).Database}\"";
}
