using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>How many areas have a value of one year and gender.</summary>
public sealed record PanelCoverage(int Year, Gender Gender, int Areas);

/// <summary>Everything about one indicator but its values.</summary>
/// <param name="Coverage">What there are values for, by year and then gender.</param>
/// <param name="ChangedAt">When the youngest of its values was fetched; null where it has none.</param>
public sealed record IndicatorDetail(
    Indicator Indicator,
    IReadOnlyList<IndicatorGroup> Groups,
    IReadOnlyList<PanelCoverage> Coverage,
    DateTimeOffset? ChangedAt
);

public sealed class IndicatorDetailQuery(KommunDb db)
{
    /// <param name="id">In capital or small letters.</param>
    /// <returns>
    /// Refused as missing where the catalogue has none of that id; one that the source has removed is still told of.
    /// </returns>
    public async Task<Outcome<IndicatorDetail>> Run(string id, CancellationToken cancel)
    {
        if (await Find(db, id, cancel) is not { } indicator)
            return Missing(id);
        var groupIds = db.IndicatorGroupMembers.Where(m => m.IndicatorId == indicator.Id).Select(m => m.GroupId);
        var groups = await db
            .IndicatorGroups.AsNoTracking()
            .Where(g => groupIds.Contains(g.Id))
            .OrderBy(g => g.Id)
            .ToListAsync(cancel);
        var panels = await db
            .Panels.Where(p => p.IndicatorId == indicator.Id && p.State == PanelState.Current && p.Count > 0)
            .Select(p => new
            {
                p.Year,
                p.Gender,
                p.Count,
                p.FetchedAt,
            })
            .ToListAsync(cancel);
        return new IndicatorDetail(
            indicator,
            groups,
            [.. panels.OrderBy(p => (p.Year, p.Gender)).Select(p => new PanelCoverage(p.Year, p.Gender, p.Count))],
            panels.Count > 0 ? panels.Max(p => p.FetchedAt) : null
        );
    }

    /// <summary>The code may be written in small letters.</summary>
    internal static async Task<Indicator?> Find(KommunDb db, string id, CancellationToken cancel)
    {
        var code = id.ToUpperInvariant();
        return IndicatorCode.IsValid(code)
            ? await db.Indicators.AsNoTracking().SingleOrDefaultAsync(i => i.Id == code, cancel)
            : null;
    }

    internal static Refusal Missing(string id) =>
        new(
            RefusalKind.Missing,
            "id",
            IndicatorCode.IsValid(id.ToUpperInvariant())
                ? $"Nyckeltalet {id} finns inte. Sök bland nyckeltalen med ord ur namnet."
                : "Nyckeltalet finns inte. Ange en kod som N00945: N eller U och fem siffror."
        );
}
