namespace Kommunstyrning.Organisation;

/// <summary>Where each kind of unit may stand.</summary>
public static class UnitTree
{
    private static readonly Dictionary<UnitKind, UnitKind[]> AllowedParents = new()
    {
        [UnitKind.Council] = [],
        [UnitKind.ExecutiveBoard] = [UnitKind.Council],
        [UnitKind.Committee] = [UnitKind.Council],
        [UnitKind.Administration] = [UnitKind.Council, UnitKind.ExecutiveBoard, UnitKind.Committee],
        [UnitKind.Department] = [UnitKind.Administration, UnitKind.Department, UnitKind.Company],
        [UnitKind.Company] = [UnitKind.Council, UnitKind.Company],
    };

    public static IReadOnlyList<UnitKind> ParentsOf(UnitKind kind) => AllowedParents[kind];

    public static bool MayStandUnder(UnitKind kind, UnitKind? parent) =>
        parent is null ? AllowedParents[kind].Length == 0 : AllowedParents[kind].Contains(parent.Value);
}
