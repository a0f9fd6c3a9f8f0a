using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>
/// The catalogue in memory, about 20 MB for all of Kolada. Built by the first who needs a newer one while the others
/// wait, in about a second; whoever gives up waiting leaves the building to the next.
/// </summary>
public sealed class HeldCatalogue : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private volatile CatalogueCopy? held;

    /// <param name="number">The data version that the reader has seen; what comes is as new or newer.</param>
    public async Task<CatalogueCopy> At(long number, KommunDb db, CancellationToken cancel)
    {
        if (held is { } fresh && fresh.Number >= number)
            return fresh;
        await turn.WaitAsync(cancel);
        try
        {
            if (held is { } justBuilt && justBuilt.Number >= number)
                return justBuilt;
            return held = await Build(number, db, cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private static async Task<CatalogueCopy> Build(long number, KommunDb db, CancellationToken cancel)
    {
        var indicators = await db.Indicators.AsNoTracking().OrderBy(i => i.Id).ToListAsync(cancel);
        var groups = await db.IndicatorGroups.AsNoTracking().ToListAsync(cancel);
        var members = await db.IndicatorGroupMembers.AsNoTracking().ToListAsync(cancel);
        var idsOf = members.ToLookup(m => m.GroupId, m => m.IndicatorId, StringComparer.Ordinal);
        return new CatalogueCopy(
            number,
            indicators,
            new SearchIndex(indicators.ConvertAll(i => new SearchEntry(i.Id, i.Title, i.Description))),
            groups.ToDictionary(
                g => g.Id,
                IReadOnlySet<string> (g) => idsOf[g.Id].ToHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            ),
            [.. groups.OrderBy(g => g.Title, StringComparer.Create(Text.Swedish, ignoreCase: true))]
        );
    }
}
