using Kommunstyrning.Store;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;
using Quartz;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// Where the scheduler keeps its tables. They stand alone: nothing of ours refers to them, and what they hold is
/// declared again at each start.
/// </summary>
internal static class JobStore
{
    /// <param name="asOwner">As the role that owns the tables, rather than the one that the program works as.</param>
    public static void Use(IQuartzBuilder quartz, DatabaseSettings database, bool asOwner)
    {
        var connection = asOwner ? database.ForOwner : database.ConnectionString;
        quartz.UsePersistentStore(store =>
        {
            store.UseSystemTextJsonSerializer();
            if (asOwner)
                store.ProvisionSchema();
            switch (database.Provider)
            {
                case DatabaseProvider.PostgreSql:
                    store.UsePostgres(NpgsqlFactory.Instance, connection);
                    break;
                case DatabaseProvider.SqlServer:
                    store.UseSqlServer(SqlClientFactory.Instance, connection);
                    break;
                default:
                    store.UseSqlite(SqliteFactory.Instance, Beside(connection));
                    break;
            }
            if (database.Provider != DatabaseProvider.Sqlite && !asOwner)
                store.UseClustering();
        });
    }

    /// <summary>A file of its own, kommunstyrning.jobs.db: SQLite has one writer, and an import may hold it for seconds.</summary>
    private static string Beside(string connection)
    {
        var parts = new SqliteConnectionStringBuilder(connection);
        parts.DataSource = Path.ChangeExtension(parts.DataSource, ".jobs.db");
        return parts.ConnectionString;
    }
}
