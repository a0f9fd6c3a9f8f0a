using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Store;

namespace Kommunstyrning.Tests.Architecture;

[Trait("Database", "none")]
public sealed class TenantEntryPointsTests
{
    [Fact]
    public void Only_classes_that_say_so_choose_a_tenant() => Assert.Empty(TenantEntryPoints.Breaches(Modules.Types));

    [Fact]
    public void A_class_that_chooses_a_tenant_without_saying_so_is_found()
    {
        var scopes = typeof(TenantScope).Assembly.GetTypes().Where(t => (t.DeclaringType ?? t) == typeof(TenantScope));

        Assert.Equal([typeof(TenantScope).FullName!], TenantEntryPoints.Breaches(scopes));
    }

    [Fact]
    public void A_class_that_says_so_may() => Assert.Empty(TenantEntryPoints.Breaches([typeof(CountAcrossTenants)]));
}

internal static class CountAcrossTenants
{
    public static void Choose(CurrentTenant current) => current.Enter(Municipal.Ale.Tenant);
}
