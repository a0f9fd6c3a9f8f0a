namespace Kommunstyrning.Steering;

/// <summary>Looks at how one goal is set, with what it is followed by.</summary>
public sealed class GoalQualityQuery(MeasuresQuery measures, TargetsQuery targets)
{
    /// <param name="found">As somebody may see it.</param>
    /// <returns>Null for what is no goal: a level that no unit sets, unless it has been said to be of some kind.</returns>
    public async Task<IReadOnlyList<QualityPoint>?> Run(ElementInPlan found, CancellationToken cancel) =>
        IsGoal(found.Plan, found.Element)
            ? GoalQuality.Of(
                found.Plan,
                found.Element,
                (await measures.Run(found, cancel)).Count,
                await targets.Run(found, cancel)
            )
            : null;

    /// <summary>It is set by a unit, or somebody has said what kind of goal it is.</summary>
    public static bool IsGoal(Plan plan, Element element) =>
        plan.LevelOf(element).IsSetByUnits || element.GoalKind is not null;
}
