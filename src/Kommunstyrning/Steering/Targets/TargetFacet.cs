using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// A new wording aims at what the former did, what was added to that later included: all of it is decided with the new
/// text. What was said of how it goes is said of the former.
/// </summary>
internal sealed class TargetFacet(KommunDb db) : IElementFacet
{
    public async Task CarryOver(Guid fromElementId, Guid toElementId, CancellationToken cancel) =>
        db.AddRange(
            (await Of(fromElementId, cancel)).ConvertAll(t => new Target
            {
                ElementId = toElementId,
                IndicatorId = t.IndicatorId,
                Gender = t.Gender,
                BaseYear = t.BaseYear,
                BaseValue = t.BaseValue,
                Milestones = [.. t.Milestones],
                FinalYear = t.FinalYear,
                FinalValue = t.FinalValue,
                Direction = t.Direction,
                Tolerance = t.Tolerance,
                WithoutReason = t.WithoutReason,
                IsExample = t.IsExample,
                Trial = t.Trial,
            })
        );

    public async Task Remove(Guid elementId, CancellationToken cancel) => db.RemoveRange(await Of(elementId, cancel));

    private Task<List<Target>> Of(Guid elementId, CancellationToken cancel) =>
        db.Targets.Where(t => t.ElementId == elementId).ToListAsync(cancel);
}
