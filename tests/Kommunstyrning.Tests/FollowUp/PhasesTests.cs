using Kommunstyrning.FollowUp;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.FollowUp;

/// <summary>P43: planning, carrying out, following up and improving, told on the page of every element.</summary>
public sealed class PhasesTests(Instance instance) : IClassFixture<Instance>
{
    private const string Programme = "Plats för fler";
    private const string Learnt = "Små hus blev klara fortare än vi trodde.";

    [Fact]
    public async Task Every_element_tells_of_four_phases_and_which_it_has_come_to()
    {
        using var editor = await instance.Editor("pitea");
        using var stranger = instance.Visitor();
        var pitea = new Steered(editor, "pitea");
        var draft = await pitea.Added("vardering", await pitea.IdOf("Värdegrund"), "Ett utkast utan något");

        var plan = (await stranger.Get("/pitea/oppna-data/plan.json")).Json["elements"]!.AsArray();
        foreach (var row in plan.Select(e => e!))
        {
            var phases = Phases(await stranger.Get($"/pitea/del/{row.Says("id")}"));
            Assert.Equal(["Planering", "Genomförande", "Uppföljning", "Förbättring"], phases.Select(p => p.Name));
            Assert.StartsWith("Beslutat", phases[0].Said, StringComparison.Ordinal);
            Assert.Equal((true, row["judged"] is not null), (phases[0].IsThere, phases[2].IsThere));
        }

        var begun = Phases(await editor.Get($"/pitea/del/{draft}"));
        Assert.Equal([false, false, false, false], begun.Select(p => p.IsThere));
        Assert.Equal("Under arbete, inte beslutat än.", begun[0].Said);
        Assert.Equal("Inga aktiviteter är inlagda än.", begun[1].Said);
        Assert.Equal(404, (await stranger.Get($"/pitea/del/{draft}")).Code);
    }

    [Fact]
    public async Task What_was_decided_and_learnt_and_where_it_goes_on_stand_in_the_last_two()
    {
        var round = await ARound.Opened(instance, "pitea", change: null, (ARound.Committee, [Programme]));
        using var strategist = await instance.SignedIn("strateg@pitea.example");
        using var stranger = instance.Visitor();
        var programme = round.Element(Programme);
        await round.Write(db =>
            db.GoalReports.Where(g => g.RoundId == round.Round.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(g => g.Learnt, Learnt).SetProperty(g => g.Assessment, Assessment.Partly)
                )
        );
        await round.Write(db =>
            db.UnitReports.Where(r => r.RoundId == round.Round.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, ReportState.Approved))
        );
        Assert.False(Phases(await stranger.Get($"/pitea/del/{programme}"))[2].IsThere);

        var locked = await strategist.PostWithToken(
            $"/pitea/uppfoljning/{round.Round.Id}/las",
            ("revision", $"{round.Round.Revision}"),
            ("body", "Kommunfullmäktige"),
            ("decidedOn", "2026-06-15")
        );
        Assert.True(locked.Code == 302, locked.ToString());
        var page = await stranger.Get($"/pitea/del/{programme}");
        var phases = Phases(page);

        Assert.Equal("Bedöms delvis nås enligt Tertial 1 2026. exempel", phases[2].Said);
        Assert.Equal("Det vi har lärt oss står i Tertial 1 2026. exempel", phases[3].Said);
        Assert.Equal((true, true), (phases[2].IsThere, phases[3].IsThere));
        var there = page
            .Page.QuerySelectorAll(".phases a")
            .Select(a => a.GetAttribute("href")!)
            .Distinct(StringComparer.Ordinal);
        Assert.Equal([$"/pitea/uppfoljning/{round.Round.Id}/rapport#mal-{programme}"], there);
    }

    /// <summary>What the demonstration says of a real goal is invented, and marked where it is told.</summary>
    [Fact]
    public async Task An_invented_assessment_of_a_real_goal_is_marked_wherever_it_is_told()
    {
        using var stranger = instance.Visitor();
        var goal = await new Steered(await instance.Editor("lulea"), "lulea").IdOf("Minskade utsläpp av växthusgaser");

        var page = await stranger.Get($"/lulea/del/{goal}");
        var row = (await stranger.Get("/lulea/oppna-data/plan.json")).Json["elements"]!
            .AsArray()
            .Single(e => e!.Says("id") == $"{goal}")!;

        Assert.EndsWith("exempel", Phases(page)[2].Said, StringComparison.Ordinal);
        Assert.NotNull(
            page.Page.QuerySelectorAll(".block")
                .Single(b => b.TextContent.Contains("Så gick det", StringComparison.Ordinal))
                .QuerySelector(".ex")
        );
        Assert.Equal(("false", "true"), (row.Says("isExample"), row["judged"]!.Says("isExample")));
    }

    private static List<(string Name, string Said, bool IsThere)> Phases(Reply page) =>
        [
            .. page
                .Page.QuerySelectorAll(".phases > li")
                .Select(li =>
                    (
                        li.QuerySelector("h3")!.TextContent,
                        string.Join(
                            ' ',
                            li.QuerySelector("p")!
                                .TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                        ),
                        li.ClassList.Contains("there")
                    )
                ),
        ];
}
