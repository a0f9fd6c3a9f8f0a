using Kommunstyrning.Organisation;

namespace Kommunstyrning.Access;

/// <summary>What groups give and take. Roles that somebody has by hand are never touched.</summary>
public static class RolesByGroup
{
    private static readonly RoleGrant Lowest = new(Role.Reader);

    /// <returns>The roles of all those rows whose group the person is in; none in a unit that is no longer there.</returns>
    public static List<RoleGrant> Of(
        IdentityProvider provider,
        IReadOnlyCollection<string> groups,
        IReadOnlyCollection<Unit> units
    ) =>
        [
            .. provider
                .GroupRoles.Where(row => groups.Contains(row.Group, StringComparer.Ordinal))
                .Where(row => row.Role != Role.Administrator || provider.MakesAdministrators)
                .Where(row => !Roles.Of(row.Role).IsPerUnit || units.Any(u => u.Id == row.UnitId))
                .Select(row => row.Grant)
                .Distinct(),
        ];

    /// <summary>What the groups give now takes the place of what they gave last.</summary>
    /// <param name="held">All roles before.</param>
    /// <param name="before">Those of them that groups had given.</param>
    /// <param name="now">See <see cref="Of"/>.</param>
    /// <returns>All roles from now on, at least that of a reader, and those of them that groups give.</returns>
    public static (List<RoleGrant> Held, List<RoleGrant> ByGroup) Follow(
        IReadOnlyCollection<RoleGrant> held,
        IReadOnlyCollection<RoleGrant> before,
        IReadOnlyCollection<RoleGrant> now
    )
    {
        var byHand = held.Except(before).ToList();
        var byGroup = now.Except(byHand).ToList();
        List<RoleGrant> all = [.. byHand.Concat(byGroup).OrderBy(g => g.Role)];
        if (!all.Contains(new RoleGrant(Role.Guest)))
            all.RemoveAll(g => g.ElementId is not null);
        return (all.Count > 0 ? all : [Lowest], byGroup);
    }
}
