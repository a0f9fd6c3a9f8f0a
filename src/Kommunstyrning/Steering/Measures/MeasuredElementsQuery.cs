using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>What each indicator follows in one municipality, as one reader may see it.</summary>
/// <param name="elements">By code of the indicator, in the plan's order.</param>
public sealed class MeasuredElements(ILookup<string, Element> elements)
{
    /// <summary>No indicator follows anything: outside of any municipality, and where the reader sees no version.</summary>
    public static MeasuredElements Nothing { get; } =
        new(Array.Empty<Element>().ToLookup(_ => "", StringComparer.Ordinal));

    /// <summary>Codes of the open indicators that follow something: those that can be compared.</summary>
    public IReadOnlySet<string> Codes { get; } =
        elements.Select(g => g.Key).Where(IndicatorCode.IsValid).ToHashSet(StringComparer.Ordinal);

    /// <param name="indicatorId">In capital letters, as in the catalogue.</param>
    /// <returns>In the plan's order; empty where it follows nothing.</returns>
    public IReadOnlyList<Element> By(string indicatorId) => [.. elements[indicatorId]];
}

/// <summary>
/// Reads which elements indicators follow: those of the version that applies, as far as <see cref="PlanQuery"/> shows them,
/// and not what has been superseded. A new wording or the next period is not told while what it stands beside is followed by the same.
/// </summary>
public sealed class MeasuredElementsQuery(KommunDb db, CurrentTenant tenant, PlanQuery planQuery)
{
    /// <param name="indicatorId">Only this one; null for all.</param>
    /// <returns>Nothing outside of any municipality.</returns>
    public async Task<MeasuredElements> Run(CallerAccess access, string? indicatorId, CancellationToken cancel)
    {
        if (!tenant.IsSet || await planQuery.Applying(access, cancel) is not { } version)
            return MeasuredElements.Nothing;
        var seen = await db.SeenElementsBy(access, cancel);
        var ties = await (
            from measure in db.Measures
            where indicatorId == null || measure.IndicatorId == indicatorId
            join element in seen on measure.ElementId equals element.Id
            where element.VersionId == version.Id && element.State != ElementState.Superseded
            join level in db.LevelTypes on element.LevelTypeId equals level.Id
            select new
            {
                measure.IndicatorId,
                Element = element,
                Level = level.Order,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        var followed = ties.Select(t => (t.IndicatorId, Id: (Guid?)t.Element.Id)).ToHashSet();
        return new MeasuredElements(
            ties.Where(t => !followed.Contains((t.IndicatorId, t.Element.SupersedesId)))
                .Where(t => !followed.Contains((t.IndicatorId, t.Element.SucceedsId)))
                .OrderBy(t => t.Level)
                .ThenBy(t => t.Element.Order)
                .ThenBy(t => t.Element.Id)
                .ToLookup(t => t.IndicatorId, t => t.Element, StringComparer.Ordinal)
        );
    }
}
