using Kommunstyrning.Organisation;

namespace Kommunstyrning.Steering;

/// <summary>
/// Which units contribute to what. A model cannot hold all that a municipality does, so a unit without a part in it is told
/// and never blamed.
/// </summary>
/// <param name="Columns">Numbered elements such as goal areas, or else what hangs right under the vision.</param>
/// <param name="Rows">Committees, boards, administrations and companies, in the order of the organisation.</param>
/// <param name="Shared">What several units answer for together.</param>
public sealed record UnitCoverage(
    IReadOnlyList<Element> Columns,
    IReadOnlyList<UnitCoverageRow> Rows,
    IReadOnlyList<Element> Shared
)
{
    /// <summary>For the organisation itself; offered to units that no other strategy reaches. Empty where the model has none.</summary>
    public required IReadOnlyList<Element> Internal { get; init; }

    public static UnitCoverage Of(Plan plan)
    {
        var numbered = plan.Levels.LastOrDefault(l =>
            l is { Kind: LevelKind.Level, IsNumbered: true } && plan.Of(l).Any()
        );
        var root = plan.Levels.FirstOrDefault(l => l.IsRoot);
        var vision = root is null ? null : plan.Of(root).OrderByDescending(e => e.State.IsDecided()).FirstOrDefault();
        List<Element> columns =
        [
            .. vision is null ? []
            : numbered is not null && numbered.ParentKeys.Count > 0 && !IsRightUnder(numbered, root!)
                ? plan.Of(numbered).OrderBy(plan.NumberOf)
            : plan.ChildrenOf(vision).Where(e => plan.LevelOf(e).Kind == LevelKind.Level),
        ];
        var under = columns.ToDictionary(c => c.Id, c => With(plan, c));
        return new UnitCoverage(
            columns,
            [
                .. InOrder(plan)
                    .Where(u => u.Kind is not (UnitKind.Council or UnitKind.Department))
                    .Select(u => Row(plan, u, columns, under)),
            ],
            [.. plan.Living.Where(e => plan.LevelOf(e).Kind == LevelKind.Level && UnitPlan.IsShared(plan, e))]
        )
        {
            Internal = [.. columns.Where(c => plan.LevelOf(c).IsInternal)],
        };
    }

    private static bool IsRightUnder(LevelType level, LevelType root) =>
        level.ParentKeys.Contains(root.Key, StringComparer.Ordinal);

    private static UnitCoverageRow Row(
        Plan plan,
        Unit unit,
        List<Element> columns,
        Dictionary<Guid, HashSet<Guid>> under
    )
    {
        var units = Under(plan, unit).ToHashSet();
        return new UnitCoverageRow(unit, [.. columns.Where(c => under[c.Id].Overlaps(units))])
        {
            HasExternal = columns.Exists(c => !plan.LevelOf(c).IsInternal && under[c.Id].Overlaps(units)),
        };
    }

    /// <summary>The units that are with it. Who has pointed out the area itself does not contribute by that.</summary>
    private static HashSet<Guid> With(Plan plan, Element column)
    {
        var below = plan.Below(column).ToList();
        var serving = below.Prepend(column).SelectMany(e => plan.ContributionsTo(e).Select(c => c.From));
        return
        [
            .. below
                .Concat(serving)
                .SelectMany(e => plan.ContributorsTo(e).Select(u => u.Id).Concat(Owner(e)))
                .Concat(plan.ContributorsTo(column).Select(u => u.Id)),
        ];
    }

    private static IEnumerable<Guid> Owner(Element element) => element.OwnerUnitId is { } id ? [id] : [];

    private static IEnumerable<Guid> Under(Plan plan, Unit unit) =>
        plan
            .Units.Where(u => u.ParentId == unit.Id && IsCountedWith(u, unit))
            .SelectMany(u => Under(plan, u))
            .Prepend(unit.Id);

    /// <summary>A company under another answers for itself, and so does whatever is under the council or the board.</summary>
    private static bool IsCountedWith(Unit child, Unit parent) =>
        child.Kind is UnitKind.Administration or UnitKind.Department && parent.Kind is not UnitKind.Council;

    private static IEnumerable<Unit> InOrder(Plan plan)
    {
        return Walk(parentId: null);

        IEnumerable<Unit> Walk(Guid? parentId) =>
            plan
                .Units.Where(u => u.ParentId == parentId)
                .OrderBy(u => u.Kind)
                .ThenBy(u => u.Order)
                .SelectMany(u => Walk(u.Id).Prepend(u));
    }
}

/// <summary>One unit, with what those under it do.</summary>
/// <param name="To">What it contributes to, in the order of the columns.</param>
public sealed record UnitCoverageRow(Unit Unit, IReadOnlyList<Element> To)
{
    /// <summary>Among them is something that is not for the organisation itself.</summary>
    public required bool HasExternal { get; init; }
}
