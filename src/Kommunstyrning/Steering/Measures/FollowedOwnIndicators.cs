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

    /// <summary>A target stands with what it is measured by (decision 27): its number, its unit and which way is good.</summary>
    public async Task<IReadOnlyList<Refusal>> WhySaidSo(
        OwnIndicator indicator,
        OwnIndicatorInput then,
        CancellationToken cancel
    )
    {
        var code = indicator.Code;
        var targets = await db
            .Targets.AsNoTracking()
            .Where(t => t.IndicatorId == code && t.FinalYear != null)
            .Join(db.Elements, t => t.ElementId, e => e.Id, (t, e) => new { Target = t, e.Title })
            .OrderBy(t => t.Title)
            .ToListAsync(cancel);
        var refusals = new List<Refusal>();
        if (targets is not [var first, ..])
            return refusals;
        var where = $"”{first.Title}”{(targets.Count > 1 ? " och mer i planen" : "")} har ett målvärde i nyckeltalet";
        const string Instead = "Lägg upp ett nytt nyckeltal, och sätt målvärdet i det.";
        if (!string.Equals(indicator.Measure, then.Unit, StringComparison.Ordinal))
            refusals.Add(Refusal.Conflict("unit", $"{where}, och det skulle få ett annat mått. {Instead}"));
        if (indicator.Kind != then.Kind)
            refusals.Add(Refusal.Conflict("kind", $"{where}, och det skulle bli ett annat slags tal. {Instead}"));
        if (
            then.Direction != indicator.Direction
            && then.Direction != Direction.None
            && targets.Exists(t => t.Target.Direction != then.Direction)
        )
            refusals.Add(Refusal.Conflict("direction", $"{where}, och där är det andra hållet bra. {Instead}"));
        if (then.Decimals < indicator.Decimals && targets.Exists(t => !IsWritten(t.Target, then.Decimals)))
            refusals.Add(
                Refusal.Conflict("decimals", $"{where}, och det skulle avrundas till ett annat. Behåll decimalerna.")
            );
        return refusals;
    }

    private static bool IsWritten(Target target, int decimals) =>
        target
            .Milestones.Select(m => m.Value)
            .Append(target.BaseValue!.Value)
            .Append(target.FinalValue!.Value)
            .All(v => Math.Abs(Math.Round(v, Math.Max(0, decimals)) - v) < 1e-9);
}
