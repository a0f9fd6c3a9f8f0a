using Kommunstyrning.Organisation;

namespace Kommunstyrning.Steering;

/// <summary>Which units may answer for an element: goals set from below need one, and some levels do not bind companies.</summary>
internal static class Responsibility
{
    public static IEnumerable<Refusal> Check(Plan plan, LevelType level, ElementInput input)
    {
        if (level.IsSetByUnits && input.OwnerUnitId is null)
            yield return Refusal.Invalid(
                "ownerUnitId",
                $"{level.Plural} sätts i verksamheten. Ange vilken enhet som står för det."
            );
        if (input.OwnerUnitId is { } owner && Check(plan, level, owner, "ownerUnitId") is { } refusal)
            yield return refusal;
        foreach (var id in input.ContributorIds)
        {
            if (Check(plan, level, id, "contributorIds") is { } other)
                yield return other;
        }
    }

    /// <returns>Null where the unit may answer for an element of the level; otherwise a refusal at ownerUnitId.</returns>
    public static Refusal? CheckOwner(Plan plan, LevelType level, Guid unitId) =>
        Check(plan, level, unitId, "ownerUnitId");

    private static Refusal? Check(Plan plan, LevelType level, Guid unitId, string field)
    {
        if (plan.FindUnit(unitId) is not { } unit)
            return Refusal.Invalid(field, "Enheten finns inte.");
        if (level.Scope == Scope.OrganisationOnly && UnitPlan.IsOfCompany(plan, unit))
            return Refusal.Conflict(
                field,
                $"{level.Singular} gäller kommunens egen organisation, och {unit.Name} är ett bolag. {level.ScopeNote}".TrimEnd()
            );
        return null;
    }
}
