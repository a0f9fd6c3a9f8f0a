using Kommunstyrning.FollowUp;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Steering.Activities;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.FollowUp;

/// <summary>What a report is written from, and what is written through it: earlier texts, activities, figures.</summary>
public sealed class ReportSourcesTests(Instance instance) : IClassFixture<Instance>
{
    private const string Said = "Kön till bostad har blivit kortare eftersom 212 hus stod klara före påsk.";

    [Fact]
    public async Task A_goal_begins_with_what_was_written_last_time_and_says_where_from()
    {
        var former = await ARound.Opened(
            instance,
            "lulea",
            r =>
                (r.Name, r.PeriodFrom, r.PeriodTo, r.State) = (
                    "Tertial 3 2025",
                    new(2025, 9, 1),
                    new(2025, 12, 31),
                    RoundState.Locked
                ),
            (ARound.Company, [ARound.Homes])
        );
        await former.Write(db =>
            db.GoalReports.Where(g => g.RoundId == former.Round.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(g => g.Why, Said))
        );
        var round = await ARound.Opened(instance, (ARound.Company, [ARound.Homes]));
        using var strategist = await instance.SignedIn("strateg@lulea.example");

        var page = await strategist.Get(round.At(ARound.Company, ARound.Homes));
        Assert.Contains("den som ni skrev i Tertial 3 2025", page.Text, StringComparison.Ordinal);
        Assert.Contains(Said, page.Page.QuerySelector("textarea[name=why]")!.TextContent, StringComparison.Ordinal);
        await (await round.Form(strategist, ARound.Company, ARound.Homes)).Send(strategist);
        Assert.Contains(
            "Texten är densamma som förra gången.",
            (await strategist.Get(round.At(ARound.Company, ARound.Homes))).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Activities_come_to_another_state_in_place_and_keep_the_rest_of_what_they_say()
    {
        var round = await TwoGoals();
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");
        var made = await lulea.Done(
            $"{round.Element(ARound.Homes)}",
            new
            {
                title = "Bygga om skolan till bostäder",
                text = "Sjuttio lägenheter.",
                state = "onPlan",
                unitId = round.Unit(ARound.Committee),
                person = "Projektledaren",
            }
        );
        using var reporter = await Reporter();
        var form = await round.Form(reporter, ARound.Committee, ARound.Homes);

        var saved = await form.With(($"activities.{made.Says("id")}.state", "Delayed")).Send(reporter);
        var after = (await lulea.Editor.Get($"{lulea.Api}/activities/{made.Says("id")}")).Json;

        Assert.True(saved.Code == 302, saved.ToString());
        Assert.Equal(
            ("delayed", "Sjuttio lägenheter.", "Projektledaren"),
            (after.Says("state"), after.Says("text"), after.Says("person"))
        );
        // what somebody changed meanwhile is not written over, and the text goes back with it
        var stale = await form.With(("why", Said), ($"activities.{made.Says("id")}.state", "Done"))
            .Without("engangsnyckel")
            .Send(reporter);
        Assert.Equal(412, stale.Code);
        Assert.Contains(Said, stale.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_of_the_own_and_the_answer_to_a_test_are_entered_where_they_are_reported()
    {
        var round = await ARound.Opened(
            instance,
            (ARound.Committee, [ARound.Homes]),
            (ARound.Company, [ARound.Grants])
        );
        using var strategist = await instance.SignedIn("strateg@lulea.example");
        var page = await strategist.Get(round.At(ARound.Company, ARound.Grants));
        var form = page.Page.QuerySelector("form[action$='/utfall']")!;
        Assert.NotNull(form.QuerySelector("[name='targets.0.name']"));
        Assert.Contains("binder bolaget", page.Text, StringComparison.Ordinal);

        var saved = await new SentForm("", form.GetAttribute("action")!, [.. FormFields.Of(form)])
            .With(("targets.0.value", "31"))
            .Send(strategist);
        var refused = await new SentForm("", form.GetAttribute("action")!, [.. FormFields.Of(form)])
            .With(("targets.0.value", "många"), ("revision", $"{await Revision(round)}"))
            .Without("engangsnyckel")
            .Send(strategist);

        Assert.Equal((302, round.At(ARound.Company, ARound.Grants)), (saved.Code, saved.Location));
        Assert.Equal(422, refused.Code);
        Assert.Contains("många", refused.Body, StringComparison.Ordinal);
        Assert.Contains("31", (await strategist.Get(saved.Location)).Text, StringComparison.Ordinal);

        var lulea = new Steered(await instance.Editor("lulea"), "lulea");
        var own = await lulea.Editor.Json(
            HttpMethod.Post,
            $"{lulea.Api}/indicators",
            new
            {
                name = "Nya hyresavtal",
                unit = "antal",
                kind = "volume",
                period = "tertial",
                isPublished = true,
                enteredById = round.Unit(ARound.Committee),
            }
        );
        Assert.True(own.Code == 201, own.ToString());
        await lulea.Followed($"{round.Element(ARound.Homes)}", own.Json.Says("id"));
        using var reporter = await Reporter();
        var goal = await reporter.Get(round.At(ARound.Committee, ARound.Homes));
        var asked = goal.Page.QuerySelector("form[action$='/varde']")!;
        Assert.Contains("Nya hyresavtal, tertial 1 2026", goal.Text, StringComparison.Ordinal);
        var value = new SentForm("", asked.GetAttribute("action")!, [.. FormFields.Of(asked)]);

        var bad = await value.With(("value.T", "hundra")).Send(reporter);
        var good = await value.With(("value.T", "1 204")).Without("engangsnyckel").Send(reporter);

        Assert.Equal((422, 302), (bad.Code, good.Code));
        Assert.Contains("hundra", bad.Body, StringComparison.Ordinal);
        Assert.Contains(
            "1204",
            (await lulea.Editor.Get($"{lulea.Api}/indicators/{own.Json.Says("id")}/values")).Body,
            StringComparison.Ordinal
        );
    }

    private static async Task<int> Revision(ARound round)
    {
        var (unit, element) = (round.Unit(ARound.Company), round.Element(ARound.Grants));
        return (
            await round.Read(db =>
                db.Set<Kommunstyrning.Steering.UnitResult>()
                    .SingleAsync(r => r.UnitId == unit && r.ElementId == element)
            )
        ).Revision;
    }

    private Task<ARound> TwoGoals() =>
        ARound.Opened(instance, (ARound.Committee, [ARound.Homes, ARound.Building]), (ARound.Company, [ARound.Homes]));

    private Task<Visitor> Reporter() => instance.SignedIn("rapportor@lulea.example");
}
