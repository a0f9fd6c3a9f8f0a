using Kommunstyrning.Onboarding;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Onboarding;

public sealed class ReservedSlugTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public void No_municipality_can_take_an_address_of_the_instances_own()
    {
        var own = EndpointList
            .Of(instance)
            .Select(endpoint => endpoint.Pattern.Split('/'))
            .Select(parts => parts is ["", "api", "v1", var word, ..] ? word : parts[1])
            .Where(word => TenantId.TryParse(word, out _))
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal) { "logga-in", "css", "livez", "areas", "openapi" },
            own.ToHashSet(StringComparer.Ordinal)
        );
        Assert.DoesNotContain(own, first => !ReservedSlugs.Default.Contains(first));
    }
}
