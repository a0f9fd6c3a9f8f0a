using Kommunstyrning.Indicators;

namespace Kommunstyrning.Steering;

/// <summary>Holds targets against what has come of them. Values come out of memory; one query reads the municipality's rules.</summary>
public sealed class TargetProgressQuery(TargetRulesQuery rulesQuery, OpenDataQuery openData, TimeProvider clock)
{
    /// <param name="plan">As somebody may see it: targets of what it does not hold are passed over.</param>
    /// <param name="areaCode">Whose values.</param>
    /// <param name="targets">Those that are followed without a target are passed over too.</param>
    /// <returns>In the order of the targets.</returns>
    public Task<IReadOnlyList<TargetProgress>> Run(
        Plan plan,
        string areaCode,
        IEnumerable<Target> targets,
        CancellationToken cancel
    ) => Judge(areaCode, [.. targets.Where(t => plan.Find(t.ElementId) is not null)], cancel);

    internal async Task<IReadOnlyList<TargetProgress>> Judge(
        string areaCode,
        IReadOnlyCollection<Target> targets,
        CancellationToken cancel
    )
    {
        if (targets.All(t => t.Path is null))
            return [];
        var rules = await rulesQuery.Run(cancel);
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
                    var outcome = OutcomeValue.Of(panels, indicator, area, target.Gender, today);
                    var rule = TargetJudgement.Of(target.Path!, target.Tolerance, outcome, rules, today.Year);
                    return new TargetProgress(target, target.Path!, indicator, outcome, rule, rules);
                }),
        ];
    }
}
