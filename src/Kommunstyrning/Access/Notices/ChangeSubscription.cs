using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>A member begins to watch something, or no longer does.</summary>
public sealed class ChangeSubscription(KommunDb db, TimeProvider clock)
{
    /// <summary>Saves in the caller's transaction. Once more makes no other.</summary>
    /// <param name="target">As <see cref="Subscription.Target"/>; the caller has seen that it is there for whoever asks.</param>
    /// <returns>Forbidden (403) for whoever is no member, and in conflict where too much is watched already.</returns>
    /// <exception cref="DbUpdateException">The same was begun at the same moment.</exception>
    public async Task<Outcome<Subscription>> Begin(CallerAccess access, string target, CancellationToken cancel)
    {
        if (WhyNot(access) is { } forbidden)
            return forbidden;
        var account = access.AccountId!.Value;
        var own = await db.Subscriptions.Where(s => s.AccountId == account).ToListAsync(cancel);
        if (own.Find(s => string.Equals(s.Target, target, StringComparison.Ordinal)) is { } already)
            return already;
        if (own.Count >= Subscription.Most)
            return Refusal.Conflict(
                "",
                $"Du bevakar redan {Subscription.Most} saker. Sluta bevaka någon av dem först."
            );
        var now = clock.GetUtcNow();
        var begun = new Subscription
        {
            AccountId = account,
            Target = target,
            Since = now,
            ToldUpTo = now,
        };
        db.Add(begun);
        await db.SaveChangesAsync(cancel);
        return begun;
    }

    /// <summary>Saves at once. Another's is left alone, as one that is not there.</summary>
    /// <returns>How many were ended, 0 or 1. Forbidden (403) for whoever is no member.</returns>
    public async Task<Outcome<int>> End(CallerAccess access, Guid id, CancellationToken cancel)
    {
        if (WhyNot(access) is { } forbidden)
            return forbidden;
        var account = access.AccountId;
        return await db.Subscriptions.Where(s => s.Id == id && s.AccountId == account).ExecuteDeleteAsync(cancel);
    }

    private static Refusal? WhyNot(CallerAccess access) =>
        access.WhyNot(Rights.SeeDrafts)
        ?? (
            access is { IsSignedIn: true, VisitEndsAt: null }
                ? null
                : Refusal.Forbidden("Under ett stödbesök läser man, och bevakar inget.")
        );
}
