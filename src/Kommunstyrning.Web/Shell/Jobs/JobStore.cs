using System.Data.Common;
using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.SqlServer;
using Hangfire.Storage.SQLite;
using Kommunstyrning.Store;
using Npgsql;

namespace Kommunstyrning.Web.Shell.Jobs;

/// <summary>Hangfire's storage on each engine. The worker finds its tables there and may make none.</summary>
internal static class JobStore
{
    /// <summary>A node that has not been heard of for so long has lost its job; longer than an import's lease lasts.</summary>
    private static readonly TimeSpan Invisible = TimeSpan.FromSeconds(30);

    /// <summary>How often a server asks for work that another process has enqueued.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);

    /// <summary>What a killed process has locked is free again before a start gives up waiting for it.</summary>
    private static readonly TimeSpan LockLifetime = TimeSpan.FromSeconds(10);

    /// <summary>Done and given up jobs can be looked at for so long.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    public static JobStorage Open(DatabaseSettings database)
    {
        var storage = Create(database);
        storage.JobExpirationTimeout = Kept;
        return storage;
    }

    /// <summary>As the owner. A SQLite storage makes its tables when it is opened.</summary>
    public static void Install(DbConnection owner)
    {
        switch (owner)
        {
            case NpgsqlConnection postgres:
                PostgreSqlObjectsInstaller.Install(postgres, JobSchema.Name);
                break;
            case Microsoft.Data.SqlClient.SqlConnection server:
                SqlServerObjectsInstaller.Install(server, JobSchema.Name, enableHeavyMigrations: true);
                break;
            case Microsoft.Data.Sqlite.SqliteConnection:
                break;
            default:
                throw new InvalidOperationException($"Nobody has said where jobs stand behind {owner.GetType().Name}.");
        }
    }

    private static JobStorage Create(DatabaseSettings database)
    {
        switch (database.Provider)
        {
            case DatabaseProvider.PostgreSql:
                var options = new PostgreSqlStorageOptions
                {
                    SchemaName = JobSchema.Name,
                    PrepareSchemaIfNecessary = false,
                    UseSlidingInvisibilityTimeout = true,
                    InvisibilityTimeout = Invisible,
                    QueuePollInterval = Poll,
                    DistributedLockTimeout = LockLifetime,
                };
                return new PostgreSqlStorage(new NpgsqlConnectionFactory(database.ConnectionString, options), options);
            case DatabaseProvider.SqlServer:
                return new SqlServerStorage(
                    () => new Microsoft.Data.SqlClient.SqlConnection(database.ConnectionString),
                    new SqlServerStorageOptions
                    {
                        SchemaName = JobSchema.Name,
                        PrepareSchemaIfNecessary = false,
                        SlidingInvisibilityTimeout = Invisible,
                        QueuePollInterval = Poll,
                    }
                );
            case DatabaseProvider.Sqlite:
                return new SQLiteStorage(
                    JobSchema.FileBeside(database.ConnectionString),
                    new SQLiteStorageOptions
                    {
                        // does not slide: a shorter one would take a long job from the one who works at it
                        InvisibilityTimeout = TimeSpan.FromDays(1),
                        QueuePollInterval = TimeSpan.FromSeconds(2),
                        DistributedLockLifetime = LockLifetime,
                    }
                );
            default:
                throw new ArgumentOutOfRangeException(
                    nameof(database),
                    database.Provider,
                    "Nobody has said where its jobs lie."
                );
        }
    }
}
