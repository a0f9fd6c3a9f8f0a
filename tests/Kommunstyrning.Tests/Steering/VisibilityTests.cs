using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Steering;

/// <summary>What the program says of who can read a thing is what a stranger who asks for it can.</summary>
public sealed class VisibilityTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task Who_can_read_an_element_is_said_as_a_stranger_finds_it_in_every_state_and_version()
    {
        using var anyone = instance.Visitor();
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var version = await pitea.Drafted();
        var id = await pitea.Added("vision", null, "Prövas", version: version);
        var (versionId, elementId) = (Guid.Parse(version), Guid.Parse(id));
        var seen = 0;
        foreach (var model in Enum.GetValues<VersionState>())
        {
            foreach (var state in Enum.GetValues<ElementState>())
            {
                await Set(versionId, model, elementId, state);
                var isFound = (await anyone.Get($"/pitea/del/{id}")).Code == 200;
                seen += isFound ? 1 : 0;
                var page = (await pitea.Editor.Get($"/pitea/del/{id}/lage")).Page;
                var lead = page.QuerySelector("p.lead")!.TextContent;

                Assert.True(
                    isFound == lead.Contains("Alla kan läsa det.", StringComparison.Ordinal),
                    $"{state} in {model}: found {isFound}, and the page says: {lead}"
                );
                Assert.Equal(!isFound, lead.Contains("Bara medlemmar i kommunen ser det", StringComparison.Ordinal));
            }
        }
        // four public states in each of the three versions that are not drafts
        Assert.Equal(12, seen);
    }

    private async Task Set(Guid version, VersionState model, Guid element, ElementState state)
    {
        Tenant tenant;
        await using (var nobody = TenantScope.OfNobody(instance.Services))
            tenant = (await nobody.Db.Tenants.ToListAsync()).Single(t => t.Id.Value == "pitea");
        await using var scope = await TenantScope.Of(instance.Services, tenant, Intent.Write);
        (await scope.Db.ModelVersions.SingleAsync(v => v.Id == version)).State = model;
        (await scope.Db.Elements.SingleAsync(e => e.Id == element)).State = state;
        await scope.Db.SaveChangesAsync();
        await scope.Commit();
    }
}
