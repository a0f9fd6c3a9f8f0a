using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Store;

/// <summary>
/// Short work on what belongs to the instance and not to a tenant: one transaction, which is undone and run again from
/// the beginning when somebody else wrote at the same moment or the database was away for a moment. What it says to
/// <see cref="TrailAcrossTenants"/> is written as the last thing in it.
/// </summary>
public static class InstanceTransaction
{
    /// <param name="work">Reads what it builds on itself, since it may be run several times. A refusal undoes it.</param>
    /// <returns>What the work returned; where it failed each time, its last exception is thrown.</returns>
    public static Task<Outcome<T>> InTransaction<T>(
        this KommunDb db,
        Func<Task<Outcome<T>>> work,
        CancellationToken cancel
    ) => db.InTransaction(work, outcome => outcome.Succeeded, cancel);

    /// <param name="isKept">Whether what the work returned is committed.</param>
    public static Task<T> InTransaction<T>(
        this KommunDb db,
        Func<Task<T>> work,
        Func<T, bool> isKept,
        CancellationToken cancel
    ) =>
        TransactionRetry.Run(
            async commits =>
            {
                db.ChangeTracker.Clear();
                await db.Database.OpenConnectionAsync(cancel);
                try
                {
                    return await Once(db, work, isKept, commits, cancel);
                }
                finally
                {
                    await db.Database.CloseConnectionAsync();
                }
            },
            cancel
        );

    private static async Task<T> Once<T>(
        KommunDb db,
        Func<Task<T>> work,
        Func<T, bool> isKept,
        Action commits,
        CancellationToken cancel
    )
    {
        var lines = new List<TrailEntry>();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            db.UnsealedAcross = lines;
            var result = await work();
            if (isKept(result))
            {
                await TrailSealAcrossTenants.Run(db, lines, cancel);
                commits();
                await transaction.CommitAsync(CancellationToken.None);
            }
            return result;
        }
        finally
        {
            db.UnsealedAcross = null;
            if (lines.Count > 0)
                await TenantTransaction.Forget(db);
        }
    }
}
