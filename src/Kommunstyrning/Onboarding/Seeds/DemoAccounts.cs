using Kommunstyrning.Access;
using Kommunstyrning.Organisation;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <param name="Tenant">Null for who works for the instance.</param>
/// <param name="Roles">In the tenant; empty where there is none. One that is held in a unit is held in the first committee.</param>
/// <exception cref="ArgumentException">A tenant without a role, or a role without a tenant.</exception>
public sealed record DemoAccount(string Email, string DisplayName, TenantId? Tenant, IReadOnlyList<Role> Roles)
{
    public IReadOnlyList<Role> Roles { get; } =
        Roles.Count == 0 == Tenant is null
            ? Roles
            : throw new ArgumentException("A role is held in a tenant.", nameof(Roles));

    /// <summary>What it may do on the instance.</summary>
    public Rights OnInstance { get; init; }

    internal IEnumerable<RoleGrant> Grants(Template template) =>
        Roles.Select(role => new RoleGrant(
            role,
            Access.Roles.Of(role).IsPerUnit ? StableId.Of(Tenant!.Value, "unit", Committee(template)!.Key) : null
        ));

    /// <returns>Null where the template has none: then nobody has a role that is held in one.</returns>
    internal static TemplateUnit? Committee(Template template) =>
        All(template.Units).FirstOrDefault(u => u.Kind == UnitKind.Committee);

    private static IEnumerable<TemplateUnit> All(IEnumerable<TemplateUnit> units) =>
        units.SelectMany(u => All(u.Children).Prepend(u));
}

/// <summary>The accounts to try the program with. They share a password, <see cref="DemoContents.Password"/>.</summary>
public static class DemoAccounts
{
    private static readonly (string Address, string Name, Role[] Roles)[] Each =
    [
        ("admin", "Administratör", [Role.Administrator]),
        ("redaktor", "Redaktör", [Role.Administrator, Role.Strategist]),
        ("strateg", "Strateg", [Role.Strategist]),
        ("sammanstallare", "Sammanställare", [Role.Compiler]),
        ("rapportor", "Rapportör", [Role.Reporter]),
        ("analytiker", "Analytiker", [Role.Analyst]),
        ("fortroendevald", "Förtroendevald", [Role.Politician]),
        ("lasare", "Läsare", [Role.Reader]),
        ("revisor", "Revisor", [Role.Auditor]),
        ("gast", "Gäst", [Role.Guest]),
    ];

    /// <summary>
    /// One of each role in the municipality of each template that has one, one there who is both administrator and
    /// strategist (redaktör), and who works for the instance.
    /// </summary>
    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        .. Templates.All.Where(t => t.Origin is not null).SelectMany(Of),
        new DemoAccount("drift@kommunstyrning.example", "Drift (demo)", Tenant: null, [])
        {
            OnInstance = Rights.Operate | Rights.Correct,
        },
        new DemoAccount("nyckeltal@kommunstyrning.example", "Nyckeltal (demo)", Tenant: null, [])
        {
            OnInstance = Rights.Correct,
        },
    ];

    private static IEnumerable<DemoAccount> Of(Template template)
    {
        var origin = template.Origin!;
        var hasCommittee = DemoAccount.Committee(template) is not null;
        var tenant = TenantId.Parse(origin.Slug);
        var name = Municipality.Find(origin.AreaCode)!.Name;
        return Each.Where(e => hasCommittee || !e.Roles.Any(r => Access.Roles.Of(r).IsPerUnit))
            .Select(e => new DemoAccount(
                $"{e.Address}@{tenant}.example",
                $"{e.Name} i {name} (demo)",
                tenant,
                e.Roles
            ));
    }
}
