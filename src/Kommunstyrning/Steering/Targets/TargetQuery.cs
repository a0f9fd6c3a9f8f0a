using Kommunstyrning.Indicators;

namespace Kommunstyrning.Steering;

/// <summary>One indicator that an element is followed by, for one gender.</summary>
/// <param name="Indicator">Null where the catalogue does not hold it.</param>
/// <param name="All">Its targets, for whomever they are.</param>
/// <param name="Target">Null where nothing is set.</param>
/// <param name="Progress">Null without a target.</param>
/// <param name="Genders">For whom the source has values; for all where it has none.</param>
public sealed record TargetRead(
    string Code,
    Indicator? Indicator,
    Gender Gender,
    IReadOnlyList<Target> All,
    Target? Target,
    TargetProgress? Progress,
    IReadOnlyList<OutcomeValue> Outcome,
    IReadOnlyList<Gender> Genders
)
{
    /// <summary>What was decided says something about this already: it is changed by a new wording.</summary>
    public bool IsDecidedWith(Element element) =>
        All.Any(t => t.IsDecidedWith(element) && (t.Gender == Gender || t.Path is null));
}

/// <summary>Reads an element's target in one indicator, with what has come of it.</summary>
public sealed class TargetQuery(
    MeasuresQuery measuresQuery,
    TargetsQuery targetsQuery,
    TargetProgressQuery progressQuery,
    FollowedIndicatorsQuery followedQuery
)
{
    /// <param name="found">As somebody may see it.</param>
    /// <param name="areaCode">Whose values.</param>
    /// <param name="code">In capital or small letters.</param>
    /// <param name="gender">Null for all, or for those who have a target where all have none.</param>
    /// <returns>Null where the element is not followed by it.</returns>
    public async Task<TargetRead?> Run(
        ElementInPlan found,
        string areaCode,
        string code,
        Gender? gender,
        CancellationToken cancel
    )
    {
        var id = Text.Line(code).ToUpperInvariant();
        if (!(await measuresQuery.Run(found, cancel)).Contains(id, StringComparer.Ordinal))
            return null;
        var all = await targetsQuery.Run(found, cancel);
        var targets = all.Where(t => string.Equals(t.IndicatorId, id, StringComparison.Ordinal)).ToList();
        var wanted = gender ?? targets.Select(t => t.Gender).DefaultIfEmpty(Gender.Total).Min();
        var target = targets.Find(t => t.Gender == wanted);
        var progress = target is null ? [] : await progressQuery.Judge(areaCode, [target], cancel);
        var followed = await followedQuery.Run(areaCode, [id], cancel);
        var genders = followed.Genders(id);
        return new TargetRead(
            id,
            followed.Find(id),
            wanted,
            targets,
            target,
            progress is [var one] ? one : null,
            followed.Outcome(id, wanted),
            genders.Count > 0 ? genders : [Gender.Total]
        );
    }
}
