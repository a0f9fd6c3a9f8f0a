using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>A unit that does something, or stands in a register, stays.</summary>
internal sealed class ActivitiesOfUnit(KommunDb db) : IUsesUnits
{
    public async Task<Refusal?> WhyKept(Unit unit, CancellationToken cancel)
    {
        if (await db.Activities.AnyAsync(a => a.UnitId == unit.Id, cancel))
            return Refusal.Conflict("", $"{unit.Name} gör aktiviteter. Lämna över dem först.");
        return await db.RegisterEntries.AnyAsync(e => e.UnitId == unit.Id, cancel)
            ? Refusal.Conflict("", $"{unit.Name} står i kommunens register. Byt enhet där först.")
            : null;
    }
}
