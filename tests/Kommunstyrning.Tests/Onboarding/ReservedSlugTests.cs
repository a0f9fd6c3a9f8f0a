using Kommunstyrning.Onboarding;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Onboarding;

public sealed class ReservedSlugTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public void No_municipality_can_take_an_address_of_the_instances_own()
    {
        var own = Doors
            .Of(instance)
            .Select(door => door.Pattern.Split('/')[1])
            .Where(first => TenantId.TryParse(first, out _))
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.Contains("logga-in", own);
        Assert.Contains("css", own);
        Assert.DoesNotContain(own, first => !ReservedSlugs.Default.Contains(first));
    }
}
