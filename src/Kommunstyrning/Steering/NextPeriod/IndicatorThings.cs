using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// What elements are followed by, as things that may follow along. The series goes on unbroken; what is to be reached is set
/// anew, from the newest value, so that no old promise is decided a second time unseen.
/// </summary>
internal sealed class IndicatorThings(KommunDb db, OpenDataQuery openData) : IPeriodThings
{
    public ThingKind Kind => ThingKind.Indicator;

    public SectionContent Fills => SectionContent.Targets;

    /// <summary>Complete with a target, or with the reason why there is none.</summary>
    public async Task<IReadOnlyList<PeriodThing>> Of(IReadOnlyCollection<Guid> elementIds, CancellationToken cancel)
    {
        var measures = await db
            .Measures.AsNoTracking()
            .Where(m => elementIds.Contains(m.ElementId))
            .OrderBy(m => m.Order)
            .ToListAsync(cancel);
        if (measures.Count == 0)
            return [];
        var targets = await db
            .Targets.Where(t => elementIds.Contains(t.ElementId))
            .Select(t => new { t.ElementId, t.IndicatorId })
            .ToListAsync(cancel);
        var set = targets.Select(t => (t.ElementId, t.IndicatorId)).ToHashSet();
        var catalogue = await openData.Catalogue(cancel);
        return
        [
            .. measures.Select(m => new PeriodThing(
                Kind,
                m.ElementId,
                m.IndicatorId,
                catalogue.Find(m.IndicatorId)?.Name ?? m.IndicatorId,
                set.Contains((m.ElementId, m.IndicatorId))
            )),
        ];
    }

    public async Task Copy(PeriodThing thing, Element to, DateOnly? from, DateOnly? until, CancellationToken cancel)
    {
        var there = await db.Measures.Where(m => m.ElementId == to.Id).ToListAsync(cancel);
        there.AddRange(db.Measures.Local.Where(m => m.ElementId == to.Id).Except(there));
        if (there.Exists(m => string.Equals(m.IndicatorId, thing.Key, StringComparison.Ordinal)))
            return;
        db.Add(
            new Measure
            {
                ElementId = to.Id,
                IndicatorId = thing.Key,
                Order = there.Select(m => m.Order).DefaultIfEmpty(-1).Max() + 1,
            }
        );
    }
}
