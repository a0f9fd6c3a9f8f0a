using Kommunstyrning.Store;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace Kommunstyrning.Tests.Store;

/// <summary>
/// The engine that this run is on. KOMMUNSTYRNING_TEST_POSTGRES or KOMMUNSTYRNING_TEST_SQLSERVER is the connection
/// string of an owner that may make databases, and the same name with _WORKER is "Username=…;Password=…" or
/// "User ID=…;Password=…" of the role that the program works as; without them the run is on SQLite.
/// </summary>
internal static class TestEngine
{
    private static readonly string? OnPostgreSql = Environment.GetEnvironmentVariable("KOMMUNSTYRNING_TEST_POSTGRES");

    private static readonly string? OnSqlServer = Environment.GetEnvironmentVariable("KOMMUNSTYRNING_TEST_SQLSERVER");

    public static bool IsPostgreSql => !string.IsNullOrEmpty(OnPostgreSql);

    public static bool IsSqlServer => !IsPostgreSql && !string.IsNullOrEmpty(OnSqlServer);

    public static bool IsSqlite => !IsPostgreSql && !IsSqlServer;

    /// <summary>The role that works on rows and owns nothing.</summary>
    public static string Worker => IsSqlServer ? SqlServerWorker.UserID : PostgreSqlWorker.Username!;

    /// <summary>The owner's connection to a database of this run's server.</summary>
    public static string OwnerOf(string database) => IsSqlServer ? SqlServer(database) : PostgreSql(database);

    /// <summary>The database that every server has, from which others are made.</summary>
    public static string First => OwnerOf(IsSqlServer ? "master" : "postgres");

    public static DatabaseSettings OnServer(string database) =>
        new()
        {
            Provider = IsSqlServer ? DatabaseProvider.SqlServer : DatabaseProvider.PostgreSql,
            ConnectionString = IsSqlServer
                ? SqlServer(database, SqlServerWorker)
                : PostgreSql(database, PostgreSqlWorker),
            OwnerConnectionString = OwnerOf(database),
        };

    public static DatabaseSettings Sqlite(string path) => new() { ConnectionString = $"Data Source={path}" };

    private static NpgsqlConnectionStringBuilder PostgreSqlWorker => new(Needed("KOMMUNSTYRNING_TEST_POSTGRES_WORKER"));

    private static SqlConnectionStringBuilder SqlServerWorker => new(Needed("KOMMUNSTYRNING_TEST_SQLSERVER_WORKER"));

    private static string PostgreSql(string database, NpgsqlConnectionStringBuilder? role = null)
    {
        var parts = new NpgsqlConnectionStringBuilder(OnPostgreSql) { Database = database, MaxPoolSize = 20 };
        if (role is not null)
            (parts.Username, parts.Password) = (role.Username, role.Password);
        return parts.ConnectionString;
    }

    private static string SqlServer(string database, SqlConnectionStringBuilder? role = null)
    {
        var parts = new SqlConnectionStringBuilder(OnSqlServer) { InitialCatalog = database, MaxPoolSize = 20 };
        if (role is not null)
            (parts.UserID, parts.Password) = (role.UserID, role.Password);
        return parts.ConnectionString;
    }

    private static string Needed(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is missing.");
}
