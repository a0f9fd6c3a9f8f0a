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

    /// <returns>None for the council, which stands at the top.</returns>
    /// <exception cref="KeyNotFoundException">It is no kind of unit.</exception>
    public static IReadOnlyList<UnitKind> ParentsOf(UnitKind kind) => AllowedParents[kind];

    /// <param name="parent">Null at the top, where only the council may stand.</param>
    /// <exception cref="KeyNotFoundException">It is no kind of unit.</exception>
    public static bool MayStandUnder(UnitKind kind, UnitKind? parent) =>
        parent is null ? AllowedParents[kind].Length == 0 : AllowedParents[kind].Contains(parent.Value);
}
