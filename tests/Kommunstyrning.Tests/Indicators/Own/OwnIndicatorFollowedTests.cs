using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Steering.Targets;

namespace Kommunstyrning.Tests.Indicators.Own;

/// <summary>The plan is followed by own indicators and aims in them as in open ones.</summary>
public sealed class OwnIndicatorFollowedTests(Instance instance) : IClassFixture<Instance>
{
    private const string Api = "/api/v1/pitea/indicators";

    private static readonly int Last = TimeProvider.System.Today().Year - 1;

    [Fact]
    public async Task An_element_is_followed_by_it_and_judged_by_its_newest_period()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var id = await Added(
            pitea.Editor,
            new
            {
                name = "Väntetid",
                unit = "dagar",
                kind = "mean",
                direction = "lower",
                period = "month",
                isPublished = true,
            }
        );
        var today = TimeProvider.System.Today();
        await pitea.Editor.Json(
            HttpMethod.Put,
            $"{Api}/{id}/values",
            new[]
            {
                new { period = $"{Last - 1}-12", value = "30" },
                new { period = $"{today:yyyy-MM}", value = "20" },
            },
            "\"0\""
        );
        var element = await pitea.Draft("Kortare väntan");

        // from 30 to 12 in four years is 4.5 a year: the path asks for 21 two years on, and 20 is better
        var told = await pitea.Targeted(
            element,
            id,
            new { @base = new { year = Last - 1, value = 30 }, final = new { year = Last + 3, value = 12 } }
        );

        Assert.Equal(("onPath", "Källa: kommunens egna uppgifter"), (told.Says("status"), told.Says("source")));
        Assert.Contains($"20\u00a0dagar {Month(today)}.", told.Says("finding"), StringComparison.Ordinal);
        Assert.Equal(
            [$"{Last - 1}-12", $"{today:yyyy-MM}"],
            told["outcome"]!.AsArray().Select(o => o!["period"]!.ToString())
        );
        var page = (await pitea.Editor.Get($"/pitea/del/{element}")).ToString();
        Assert.Contains($"/pitea/egna-nyckeltal/{id}", page, StringComparison.Ordinal);
        Assert.Equal(200, (await pitea.Editor.Get($"/pitea/del/{element}/nyckeltal/{id}.svg")).Code);
        Assert.Equal(409, (await pitea.Editor.Json(HttpMethod.Delete, $"{Api}/{id}", null, "\"1\"")).Code);
        var hidden = await pitea.Editor.Json(
            HttpMethod.Put,
            $"{Api}/{id}",
            new
            {
                name = "Väntetid",
                unit = "dagar",
                kind = "mean",
                period = "month",
                isPublished = false,
            },
            "\"1\""
        );
        Assert.Equal(
            (409, "”Kortare väntan” följs med ”Väntetid”. Sluta följa det med nyckeltalet först."),
            (hidden.Code, hidden.At("isPublished"))
        );
    }

    [Fact]
    public async Task A_whole_year_that_is_not_over_is_no_outcome_and_the_first_page_judges_as_the_municipalitys_own_does()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var id = await Added(
            pitea.Editor,
            new
            {
                name = "Ärenden",
                unit = "dagar",
                kind = "mean",
                direction = "lower",
                period = "year",
                isPublished = true,
            }
        );
        // the path from 30 to 20 in five years asks for 28 a year on; 29 is short by a tenth of the way, and this year's 10 is a forecast
        await pitea.Editor.Json(
            HttpMethod.Put,
            $"{Api}/{id}/values",
            new[]
            {
                new { period = $"{Last - 1}", value = "30" },
                new { period = $"{Last}", value = "29" },
                new { period = $"{Last + 1}", value = "10" },
            },
            "\"0\""
        );
        var before = await Near();
        var element = await pitea.Draft("Kortare handläggning");

        var told = await pitea.Targeted(
            element,
            id,
            new { @base = new { year = Last - 1, value = 30 }, final = new { year = Last + 4, value = 20 } }
        );
        await pitea.Adopted(element);

        Assert.Equal("near", told.Says("status"));
        Assert.Equal(["30", "29"], told["outcome"]!.AsArray().Select(o => o!["value"]!.ToString()));
        Assert.Equal(before + 1, await Near());
    }

    private async Task<int> Near()
    {
        using var stranger = instance.Visitor();
        return (await stranger.Get("/"))
            .Page.QuerySelectorAll(".shown > li")
            .Single(li => li.QuerySelector("h3")!.TextContent is "Piteå")
            .QuerySelectorAll(".cells .t-near")
            .Length;
    }

    [Fact]
    public async Task What_is_not_published_follows_nothing()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var id = await Added(
            pitea.Editor,
            new
            {
                name = "Bara vårt",
                kind = "index",
                period = "year",
            }
        );
        var element = await pitea.Draft("Öppet för alla");

        var reply = await pitea.Measure(HttpMethod.Put, element, id);

        Assert.Equal(
            (409, "”Bara vårt” är inte publicerat. Publicera det först: det som planen följs med ska alla kunna läsa."),
            (reply.Code, reply.At("indicator"))
        );
    }

    private static string Month(DateOnly day) => day.ToString("MMMM yyyy", Text.Swedish);

    private static async Task<string> Added(Visitor editor, object asked)
    {
        var reply = await editor.Json(HttpMethod.Post, Api, asked);
        Assert.True(reply.Code == 201, reply.ToString());
        return reply.Json.Says("id");
    }
}
