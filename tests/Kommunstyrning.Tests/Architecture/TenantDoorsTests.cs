using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Store;

namespace Kommunstyrning.Tests.Architecture;

[Trait("Database", "none")]
public sealed class TenantDoorsTests
{
    [Fact]
    public void Only_classes_that_say_so_choose_a_tenant() => Assert.Empty(TenantDoors.Breaches(Rooms.Types));

    [Fact]
    public void A_class_that_chooses_a_tenant_without_saying_so_is_found()
    {
        var scopes = typeof(TenantScope).Assembly.GetTypes().Where(t => (t.DeclaringType ?? t) == typeof(TenantScope));

        Assert.Equal([typeof(TenantScope).FullName!], TenantDoors.Breaches(scopes));
    }

    [Fact]
    public void A_class_that_says_so_may() => Assert.Empty(TenantDoors.Breaches([typeof(CountAcrossTenants)]));
}

internal static class CountAcrossTenants
{
    public static void Choose(CurrentTenant current) => current.Enter(Municipal.Ale.Tenant);
}
