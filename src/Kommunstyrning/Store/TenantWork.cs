namespace Kommunstyrning.Store;

/// <summary>
/// Transactions of the tenant that has been entered, for an endpoint that has said that it opens its own: each is short,
/// done whole or not at all, and run again where somebody else wrote at the same moment.
/// </summary>
public sealed class TenantWork(KommunDb db)
{
    /// <param name="work">May be run several times; it reads what it builds on itself.</param>
    /// <exception cref="TenantIsolationException">No tenant has been entered.</exception>
    public Task<T> Read<T>(Func<Task<T>> work, CancellationToken cancel) =>
        TransactionRetry.Run(
            async _ =>
            {
                db.ChangeTracker.Clear();
                await using var transaction = await TenantTransaction.Begin(db, Intent.Read, cancel);
                return await work();
            },
            cancel
        );

    /// <param name="work">May be run several times; a refusal undoes it.</param>
    /// <exception cref="TenantIsolationException">No tenant has been entered.</exception>
    public Task<Outcome<T>> Write<T>(Func<Task<Outcome<T>>> work, CancellationToken cancel)
    {
        var isAgain = false;
        return TransactionRetry.Run(
            async commits =>
            {
                db.ChangeTracker.Clear();
                await using var transaction = await TenantTransaction.Begin(db, Intent.Write, cancel);
                if (isAgain)
                    await transaction.TakeTurn(cancel);
                isAgain = true;
                var outcome = await work();
                if (outcome.Succeeded)
                {
                    await transaction.Seal(cancel);
                    commits();
                    await transaction.Commit(CancellationToken.None);
                }
                return outcome;
            },
            cancel
        );
    }
}
