using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <param name="Tenant">Null for the operator of the instance.</param>
/// <param name="Role">In the tenant; null where there is none.</param>
/// <exception cref="ArgumentException">A tenant without a role, or a role without a tenant.</exception>
public sealed record DemoAccount(string Email, string DisplayName, TenantId? Tenant, Role? Role)
{
    public Role? Role { get; } =
        Role is null == Tenant is null
            ? Role
            : throw new ArgumentException("A role is held in a tenant.", nameof(Role));

    public bool IsOperator => Tenant is null;
}

/// <summary>The accounts to try the program with. They share a password, <see cref="DemoContents.Password"/>.</summary>
public static class DemoAccounts
{
    /// <summary>An editor and a reader in the municipality of each template that has one, and one operator.</summary>
    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        .. Templates.All.Where(t => t.Origin is not null).SelectMany(t => Of(t.Origin!)),
        new DemoAccount("drift@kommunstyrning.example", "Drift (demo)", Tenant: null, Role: null),
    ];

    private static IEnumerable<DemoAccount> Of(TemplateOrigin origin)
    {
        var tenant = TenantId.Parse(origin.Slug);
        var name = Municipality.Find(origin.AreaCode)!.Name;
        yield return new DemoAccount($"redaktor@{tenant}.example", $"Redaktör i {name} (demo)", tenant, Role.Editor);
        yield return new DemoAccount($"lasare@{tenant}.example", $"Läsare i {name} (demo)", tenant, Role.Reader);
    }
}
