using System.Data.Common;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Store;

/// <summary>
/// The municipality's transaction as the role that owns the tables, for the little that the working role may not do: taking
/// away what is written once. Row-level security holds for the owner too, so that no other municipality can be touched.
/// </summary>
public sealed class OwnerWorkAcrossTenants(DatabaseSettings settings, CurrentActor actor, TimeProvider clock)
{
    /// <param name="work">
    /// Runs in a context and a transaction of its own, again from the beginning where somebody else wrote at the same moment.
    /// A refusal undoes it.
    /// </param>
    public Task<Outcome<T>> Write<T>(
        Tenant tenant,
        Func<KommunDb, Trail, Task<Outcome<T>>> work,
        CancellationToken cancel
    ) =>
        TransactionRetry.Run(
            async commits =>
            {
                var entered = new CurrentTenant();
                entered.Enter(tenant);
                await using var db = Databases.OpenAsOwner(settings, entered, actor);
                await using var transaction = await TenantTransaction.Begin(db, Intent.Write, cancel);
                await transaction.TakeTurn(cancel);
                var outcome = await work(db, new Trail(db, actor, clock));
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

    /// <summary>
    /// What has been taken away is not left to be read in the file of an embedded database: it is written anew. Where somebody
    /// has been reading for long, it is left to the next time. Files of a server are the server's own.
    /// </summary>
    public async Task Overwrite(CancellationToken cancel)
    {
        await using var db = Databases.OpenAsOwner(settings);
        if (!db.Engine.IsFile())
            return;
        try
        {
            await db.Execute("VACUUM", cancel);
            await db.Execute("PRAGMA wal_checkpoint(TRUNCATE)", cancel);
        }
        catch (DbException fault) when (DatabaseErrors.IsTransient(fault))
        {
            // what is held is not waited for: the rows are gone, and their remains with the next
        }
    }
}
