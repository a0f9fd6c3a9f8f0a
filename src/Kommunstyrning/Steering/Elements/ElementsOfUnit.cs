using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>A unit that answers for an element, or contributes to one, stays.</summary>
internal sealed class ElementsOfUnit(KommunDb db) : IUsesUnits
{
    public async Task<Refusal?> WhyKept(Unit unit, CancellationToken cancel) =>
        await db.Elements.AnyAsync(e => e.OwnerUnitId == unit.Id, cancel)
        || await db.Contributors.AnyAsync(c => c.UnitId == unit.Id, cancel)
            ? Refusal.Conflict("", $"{unit.Name} ansvarar för eller bidrar till mål. Lämna över dem först.")
            : null;
}
