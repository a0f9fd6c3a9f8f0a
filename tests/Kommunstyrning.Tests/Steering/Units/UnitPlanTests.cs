using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering.Units;

/// <summary>A unit has no plan beside the model: what it plans are parts of it.</summary>
[Trait("Engine", "once")]
public sealed class UnitPlanTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task P42_What_a_unit_plans_are_parts_of_the_model_and_its_page_leads_to_each()
    {
        using var visitor = instance.Visitor();
        var elements = (await visitor.Get("/api/v1/lulea/elements?level=mal")).Json.AsArray();
        var byUnit = elements.GroupBy(e => e!.Says("ownerUnitId"), StringComparer.Ordinal).ToList();

        Assert.NotEmpty(byUnit);
        foreach (var unit in byUnit)
        {
            var page = (await visitor.Get($"/lulea/organisation/{unit.Key}")).Page;
            foreach (var element in unit)
            {
                Assert.NotEqual("", element!.Says("parentId"));
                Assert.NotNull(page.QuerySelector($"main a[href='/lulea/del/{element!.Says("id")}']"));
            }
        }
    }
}
