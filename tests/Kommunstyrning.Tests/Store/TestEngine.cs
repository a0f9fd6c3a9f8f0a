using Kommunstyrning.Store;
using Npgsql;

namespace Kommunstyrning.Tests.Store;

/// <summary>
/// The engine that this run is on. KOMMUNSTYRNING_TEST_POSTGRES is the owner's connection string, and
/// KOMMUNSTYRNING_TEST_POSTGRES_WORKER is "Username=…;Password=…" of the role that the program works as;
/// without the first the run is on SQLite.
/// </summary>
internal static class TestEngine
{
    private static readonly string? Owner = Environment.GetEnvironmentVariable("KOMMUNSTYRNING_TEST_POSTGRES");

    public static bool IsPostgreSql => !string.IsNullOrEmpty(Owner);

    /// <summary>The role that works on rows and owns nothing.</summary>
    public static string Worker => WorkerPart.Username!;

    public static string OwnerOf(string database) => For(database, new NpgsqlConnectionStringBuilder(Owner));

    public static string WorkerOf(string database) =>
        For(
            database,
            new NpgsqlConnectionStringBuilder(Owner) { Username = WorkerPart.Username, Password = WorkerPart.Password }
        );

    public static DatabaseSettings PostgreSql(string database) =>
        new()
        {
            Provider = DatabaseProvider.PostgreSql,
            ConnectionString = WorkerOf(database),
            OwnerConnectionString = OwnerOf(database),
        };

    public static DatabaseSettings Sqlite(string path) => new() { ConnectionString = $"Data Source={path}" };

    private static NpgsqlConnectionStringBuilder WorkerPart =>
        new(
            Environment.GetEnvironmentVariable("KOMMUNSTYRNING_TEST_POSTGRES_WORKER")
                ?? throw new InvalidOperationException("KOMMUNSTYRNING_TEST_POSTGRES_WORKER is missing.")
        );

    private static string For(string database, NpgsqlConnectionStringBuilder parts)
    {
        parts.Database = database;
        parts.MaxPoolSize = 20;
        return parts.ConnectionString;
    }
}
