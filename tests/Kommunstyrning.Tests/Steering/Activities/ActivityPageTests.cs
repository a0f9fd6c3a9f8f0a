using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering.Activities;

/// <summary>Who sees what is done, and what the pages draw and take.</summary>
public sealed class ActivityPageTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task What_hangs_on_a_draft_is_not_there_for_strangers_nor_for_other_municipalities()
    {
        var pitea = await Pitea();
        var goal = await pitea.Goal("Hemligt utkast");
        var id = await pitea.Activity(goal, "Hemligt arbete");
        var seen = await pitea.Goal("Öppet mål");
        await pitea.Adopted(seen);
        var open = (
            await pitea.Done(
                seen,
                new
                {
                    title = "Öppet arbete",
                    state = "notStarted",
                    dependsOnIds = new[] { id },
                }
            )
        ).Says("id");
        var partner = (await pitea.Registered("partners", new { sort = "external", name = "Hemlig förening" })).Says(
            "id"
        );
        await pitea.Tied("partners", partner, new { activityId = id, role = "Hemlig roll" });
        using var stranger = instance.Visitor();

        foreach (
            var address in new[]
            {
                $"/pitea/aktivitet/{id}",
                $"{pitea.Api}/activities/{id}",
                $"{pitea.Api}/elements/{goal}/activities",
                $"/pitea/register/partner/{partner}",
                $"{pitea.Api}/registers/partners/{partner}",
                $"{pitea.Api}/elements/{goal}/criteria",
            }
        )
            Assert.Equal(404, (await stranger.Get(address)).Code);
        foreach (
            var address in new[]
            {
                $"/pitea/aktivitet/{open}",
                $"{pitea.Api}/activities/{open}",
                $"/pitea/del/{seen}",
                "/pitea/register/partner",
                $"{pitea.Api}/registers/partners",
                "/pitea",
            }
        )
        {
            var shown = await stranger.Get(address);
            Assert.Equal(200, shown.Code);
            Assert.DoesNotContain("Hemlig", shown.Body);
            Assert.DoesNotContain(id, shown.Body);
        }
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");
        Assert.Equal(404, (await lulea.Editor.Get($"{lulea.Api}/activities/{id}")).Code);
        Assert.Equal(404, (await lulea.Does(goal, new { title = "Annans", state = "notStarted" })).Code);
    }

    [Fact]
    public async Task The_pages_take_what_is_written_and_the_programme_draws_what_is_done_below_it()
    {
        var pitea = await Pitea();
        var programme = (await pitea.Elements("utvecklingsprogram")).First(e => e.Says("title") == "Plats för fler");
        var goal = await pitea.Goal("Med formulär");

        var saved = await pitea.Editor.Submit(
            $"/pitea/del/{goal}/aktiviteter/ny",
            ("title", "Skriven på sidan"),
            ("start", "2026-01-01"),
            ("end", "2027-01-31"),
            ("state", "OnPlan")
        );
        Assert.Equal(302, saved.Code);
        var id = (await pitea.Editor.Get($"{pitea.Api}/elements/{goal}/activities")).Json[0]!.Says("id");
        var refused = await pitea.Editor.Submit($"/pitea/aktivitet/{id}", ("text", ""));
        var page = await pitea.Editor.Get($"/pitea/del/{programme.Says("id")}");

        Assert.Equal(422, refused.Code);
        Assert.Contains("Skriv hur det går, med en mening.", refused.Text);
        var bars = page.Page.QuerySelectorAll("svg.bars");
        Assert.Equal(2, bars.Length);
        Assert.Contains("Skriven på sidan", bars[0].TextContent);
        Assert.Contains("Går som planerat", bars[0].TextContent);
        Assert.Contains("i dag", bars[0].TextContent);
    }

    private async Task<Steered> Pitea() => new(await instance.Editor("pitea"), "pitea");
}
