using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.ImportOperations;

/// <summary>All that the source has changed without telling, the latest first.</summary>
internal static class NoticeEndpoints
{
    public static void Map(RouteGroupBuilder imports) => imports.MapGet("/handelser", Show);

    private static async Task<IResult> Show(
        HttpContext http,
        NoticesQuery read,
        TimeProvider clock,
        string? slag,
        string? sida,
        CancellationToken cancel
    )
    {
        var kind = KindOf(slag);
        var found = await read.Run(kind, int.TryParse(sida, out var page) ? page : 1, cancel);
        return Pages.Page(
            new NoticePage.Model
            {
                PageContext = http.PageContext(),
                Notices = found.Notices,
                Counts = found.Counts,
                Kind = kind,
                Number = found.Number,
                Pages = found.Pages,
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
