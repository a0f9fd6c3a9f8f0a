using Kommunstyrning.Indicators;

namespace Kommunstyrning.Steering;

/// <summary>Holds targets against what has come of them. Values of open indicators come out of memory, those of own ones in two queries; one reads the municipality's rules.</summary>
public sealed class TargetProgressQuery(
    TargetRulesQuery rulesQuery,
    FollowedIndicatorsQuery followedQuery,
    TimeProvider clock
)
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
        var followed = await followedQuery.Run(areaCode, targets.Select(t => t.IndicatorId), cancel);
        var thisYear = clock.Today().Year;
        return
        [
            .. targets
                .Where(t => t.Path is not null)
                .Select(target =>
                {
                    var (path, code) = (target.Path!, target.IndicatorId);
                    var outcome = followed.Outcome(code, target.Gender);
                    var rule = TargetJudgement.Of(path, target.Tolerance, outcome, rules, thisYear);
                    if (
                        rule.Reason == UnknownReason.NoValueSinceBase
                        && followed.HasOnlyWithheld(code, target.Gender, path.Base.Year)
                    )
                        rule = rule with { Reason = UnknownReason.Withheld };
                    return new TargetProgress(target, path, followed.Find(code), outcome, rule, rules)
                    {
                        Withheld = followed.Withheld(code, target.Gender),
                    };
                }),
        ];
    }
}
