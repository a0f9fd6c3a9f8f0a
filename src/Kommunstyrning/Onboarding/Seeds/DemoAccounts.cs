using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <param name="Tenant">Null for the operator of the instance.</param>
public sealed record DemoAccount(string Email, string DisplayName, TenantId? Tenant, Role? Role)
{
    public bool IsOperator => Tenant is null;
}

/// <summary>The accounts to try the program with. They share a password, <see cref="DemoContents.Password"/>.</summary>
public static class DemoAccounts
{
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
