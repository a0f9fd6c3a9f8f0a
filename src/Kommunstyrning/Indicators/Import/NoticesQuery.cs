using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>One page of what the source changed without telling.</summary>
/// <param name="Notices">The latest first.</param>
/// <param name="Counts">How many there are of each kind in all; a kind without any is left out.</param>
/// <param name="Number">From 1, within what there is.</param>
public sealed record NoticePages(
    IReadOnlyList<Notice> Notices,
    IReadOnlyDictionary<NoticeKind, int> Counts,
    int Number,
    int Pages
);

/// <summary>What the source changed without telling, the latest first.</summary>
public sealed class NoticesQuery(KommunDb db)
{
    public const int PageSize = 40;

    /// <param name="kind">Null for all kinds.</param>
    /// <param name="page">From 1; beyond the last is the last.</param>
    public async Task<NoticePages> Run(NoticeKind? kind, int page, CancellationToken cancel)
    {
        var counts = await db
            .Notices.GroupBy(n => n.Kind)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var total = kind is { } one ? counts.GetValueOrDefault(one) : counts.Values.Sum();
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, pages);
        var notices = kind is { } some ? db.Notices.Where(n => n.Kind == some) : db.Notices;
        return new NoticePages(
            await notices
                .AsNoTracking()
                .OrderByDescending(n => n.SeenAt)
                .ThenBy(n => n.Id)
                .Skip((number - 1) * PageSize)
                .Take(PageSize)
                .ToListAsync(cancel),
            counts,
            number,
            pages
        );
    }

    public async Task<IReadOnlyList<Notice>> Latest(int most, CancellationToken cancel) =>
        await db.Notices.AsNoTracking().OrderByDescending(n => n.SeenAt).Take(most).ToListAsync(cancel);

    public Task<int> CountSince(DateTimeOffset moment, CancellationToken cancel) =>
        db.Notices.CountAsync(n => n.SeenAt >= moment, cancel);
}
