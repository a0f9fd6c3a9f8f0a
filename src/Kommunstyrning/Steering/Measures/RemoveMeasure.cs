using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// Stops following an element by an indicator, known to the catalogue or not; a target in it goes along, unless it has been
/// decided. Where it is not followed by it nothing changes.
/// </summary>
public sealed class RemoveMeasure(KommunDb db)
{
    /// <summary>
    /// Raises the element's revision and saves; the element is held until the caller's transaction ends.
    /// </summary>
    /// <param name="revision">Of the element, as the person read it.</param>
    /// <param name="code">The indicator's, in capital or small letters.</param>
    /// <returns>
    /// The element. Refused without a field: forbidden (403) where the caller may not edit, missing, in conflict when it is
    /// superseded or has a decided target in the indicator, and stale when it has another revision.
    /// </returns>
    public async Task<Outcome<Element>> Run(
        CallerAccess access,
        Guid elementId,
        int revision,
        string code,
        CancellationToken cancel
    )
    {
        if (access.WhyNowhere(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.Elements.SingleOrDefaultAsync(e => e.Id == elementId, cancel) is not { } element)
            return Refusal.Missing("Det som följs");
        if (access.WhyNot(Rights.Edit, element.OwnerUnitId) is { } others)
            return others;
        var indicatorId = Text.Line(code).ToUpperInvariant();
        var measure = await db.Measures.SingleOrDefaultAsync(
            m => m.ElementId == elementId && m.IndicatorId == indicatorId,
            cancel
        );
        if (measure is null)
            return element;
        if (!element.State.IsLiving())
            return Refusal.Conflict("", $"”{element.Title}” är ersatt och ändras inte. Det visar vad det följdes med.");
        if (element.Revision != revision || !await StructureLock.Hold(db, elementId, revision, cancel))
            return Refusal.Stale($"”{element.Title}”");

        var targets = await db
            .Targets.Where(t => t.ElementId == elementId && t.IndicatorId == indicatorId)
            .ToListAsync(cancel);
        if (targets.Exists(t => t.IsDecidedWith(element)))
            return SetTarget.Decided(element, indicatorId);

        db.RemoveRange(targets);
        db.Remove(measure);
        StructureLock.Touch(db, element);
        await db.SaveChangesAsync(cancel);
        return element;
    }
}
