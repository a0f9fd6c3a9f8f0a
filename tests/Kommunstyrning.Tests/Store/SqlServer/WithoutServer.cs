using System.Data;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Store.SqlServer;

/// <summary>The program's own context for SQL Server, on a connection that only writes down what is said on it.</summary>
internal static class WithoutServer
{
    public static SqlServerKommunDb Open(RecordedConnection connection, CurrentTenant? tenant = null)
    {
        var options = new DbContextOptionsBuilder<SqlServerKommunDb>();
        StoreServices.Configure(options, DatabaseProvider.SqlServer, "Server=none;Database=none");
        var db = new SqlServerKommunDb(
            options.Options,
            tenant ?? new CurrentTenant(),
            new CurrentActor(),
            TimeProvider.System
        );
        db.Database.SetDbConnection(connection);
        return db;
    }

    public static CurrentTenant Ale()
    {
        var tenant = new CurrentTenant();
        tenant.Enter(Municipal.Ale.Tenant);
        return tenant;
    }

    /// <summary>Ends a command once it has been written down.</summary>
    public sealed class Heard : Exception;

    public static DataTable? Hear(string command) => throw new Heard();
}
