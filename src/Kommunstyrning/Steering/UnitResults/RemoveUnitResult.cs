using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Takes away what one unit has answered to an element's test. The history keeps what it was.</summary>
public sealed class RemoveUnitResult(KommunDb db)
{
    /// <param name="revision">Of the answer, as the person read it.</param>
    /// <returns>
    /// The answer that was removed. Forbidden (403), missing, in conflict where the element is superseded, and stale, without
    /// a field.
    /// </returns>
    public async Task<Outcome<UnitResult>> Run(
        CallerAccess access,
        Guid elementId,
        Guid unitId,
        int revision,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Report, unitId) is { } forbidden)
            return forbidden;
        var there = await db.UnitResults.SingleOrDefaultAsync(
            r => r.ElementId == elementId && r.UnitId == unitId,
            cancel
        );
        if (there is null)
            return Refusal.Missing("Utfallet");
        var element = await db.Elements.AsNoTracking().SingleAsync(e => e.Id == elementId, cancel);
        if (!element.State.IsLiving())
            return Refusal.Conflict("", $"”{element.Title}” är ersatt och ändras inte. Det visar hur det gick.");
        if (there.Revision != revision)
            return Refusal.Stale("Utfallet");
        db.Remove(there);
        await db.SaveChangesAsync(cancel);
        return there;
    }
}
