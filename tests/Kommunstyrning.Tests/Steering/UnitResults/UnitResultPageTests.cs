using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering.UnitResults;

/// <summary>What a stranger sees of a unit's figures.</summary>
public sealed class UnitResultPageTests(Instance instance) : IClassFixture<Instance>
{
    private const string School = "Exempelnämnden för barn och utbildning";
    private const string Area = "Bedriva verksamheten inom angivna kommunbidrag (nämnder) och ekonomiska mål (bolag)";
    private const string Culture = "Exempelnämnden för kultur och fritid";
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

    [Fact]
    public async Task A_form_that_was_opened_before_the_unit_changed_kind_takes_nothing_away()
    {
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");
        var (culture, homes) = (await lulea.UnitId(Culture), await lulea.UnitId(Homes));
        var area = await lulea.IdOf(Area);
        string Form(string unit) => $"/lulea/del/{area}/enheter/{unit}/utfall";
        string At(string unit) => $"{lulea.Api}/elements/{area}/unit-results/{unit}";
        var (grants, targets) = ((await lulea.Editor.Get(At(culture))).Body, (await lulea.Editor.Get(At(homes))).Body);
        var opened = (await SentForm.At(lulea.Editor, Form(culture)))!;
        await Becomes(lulea, culture, "company");
        await Becomes(lulea, homes, "committee");
        var empty = (await SentForm.At(lulea.Editor, Form(homes)))!;
        await Becomes(lulea, homes, "company");

        var refused = await opened.With(("grants.0.grant", "987,6")).Send(lulea.Editor);
        var cleared = await empty.Send(lulea.Editor);
        var page = Plain((await lulea.Editor.Get($"/lulea/organisation/{culture}")).Page);

        Assert.Equal((422, 422), (refused.Code, cleared.Code));
        Assert.Contains($"{Culture} är ett bolag och har inget kommunbidrag.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("987,6", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Ägarens ekonomiska mål är inte inlagda ännu.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("kommunbidraget på", page, StringComparison.Ordinal);
        await Becomes(lulea, culture, "committee");
        Assert.Equal(grants, (await lulea.Editor.Get(At(culture))).Body);
        Assert.Equal(targets, (await lulea.Editor.Get(At(homes))).Body);
    }

    private static async Task Becomes(Steered town, string unit, string kind)
    {
        var shown = await town.Editor.Get($"{town.Api}/units/{unit}");
        var reply = await town.Editor.Json(
            HttpMethod.Put,
            $"{town.Api}/units/{unit}",
            new
            {
                name = shown.Json.Says("name"),
                kind,
                parentId = shown.Json.Says("parentId") is { Length: > 0 } parent ? parent : null,
            },
            shown.Etag
        );
        Assert.True(reply.Code == 200, reply.ToString());
    }

    private static string Plain(AngleSharp.Dom.IDocument page) =>
        page.QuerySelector("main")!.TextContent.Replace('\u00a0', ' ');
}
