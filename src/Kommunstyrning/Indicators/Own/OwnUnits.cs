using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>A unit stays while it enters own figures, or has values in any.</summary>
internal sealed class OwnUnits(KommunDb db) : IUsesUnits
{
    public async Task<Refusal?> WhyKept(Unit unit, CancellationToken cancel)
    {
        if (await db.OwnIndicators.AnyAsync(i => i.EnteredById == unit.Id, cancel))
            return Refusal.Conflict(
                "",
                $"{unit.Name} fyller i egna nyckeltal. Låt en annan enhet göra det innan du tar bort den."
            );
        return await db.OwnValues.AnyAsync(v => v.UnitId == unit.Id, cancel)
            ? Refusal.Conflict("", $"{unit.Name} har värden i egna nyckeltal och tas inte bort, så att de står kvar.")
            : null;
    }
}
