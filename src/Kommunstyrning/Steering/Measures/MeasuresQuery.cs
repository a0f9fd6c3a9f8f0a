using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Codes of the indicators that elements are followed by, in the order of each element.</summary>
public sealed class MeasuresQuery(KommunDb db)
{
    /// <param name="plan">As somebody may see it: what it does not hold is not asked about.</param>
    /// <returns>Of all its elements, read in one query.</returns>
    public async Task<ElementFacet<string>> Run(Plan plan, CancellationToken cancel)
    {
        var (version, elements) = (plan.Version.Id, db.Elements);
        var rows = await db
            .Measures.AsNoTracking()
            .Where(m => elements.Any(e => e.Id == m.ElementId && e.VersionId == version))
            .OrderBy(m => m.Order)
            .ToListAsync(cancel);
        return new(rows.ToLookup(m => m.ElementId, m => m.IndicatorId));
    }

    /// <returns>Codes of all that follow any of the elements, each once; empty for whoever sees no drafts, since some may be.</returns>
    public async Task<IReadOnlyList<string>> Run(
        CallerAccess access,
        IReadOnlyCollection<Guid> elementIds,
        CancellationToken cancel
    ) =>
        !access.SeesDrafts
            ? []
            : await db
                .Measures.AsNoTracking()
                .Where(m => elementIds.Contains(m.ElementId))
                .Select(m => m.IndicatorId)
                .Distinct()
                .OrderBy(code => code)
                .ToListAsync(cancel);

    /// <param name="found">As somebody may see it.</param>
    /// <returns>Empty where no indicator follows it.</returns>
    public async Task<IReadOnlyList<string>> Run(ElementInPlan found, CancellationToken cancel)
    {
        var id = found.Element.Id;
        return await db
            .Measures.AsNoTracking()
            .Where(m => m.ElementId == id)
            .OrderBy(m => m.Order)
            .Select(m => m.IndicatorId)
            .ToListAsync(cancel);
    }
}
