using System.Data.Common;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kommunstyrning.Store;

/// <summary>Opens a context outside of a request: as the owner to migrate, and for `dotnet ef` with no database at all.</summary>
public static class Databases
{
    /// <summary>As the role that owns the tables. The caller disposes of the context.</summary>
    public static KommunDb OpenAsOwner(DatabaseSettings settings) => Open(settings.Provider, settings.ForOwner);

    /// <summary>The same within a municipality: a transaction of it can be begun.</summary>
    internal static KommunDb OpenAsOwner(DatabaseSettings settings, CurrentTenant tenant, CurrentActor actor) =>
        Open(settings.Provider, settings.ForOwner, tenant, actor);

    /// <summary>
    /// Nothing connects before the first question. No tenant has been entered, and none can be: only shared rows are seen.
    /// The caller disposes of the context.
    /// </summary>
    public static KommunDb Open(DatabaseProvider provider, string connectionString) =>
        Open(provider, connectionString, new CurrentTenant(), new CurrentActor());

    /// <summary>
    /// A second context in the transaction that the first one has open, within one municipality. It sees and writes what is of
    /// that one; the caller has told the engine so, and disposes of the context.
    /// </summary>
    internal static async Task<KommunDb> Beside(KommunDb db, CurrentTenant entered, CancellationToken cancel)
    {
        var beside = Open(db.Engine, db.Database.GetDbConnection(), entered);
        await beside.Database.UseTransactionAsync(db.Database.CurrentTransaction!.GetDbTransaction(), cancel);
        return beside;
    }

    private static KommunDb Open(DatabaseProvider provider, DbConnection connection, CurrentTenant tenant) =>
        provider switch
        {
            DatabaseProvider.PostgreSql => new PostgreSqlKommunDb(
                Options<PostgreSqlKommunDb>(provider, connection),
                tenant,
                new CurrentActor(),
                TimeProvider.System
            ),
            DatabaseProvider.SqlServer => new SqlServerKommunDb(
                Options<SqlServerKommunDb>(provider, connection),
                tenant,
                new CurrentActor(),
                TimeProvider.System
            ),
            DatabaseProvider.Sqlite => new SqliteKommunDb(
                Options<SqliteKommunDb>(provider, connection),
                tenant,
                new CurrentActor(),
                TimeProvider.System
            ),
        };

    private static KommunDb Open(
        DatabaseProvider provider,
        string connectionString,
        CurrentTenant tenant,
        CurrentActor actor
    ) =>
        provider switch
        {
            DatabaseProvider.PostgreSql => new PostgreSqlKommunDb(
                Options<PostgreSqlKommunDb>(provider, connectionString),
                tenant,
                actor,
                TimeProvider.System
            ),
            DatabaseProvider.SqlServer => new SqlServerKommunDb(
                Options<SqlServerKommunDb>(provider, connectionString),
                tenant,
                actor,
                TimeProvider.System
            ),
            DatabaseProvider.Sqlite => new SqliteKommunDb(
                Options<SqliteKommunDb>(provider, connectionString),
                tenant,
                actor,
                TimeProvider.System
            ),
        };

    private static DbContextOptions<T> Options<T>(DatabaseProvider provider, string connectionString)
        where T : KommunDb
    {
        var options = new DbContextOptionsBuilder<T>();
        StoreServices.Configure(options, provider, connectionString);
        return options.Options;
    }

    private static DbContextOptions<T> Options<T>(DatabaseProvider provider, DbConnection connection)
        where T : KommunDb
    {
        var options = new DbContextOptionsBuilder<T>();
        StoreServices.Configure(options, provider, connection);
        return options.Options;
    }

    internal sealed class ForSqlite : IDesignTimeDbContextFactory<SqliteKommunDb>
    {
        public SqliteKommunDb CreateDbContext(string[] args) =>
            (SqliteKommunDb)Open(DatabaseProvider.Sqlite, "Data Source=design.db");
    }

    internal sealed class ForPostgreSql : IDesignTimeDbContextFactory<PostgreSqlKommunDb>
    {
        public PostgreSqlKommunDb CreateDbContext(string[] args) =>
            (PostgreSqlKommunDb)Open(DatabaseProvider.PostgreSql, "Host=localhost;Database=design");
    }

    internal sealed class ForSqlServer : IDesignTimeDbContextFactory<SqlServerKommunDb>
    {
        public SqlServerKommunDb CreateDbContext(string[] args) =>
            (SqlServerKommunDb)Open(DatabaseProvider.SqlServer, "Server=localhost;Database=design");
    }
}
