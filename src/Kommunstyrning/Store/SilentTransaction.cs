namespace Kommunstyrning.Store;

/// <summary>
/// A process that falls asleep, or whose machine is cut off, keeps its transaction and the locks in it for as long as
/// the server believes in the connection: hours. Here the server ends a transaction that has been silent for a while.
/// SQL Server has no such limit; there, who may fall asleep must not begin by locking what others wait for.
/// </summary>
public static class SilentTransaction
{
    /// <summary>Whether a silent transaction can hold up others for long.</summary>
    public static bool CanStaySilent(this KommunDb db) =>
        db.Engine switch
        {
            DatabaseProvider.SqlServer => true,
            DatabaseProvider.PostgreSql or DatabaseProvider.Sqlite => false,
        };

    /// <summary>For the rest of the transaction that is open. SQLite, which serves one program, needs none of it.</summary>
    public static Task EndWhenSilent(this KommunDb db, CancellationToken cancel) =>
        db.Engine switch
        {
            DatabaseProvider.PostgreSql => db.Execute("SET LOCAL idle_in_transaction_session_timeout = '30s'", cancel),
            // looks without holding instead, see CanStaySilent
            DatabaseProvider.SqlServer => Task.CompletedTask,
            DatabaseProvider.Sqlite => Task.CompletedTask,
        };
}
