using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>Somebody has read own notices.</summary>
public sealed class MarkNotices(KommunDb db, TimeProvider clock)
{
    /// <summary>Saves at once. Once more changes nothing.</summary>
    /// <returns>How many were marked. Forbidden (403) for whoever sees no working material.</returns>
    public async Task<Outcome<int>> All(CallerAccess access, CancellationToken cancel) =>
        access.WhyNot(Rights.SeeDrafts) is { } forbidden ? forbidden : await Mark(access, id: null, cancel);

    /// <inheritdoc cref="All"/>
    /// <param name="id">Of one that is for whoever asks; another's is left alone.</param>
    public async Task<Outcome<int>> One(CallerAccess access, Guid id, CancellationToken cancel) =>
        access.WhyNot(Rights.SeeDrafts) is { } forbidden ? forbidden : await Mark(access, id, cancel);

    private Task<int> Mark(CallerAccess access, Guid? id, CancellationToken cancel)
    {
        var (account, now) = (access.AccountId, clock.GetUtcNow());
        var unread = db.MemberNotices.Where(n => n.AccountId == account && n.ReadAt == null);
        return (id is null ? unread : unread.Where(n => n.Id == id)).ExecuteUpdateAsync(
            set => set.SetProperty(n => n.ReadAt, now),
            cancel
        );
    }
}
