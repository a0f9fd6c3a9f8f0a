using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>What is watched in the municipality that has been entered.</summary>
public sealed class SubscriptionsQuery(KommunDb db)
{
    /// <returns>Those of whoever asks, the latest first.</returns>
    public async Task<IReadOnlyList<Subscription>> Own(CallerAccess access, CancellationToken cancel)
    {
        var account = access.AccountId;
        return await db
            .Subscriptions.AsNoTracking()
            .Where(s => s.AccountId == account)
            .OrderByDescending(s => s.Since)
            .ThenBy(s => s.Id)
            .ToListAsync(cancel);
    }

    /// <returns>Everybody's; empty for whoever does not administer.</returns>
    public async Task<IReadOnlyList<Subscription>> All(CallerAccess access, CancellationToken cancel) =>
        access.MayAdminister ? await db.Subscriptions.AsNoTracking().ToListAsync(cancel) : [];

    /// <summary>
    /// Notes that imports up to a moment have been told of, within the caller's transaction. Of two who tell at once, one does.
    /// </summary>
    /// <returns>Whether it had not been noted.</returns>
    internal async Task<bool> Take(Subscription subscription, DateTimeOffset upTo, CancellationToken cancel)
    {
        var (id, before) = (subscription.Id, subscription.ToldUpTo);
        return await db
                .Subscriptions.Where(s => s.Id == id && s.ToldUpTo == before)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.ToldUpTo, upTo), cancel) == 1;
    }

    /// <summary>Takes away one whose target is gone.</summary>
    internal Task Forget(Subscription subscription, CancellationToken cancel)
    {
        var id = subscription.Id;
        return db.Subscriptions.Where(s => s.Id == id).ExecuteDeleteAsync(cancel);
    }
}
