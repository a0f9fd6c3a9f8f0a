using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.FollowUp;

/// <summary>
/// What in a municipality concerns one person: everything for whoever edits everywhere; for whoever has units those units and
/// what lies under them, with all that they answer for, contribute to and do; for everyone else what comes to apply.
/// </summary>
public sealed class WorkConcern
{
    private readonly bool isEverything;
    private readonly HashSet<Guid> units;
    private readonly HashSet<Guid> elements;
    private readonly HashSet<Guid> activities;

    internal WorkConcern(CallerAccess access, Plan plan, IEnumerable<Activity> all)
    {
        isEverything = access.MayEdit;
        units = [.. access.UnitRights.Keys.SelectMany(u => ReportRights.Below(plan.Units, u).Prepend(u))];
        HasUnits = units.Count > 0;
        if (isEverything || !HasUnits)
        {
            (elements, activities) = ([], []);
            return;
        }
        elements =
        [
            .. plan.Elements.Where(e => e.OwnerUnitId is { } owner && units.Contains(owner)).Select(e => e.Id),
            .. plan.Ties.Contributors.Where(c => units.Contains(c.UnitId)).Select(c => c.ElementId),
        ];
        activities =
        [
            .. all.Where(a =>
                    elements.Contains(a.ElementId) || (a.UnitId is { } unit && units.Contains(unit)) || Names(access, a)
                )
                .Select(a => a.Id),
        ];
    }

    /// <summary>The person has a role in a unit at least.</summary>
    public bool HasUnits { get; }

    /// <summary>Neither everything nor what some units do: what comes to apply is all that is told.</summary>
    public bool IsAReaders => !isEverything && !HasUnits;

    /// <summary>Subjects of the history to ask for; null where all are.</summary>
    internal IReadOnlyList<Guid>? Subjects(IEnumerable<Round> rounds) =>
        isEverything || IsAReaders ? null : [.. elements, .. activities, .. rounds.Select(r => r.Id)];

    internal bool Has(Unit unit) => isEverything || units.Contains(unit.Id);

    /// <summary>People are named as they are written; whoever does it is told by the name alone.</summary>
    internal static bool Names(CallerAccess access, Activity activity) =>
        access.Name.Length > 0 && string.Equals(activity.Person, access.Name, StringComparison.OrdinalIgnoreCase);
}
