using Microsoft.Data.SqlClient;
using Npgsql;

namespace Kommunstyrning.Store;

/// <summary>The role that the program works as on a server engine. Row-level security isolates only a role that it binds.</summary>
public static class WorkerRole
{
    internal const string SameAsOwner =
        "Programmet ska inte arbeta som den roll som äger tabellerna. Ange ägarrollen i Database__OwnerConnectionString och en annan roll i Database__ConnectionString.";

    internal const string StepsPast =
        "Databasrollen i Database__ConnectionString kringgår radskyddet (superuser, BYPASSRLS, sysadmin eller db_owner). Använd en roll utan de rättigheterna, och ägarrollen i Database__OwnerConnectionString.";

    /// <returns>A Swedish sentence when the program should not begin to work on this database.</returns>
    public static Task<string?> WhyUnsafe(DatabaseSettings settings) =>
        settings.Provider switch
        {
            DatabaseProvider.PostgreSql => PostgreSqlReadiness.WhyNot(settings),
            DatabaseProvider.SqlServer => SqlServerReadiness.WhyNot(settings),
            DatabaseProvider.Sqlite => Task.FromResult<string?>(null),
        };

    /// <summary>The one that gets rights on rows when the owner migrates; null where the owner works itself.</summary>
    /// <exception cref="ArgumentException">It is no connection string of the engine.</exception>
    public static string? NameIn(DatabaseSettings settings) =>
        settings.Provider.IsFile() || IsOwner(settings) ? null : Name(settings.Provider, settings.ConnectionString);

    internal static bool IsOwner(DatabaseSettings settings) =>
        string.Equals(
            Name(settings.Provider, settings.ConnectionString),
            Name(settings.Provider, settings.ForOwner),
            StringComparison.Ordinal
        );

    private static string? Name(DatabaseProvider provider, string connectionString) =>
        provider switch
        {
            DatabaseProvider.SqlServer => new SqlConnectionStringBuilder(connectionString).UserID,
            DatabaseProvider.PostgreSql => new NpgsqlConnectionStringBuilder(connectionString).Username,
            DatabaseProvider.Sqlite => null,
        };
}
