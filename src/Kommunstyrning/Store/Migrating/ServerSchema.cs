using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Store;

/// <summary>
/// What stands beside the tables on a server engine: policies and rights. Each is compared with the engine's catalogue,
/// and only what differs is touched, so that an unchanged start stands in nobody's way.
/// </summary>
internal abstract class ServerSchema(KommunDb db)
{
    protected const string HistoryTable = "__EFMigrationsHistory";

    protected KommunDb Db => db;

    public static ServerSchema Of(KommunDb db) =>
        db.Engine switch
        {
            DatabaseProvider.PostgreSql => new PostgreSqlSchema(db),
            DatabaseProvider.SqlServer => new SqlServerSchema(db),
            DatabaseProvider.Sqlite => throw new ArgumentException("A file has no roles and no schema.", nameof(db)),
        };

    /// <summary>Waits until no other node migrates. The turn lasts until the transaction ends.</summary>
    public abstract Task TakeTurn(TimeSpan patience, CancellationToken cancel);

    /// <summary>Whether the table of applied migrations is there. EF finds out by an error, which would end the transaction.</summary>
    public async Task<bool> HasHistory(CancellationToken cancel) => (await Db.Texts(History, cancel)).Count > 0;

    /// <summary>One row where the table of applied migrations is there.</summary>
    protected abstract string History { get; }

    /// <summary>Before a migration, which must see every row and may alter a table that a policy is bound to.</summary>
    public abstract Task LiftPolicies(CancellationToken cancel);

    public abstract Task SetPolicies(CancellationToken cancel);

    /// <param name="worker">The role that the program works as.</param>
    public abstract Task SetRights(string worker, CancellationToken cancel);

    /// <summary>What the working role may do with the rows of a table: all of it, unless they are written once.</summary>
    protected string RightsOn(string table) =>
        string.Equals(table, HistoryTable, StringComparison.Ordinal) ? "SELECT"
        : RowLevelSecurity.AppendOnlyTables(db).Contains(table, StringComparer.Ordinal) ? "SELECT, INSERT"
        : "SELECT, INSERT, UPDATE, DELETE";
}
