using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Web.Indicators.ImportOperations;

/// <summary>All that the source has changed without telling, the latest first.</summary>
internal static class NoticeEndpoints
{
    public const int PageSize = 40;

    public static void Map(RouteGroupBuilder imports) => imports.MapGet("/handelser", Show);

    private static async Task<IResult> Show(
        HttpContext http,
        KommunDb db,
        TimeProvider clock,
        string? slag,
        string? sida,
        CancellationToken cancel
    )
    {
        var kind = KindOf(slag);
        var counts = await db
            .Notices.GroupBy(n => n.Kind)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var total = kind is { } one ? counts.GetValueOrDefault(one) : counts.Values.Sum();
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = int.TryParse(sida, out var asked) ? Math.Clamp(asked, 1, pages) : 1;
        var notices = kind is { } some ? db.Notices.Where(n => n.Kind == some) : db.Notices;
        return Pages.Page(
            new NoticePage.Model
            {
                PageContext = http.PageContext(),
                Notices = await notices
                    .AsNoTracking()
                    .OrderByDescending(n => n.SeenAt)
                    .ThenBy(n => n.Id)
                    .Skip((page - 1) * PageSize)
                    .Take(PageSize)
                    .ToListAsync(cancel),
                Counts = counts,
                Kind = kind,
                Number = page,
                Pages = pages,
                Now = clock.GetUtcNow(),
            }
        );
    }

    /// <summary>As it stands in the address: reviderat, nytt-namn, avslutat, borttaget, tillbaka.</summary>
    public static string WordOf(NoticeKind kind) => ImportText.Of(kind).ToLower(Text.Swedish).Replace(' ', '-');

    private static NoticeKind? KindOf(string? word) =>
        Enum.GetValues<NoticeKind>()
            .Where(k => string.Equals(WordOf(k), word, StringComparison.Ordinal))
            .Cast<NoticeKind?>()
            .FirstOrDefault();
}
