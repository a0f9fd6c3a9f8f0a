using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>A new wording is tested by the same figures, so each unit's answer comes along.</summary>
internal sealed class UnitResultFacet(KommunDb db) : IElementFacet
{
    public async Task CarryOver(Guid fromElementId, Guid toElementId, CancellationToken cancel) =>
        db.AddRange(
            (await Of(fromElementId, cancel)).ConvertAll(r => new UnitResult
            {
                ElementId = toElementId,
                UnitId = r.UnitId,
                Grants = [.. r.Grants],
                Targets = [.. r.Targets],
                IsExample = r.IsExample,
                Revision = 1,
            })
        );

    public async Task Remove(Guid elementId, CancellationToken cancel) => db.RemoveRange(await Of(elementId, cancel));

    private Task<List<UnitResult>> Of(Guid elementId, CancellationToken cancel) =>
        db.UnitResults.Where(r => r.ElementId == elementId).ToListAsync(cancel);
}

/// <summary>A unit that has answered stays.</summary>
internal sealed class ResultsOfUnit(KommunDb db) : IUsesUnits
{
    public async Task<Refusal?> WhyKept(Unit unit, CancellationToken cancel) =>
        await db.UnitResults.AnyAsync(r => r.UnitId == unit.Id, cancel)
            ? Refusal.Conflict("", $"{unit.Name} har utfall inlagt. Ta bort det först.")
            : null;
}
