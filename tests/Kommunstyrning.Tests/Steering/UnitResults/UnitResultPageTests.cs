using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering.UnitResults;

/// <summary>What a stranger sees of a unit's figures.</summary>
public sealed class UnitResultPageTests(Instance instance) : IClassFixture<Instance>
{
    private const string School = "Exempelnämnden för barn och utbildning";
    private const string Homes = "Exempelbostäder AB";

    [Fact]
    public async Task The_page_of_the_unit_draws_its_own_test_and_says_the_figures_as_they_are_shown()
    {
        using var stranger = instance.Visitor();
        var lulea = new Steered(stranger, "lulea");

        var committee = (await stranger.Get($"/lulea/organisation/{await lulea.UnitId(School)}")).Page;
        Assert.Contains(
            "Prognosen för 2026 är 6,2 miljoner kronor lägre än kommunbidraget på 2 410 miljoner kronor.",
            Plain(committee)
        );
        Assert.Contains("Inom ramen enligt prognosen", Plain(committee));
        Assert.NotNull(committee.QuerySelector(".deviations svg"));
        Assert.Null(committee.QuerySelector(".financial"));

        var company = (await stranger.Get($"/lulea/organisation/{await lulea.UnitId(Homes)}")).Page;
        Assert.Contains("Av tre ekonomiska mål är två på banan och ett efter banan.", Plain(company));
        Assert.Equal(3, company.QuerySelectorAll(".financial-row").Length);
        Assert.Null(company.QuerySelector(".deviations"));
    }

    private static string Plain(AngleSharp.Dom.IDocument page) =>
        page.QuerySelector("main")!.TextContent.Replace('\u00a0', ' ');
}
