using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>The targets that elements have, in the order of what they are followed by, women and men after all.</summary>
public sealed class TargetsQuery(KommunDb db)
{
    /// <param name="plan">As somebody may see it: what it does not hold is not asked about.</param>
    /// <returns>Of all its elements, read in one query.</returns>
    public async Task<ElementFacet<Target>> Run(Plan plan, CancellationToken cancel)
    {
        var (version, elements) = (plan.Version.Id, db.Elements);
        var rows = await InOrder(
            db.Targets.Where(t => elements.Any(e => e.Id == t.ElementId && e.VersionId == version)),
            cancel
        );
        return new(rows.Where(t => plan.Find(t.ElementId) is not null).ToLookup(t => t.ElementId));
    }

    /// <param name="found">As somebody may see it.</param>
    public async Task<IReadOnlyList<Target>> Run(ElementInPlan found, CancellationToken cancel)
    {
        var id = found.Element.Id;
        return await InOrder(db.Targets.Where(t => t.ElementId == id), cancel);
    }

    private async Task<List<Target>> InOrder(IQueryable<Target> targets, CancellationToken cancel)
    {
        var rows = await (
            from target in targets
            join measure in db.Measures
                on new { target.ElementId, target.IndicatorId } equals new { measure.ElementId, measure.IndicatorId }
            select new { Target = target, measure.Order }
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        return [.. rows.OrderBy(r => r.Order).ThenBy(r => r.Target.Gender).Select(r => r.Target)];
    }
}
