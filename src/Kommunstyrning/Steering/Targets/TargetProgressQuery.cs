using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Holds targets against what has come of them. Values come out of memory; one query reads the municipality's rules.</summary>
public sealed class TargetProgressQuery(KommunDb db, OpenDataQuery openData, TimeProvider clock)
{
    /// <param name="areaCode">Whose values.</param>
    /// <param name="targets">Those that are followed without a target are passed over.</param>
    /// <returns>In the order of the targets.</returns>
    public async Task<IReadOnlyList<TargetProgress>> Run(
        string areaCode,
        IReadOnlyCollection<Target> targets,
        CancellationToken cancel
    )
    {
        if (targets.All(t => t.Path is null))
            return [];
        var rules = await Rules(cancel);
        var catalogue = await openData.Catalogue(cancel);
        var panels = await openData.Panels(cancel);
        var (today, area) = (clock.Today(), panels.Find(areaCode));
        return
        [
            .. targets
                .Where(t => t.Path is not null)
                .Select(target =>
                {
                    var indicator = catalogue.Find(target.IndicatorId);
                    var outcome = Outcome(panels, indicator, area, target.Gender, today);
                    var rule = TargetJudgement.Of(target.Path!, target.Tolerance, outcome, rules, today.Year);
                    return new TargetProgress(target, target.Path!, indicator, outcome, rule, rules);
                }),
        ];
    }

    /// <summary>The values of one area, whether or not there is a target.</summary>
    /// <returns>Oldest first; empty where the source has none. Years to come are left out: a forecast is no outcome.</returns>
    public async Task<IReadOnlyList<OutcomeValue>> Outcome(
        string areaCode,
        string indicatorId,
        Gender gender,
        CancellationToken cancel
    )
    {
        var catalogue = await openData.Catalogue(cancel);
        var panels = await openData.Panels(cancel);
        return Outcome(panels, catalogue.Find(indicatorId), panels.Find(areaCode), gender, clock.Today());
    }

    /// <returns>The usual ones where the municipality has never changed them.</returns>
    public async Task<TargetRules> Rules(CancellationToken cancel) =>
        await db.TargetRules.AsNoTracking().SingleOrDefaultAsync(cancel) ?? TargetRules.Usual;

    private static List<OutcomeValue> Outcome(
        PanelCopy panels,
        Indicator? indicator,
        Area? area,
        Gender gender,
        DateOnly today
    )
    {
        if (indicator is null || area is null)
            return [];
        var outcome = new List<OutcomeValue>();
        var values = new double[panels.Areas.Count];
        foreach (var (year, panel) in panels.Of(indicator.Id, gender))
        {
            if (year > today.Year)
                break;
            PanelCopy.Unpack(panel, values);
            if (!double.IsNaN(values[area.Position]))
                outcome.Add(new OutcomeValue(year, values[area.Position], indicator.IsPreliminary(year, today)));
        }
        return outcome;
    }
}
