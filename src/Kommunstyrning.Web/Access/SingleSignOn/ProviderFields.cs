using System.Globalization;
using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Access.SingleSignOn;

/// <summary>The settings of a provider as a form has them; groups are rows group.0, role.0, unit.0 and so on.</summary>
internal static class ProviderFields
{
    /// <summary>So many rows are left empty for more.</summary>
    public const int EmptyRows = 3;

    public static ProviderInput Read(FormReader form) =>
        new(
            form.Choice<TenantSignIn>("signIn"),
            form.Text("issuer"),
            form.Text("clientId"),
            form.Text("secret"),
            form.Text("scopes"),
            form.Text("groupsClaim"),
            [.. Rows(form).Select(row => new GroupRole(row.Group, RoleOf(row.Role), UnitOf(row.Unit)))],
            form.Choice<ProviderAdmits>("admits"),
            form.Flag("makesAdministrators"),
            form.Text("strongLevels")
        );

    /// <summary>The same with its rows closed up, as <see cref="Read"/> numbers them.</summary>
    public static FormValues Closed(FormValues values)
    {
        var rows = Rows(new FormReader(values));
        var most = rows.Count + EmptyRows + IdentityProvider.MostGroups;
        for (var i = 0; i < most; i++)
        {
            var row = i < rows.Count ? rows[i] : ("", "", "");
            if (i < rows.Count || values.Has($"group.{i}"))
                Write(values, i, row);
        }
        return values;
    }

    public static FormValues Filled(IdentityProvider? provider, TenantSignIn signIn)
    {
        var values = new FormValues().With("signIn", $"{signIn}");
        if (provider is null)
            return values
                .With("groupsClaim", IdentityProvider.UsualGroupsClaim)
                .With("admits", $"{ProviderAdmits.Groups}");
        values
            .With("revision", provider.Revision)
            .With("issuer", provider.Issuer)
            .With("clientId", provider.ClientId)
            .With("scopes", provider.Scopes)
            .With("groupsClaim", provider.GroupsClaim)
            .With("admits", $"{provider.Admits}")
            .With("makesAdministrators", provider.MakesAdministrators)
            .With("strongLevels", provider.StrongLevels);
        for (var i = 0; i < provider.GroupRoles.Count; i++)
        {
            var row = provider.GroupRoles[i];
            Write(values, i, (row.Group, $"{row.Role}", $"{row.UnitId}"));
        }
        return values;
    }

    /// <summary>How many rows are shown: those that say something, and some for more.</summary>
    public static int Count(FormValues values) => Rows(new FormReader(values)).Count + EmptyRows;

    private static void Write(FormValues values, int i, (string Group, string Role, string Unit) row) =>
        values.With($"group.{i}", row.Group).With($"role.{i}", row.Role).With($"unit.{i}", row.Unit);

    /// <summary>A row without a group and with a role says something too: that the group has been forgotten.</summary>
    private static List<(string Group, string Role, string Unit)> Rows(FormReader form)
    {
        var (groups, roles, units) = (form.Map("group"), form.Map("role"), form.Map("unit"));
        return
        [
            .. groups
                .Keys.Union(roles.Keys, StringComparer.Ordinal)
                .Where(k => int.TryParse(k, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                .OrderBy(k => int.Parse(k, CultureInfo.InvariantCulture))
                .Select(k => (Of(groups, k), Of(roles, k), Of(units, k)))
                .Where(row => row.Item1.Trim().Length > 0 || row.Item2.Length > 0),
        ];

        static string Of(Dictionary<string, string> map, string key) => map.GetValueOrDefault(key, "");
    }

    private static Role RoleOf(string text) =>
        Roles
            .Table.Select(r => r.Role)
            .FirstOrDefault(r => string.Equals($"{r}", text, StringComparison.Ordinal), Role.Reader);

    private static Guid? UnitOf(string text) => Guid.TryParse(text, out var id) ? id : null;
}
