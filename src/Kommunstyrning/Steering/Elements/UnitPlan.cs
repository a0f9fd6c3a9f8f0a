using Kommunstyrning.Organisation;

namespace Kommunstyrning.Steering;

/// <summary>What of a plan is one unit's: what it answers for, and what it is a part of.</summary>
public static class UnitPlan
{
    /// <summary>What it answers for in the tree, by level and place; a new wording beside what applies is not counted.</summary>
    public static IEnumerable<Element> OwnedBy(Plan plan, Unit unit) =>
        plan.Living.Where(e => e.OwnerUnitId == unit.Id && IsCounted(plan, e));

    /// <summary>What others answer for and it contributes to.</summary>
    public static IEnumerable<Element> SharedBy(Plan plan, Unit unit) =>
        plan.Living.Where(e => IsCounted(plan, e) && plan.ContributorsTo(e).Any(u => u.Id == unit.Id));

    /// <summary>
    /// What has been said, or else the contribution where other units than those under the owner are with it, and the core
    /// mission where none is.
    /// </summary>
    public static PlanPart PartOf(Plan plan, Element element) =>
        element.PlanPart
        ?? (
            plan.ContributorsTo(element).Any(u => !IsUnder(plan, u, element.OwnerUnitId))
                ? PlanPart.Contribution
                : PlanPart.CoreMission
        );

    /// <summary>Several units are with it: the owner and at least one more.</summary>
    public static bool IsShared(Plan plan, Element element) =>
        plan.OwnerOf(element) is not null && plan.ContributorsTo(element).Any();

    /// <summary>It is a company, or under one: outside the municipality's own organisation.</summary>
    public static bool IsOfCompany(Plan plan, Unit unit)
    {
        for (var at = unit; at is not null; at = plan.FindUnit(at.ParentId))
        {
            if (at.Kind == UnitKind.Company)
                return true;
        }
        return false;
    }

    private static bool IsCounted(Plan plan, Element element) =>
        plan.LevelOf(element).Kind == LevelKind.Level && plan.IsCounted(element);

    private static bool IsUnder(Plan plan, Unit unit, Guid? ownerId)
    {
        for (var at = unit; at is not null; at = plan.FindUnit(at.ParentId))
        {
            if (at.Id == ownerId)
                return true;
        }
        return false;
    }
}
