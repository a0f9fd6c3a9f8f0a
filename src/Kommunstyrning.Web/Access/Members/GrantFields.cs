using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access.Members;

/// <summary>Roles as a form has them: a box for each role of the whole municipality, and for each unit of each other role.</summary>
internal static class GrantFields
{
    public const string Roles = "roles";

    /// <summary>The boxes of the units in which the role is held.</summary>
    public static string UnitsOf(Role role) => $"units.{role}";

    public static List<RoleGrant> Read(FormReader form) =>
        [
            .. (form.Choices<Role>(Roles) ?? []).Select(role => new RoleGrant(role)),
            .. PerUnit.SelectMany(role => form.Ids(UnitsOf(role)).Select(unit => new RoleGrant(role, unit))),
        ];

    public static FormValues Write(FormValues values, IReadOnlyCollection<RoleGrant> grants)
    {
        values.With(Roles, grants.Where(g => g is { UnitId: null, ElementId: null }).Select(g => $"{g.Role}"));
        foreach (var role in PerUnit)
            values.With(UnitsOf(role), grants.Where(g => g.Role == role).Select(g => $"{g.UnitId}"));
        return values;
    }

    public static IEnumerable<Role> PerUnit =>
        Kommunstyrning.Access.Roles.Given.Where(r => r.IsPerUnit).Select(r => r.Role);
}
