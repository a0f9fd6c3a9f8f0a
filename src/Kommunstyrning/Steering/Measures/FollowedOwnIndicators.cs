using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>What the plan is followed by stays, and stays published: whoever may read the element may read the figure.</summary>
internal sealed class FollowedOwnIndicators(KommunDb db) : IUsesOwnIndicators
{
    public async Task<Refusal?> WhyKept(OwnIndicator indicator, CancellationToken cancel)
    {
        var code = indicator.Code;
        var titles = await db
            .Measures.Where(m => m.IndicatorId == code)
            .Join(db.Elements, m => m.ElementId, e => e.Id, (_, e) => e.Title)
            .OrderBy(title => title)
            .Take(2)
            .ToListAsync(cancel);
        return titles switch
        {
            [] => null,
            [var only] => Refusal.Conflict(
                "",
                $"”{only}” följs med ”{indicator.Name}”. Sluta följa det med nyckeltalet först."
            ),
            [var first, ..] => Refusal.Conflict(
                "",
                $"”{first}” och mer i planen följs med ”{indicator.Name}”. Sluta följa dem med nyckeltalet först."
            ),
        };
    }
}
