using System.Globalization;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>The municipality's own indicators: those that are published, and for members the others too.</summary>
public sealed class OwnIndicatorsQuery(KommunDb db)
{
    /// <returns>In the order of a Swedish list.</returns>
    public async Task<IReadOnlyList<OwnIndicator>> Run(CallerAccess access, CancellationToken cancel)
    {
        var all = await db.OwnIndicators.AsNoTracking().ToListAsync(cancel);
        return
        [
            .. all.Where(i => i.IsSeenBy(access))
                .OrderBy(i => i.Name, StringComparer.Create(Text.Swedish, ignoreCase: true))
                .ThenBy(i => i.Number),
        ];
    }

    /// <param name="code">"E00001", in capital or small letters.</param>
    /// <returns>Null where there is none, or not for the one who asks.</returns>
    public async Task<OwnIndicator?> One(CallerAccess access, string code, CancellationToken cancel)
    {
        var number = OwnIndicatorCode.Read(code);
        var found = await db.OwnIndicators.AsNoTracking().SingleOrDefaultAsync(i => i.Number == number, cancel);
        return found?.IsSeenBy(access) == true ? found : null;
    }

    /// <summary>Published ones that are not ended, each of whose name, definition or code has all the words.</summary>
    /// <param name="words">As somebody wrote them; several are parted by spaces.</param>
    public async Task<IReadOnlyList<OwnIndicator>> Find(CallerAccess access, string words, CancellationToken cancel)
    {
        var wanted = Text.Line(words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var all = await Run(access, cancel);
        return
        [
            .. all.Where(i => i is { IsPublished: true, EndedOn: null })
                .Where(i =>
                    Array.TrueForAll(
                        wanted,
                        word =>
                            Text.Swedish.CompareInfo.IndexOf(
                                $"{i.Name} {i.Definition} {i.Code}",
                                word,
                                CompareOptions.IgnoreCase
                            ) >= 0
                    )
                ),
        ];
    }
}

internal static class FindOwnIndicator
{
    /// <summary>To be changed, whoever asks.</summary>
    public static Task<OwnIndicator?> OwnIndicator(this KommunDb db, string code, CancellationToken cancel)
    {
        var number = OwnIndicatorCode.Read(code);
        return db.OwnIndicators.SingleOrDefaultAsync(i => i.Number == number, cancel);
    }
}
