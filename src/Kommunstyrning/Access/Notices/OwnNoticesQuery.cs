using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>Somebody's notices, a page of them.</summary>
/// <param name="Notices">The latest first.</param>
/// <param name="Unread">How many are unread on all pages.</param>
/// <param name="All">How many there are, read or not.</param>
/// <param name="Page">The first is 1.</param>
public sealed record OwnNotices(IReadOnlyList<MemberNotice> Notices, int Unread, int All, int Page)
{
    /// <summary>At least one.</summary>
    public int Pages => Math.Max(1, (All + OwnNoticesQuery.OnAPage - 1) / OwnNoticesQuery.OnAPage);
}

/// <summary>The notices of whoever asks, in the municipality that has been entered; nobody reads anyone else's.</summary>
public sealed class OwnNoticesQuery(KommunDb db)
{
    public const int OnAPage = 30;

    /// <param name="page">The first is 1; one beyond the last is the last.</param>
    public async Task<OwnNotices> Run(CallerAccess access, int page, CancellationToken cancel)
    {
        var own = Own(access);
        var counts = await own.GroupBy(n => n.ReadAt == null)
            .Select(g => new { IsUnread = g.Key, Count = g.Count() })
            .ToListAsync(cancel);
        var all = counts.Sum(c => c.Count);
        var shown = Math.Clamp(page, 1, Math.Max(1, (all + OnAPage - 1) / OnAPage));
        var notices = await own.OrderByDescending(n => n.ToldAt)
            .ThenByDescending(n => n.Id)
            .Skip((shown - 1) * OnAPage)
            .Take(OnAPage)
            .ToListAsync(cancel);
        return new OwnNotices(notices, counts.Where(c => c.IsUnread).Sum(c => c.Count), all, shown);
    }

    /// <returns>Null where there is none that is for whoever asks.</returns>
    public Task<MemberNotice?> One(CallerAccess access, Guid id, CancellationToken cancel) =>
        Own(access).SingleOrDefaultAsync(n => n.Id == id, cancel);

    /// <summary>For the head of each page: one question, of an index.</summary>
    public Task<int> CountUnread(CallerAccess access, CancellationToken cancel) =>
        Own(access).CountAsync(n => n.ReadAt == null, cancel);

    private IQueryable<MemberNotice> Own(CallerAccess access)
    {
        var account = access.AccountId;
        return db.MemberNotices.AsNoTracking().Where(n => n.AccountId == account);
    }
}
