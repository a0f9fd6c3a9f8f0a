using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering.Activities;

/// <summary>What is done for a goal: written, noted on, prolonged, closed, and taken along by a new wording.</summary>
public sealed class ActivityTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task An_activity_keeps_what_was_written_and_its_person_is_for_members_only()
    {
        var pitea = await Pitea();
        var goal = await pitea.Goal("Med någon som gör");
        await pitea.Adopted(goal);
        var unit = await pitea.UnitId("Kommunstyrelsen");

        var made = await pitea.Done(
            goal,
            new
            {
                title = "Läxhjälp",
                text = "Två kvällar i veckan.",
                unitId = unit,
                person = "Rektorn på Exempelskolan",
                start = "2026-01-01",
                end = "2027-06-30",
                state = "onPlan",
            }
        );

        var at = $"{pitea.Api}/activities/{made.Says("id")}";
        var toMembers = (await pitea.Editor.Get(at)).Json;
        using var stranger = instance.Visitor();
        var toAll = (await stranger.Get(at)).Json;
        Assert.Equal(
            ("Läxhjälp", "Två kvällar i veckan.", unit, "2026-01-01", "2027-06-30", "onPlan"),
            (
                toAll.Says("title"),
                toAll.Says("text"),
                toAll.Says("unitId"),
                toAll.Says("start"),
                toAll.Says("end"),
                toAll.Says("state")
            )
        );
        Assert.Equal(("Rektorn på Exempelskolan", ""), (toMembers.Says("person"), toAll.Says("person")));
        foreach (var page in new[] { $"/pitea/del/{goal}", $"/pitea/aktivitet/{made.Says("id")}" })
        {
            Assert.Contains("Exempelskolan", (await pitea.Editor.Get(page)).Text);
            Assert.DoesNotContain("Exempelskolan", (await stranger.Get(page)).Text);
        }
    }

    [Fact]
    public async Task Activities_that_would_wait_for_each_other_are_refused_with_the_circle_by_name()
    {
        var pitea = await Pitea();
        var goal = await pitea.Goal("Med ordning");
        var first = await pitea.Activity(goal, "Först");
        var second = (
            await pitea.Done(
                goal,
                new
                {
                    title = "Sedan",
                    state = "notStarted",
                    dependsOnIds = new[] { first },
                }
            )
        ).Says("id");
        var third = (
            await pitea.Done(
                goal,
                new
                {
                    title = "Sist",
                    state = "notStarted",
                    dependsOnIds = new[] { second },
                }
            )
        ).Says("id");

        var circle = await pitea.OnActivity(
            HttpMethod.Put,
            first,
            body: new
            {
                title = "Först",
                state = "notStarted",
                dependsOnIds = new[] { third },
            }
        );
        var itself = await pitea.OnActivity(
            HttpMethod.Put,
            first,
            body: new
            {
                title = "Först",
                state = "notStarted",
                dependsOnIds = new[] { first },
            }
        );

        Assert.Equal(409, circle.Code);
        Assert.Contains("”Först” väntar på ”Sist” väntar på ”Sedan” väntar på ”Först”", circle.Sentence);
        Assert.Equal(409, itself.Code);
        Assert.Contains("vänta på sig själv", itself.Sentence);
    }

    [Fact]
    public async Task The_last_day_that_all_could_read_is_kept_when_work_is_prolonged()
    {
        var pitea = await Pitea();
        var goal = await pitea.Goal("Som dröjer");
        var id = (await pitea.Done(goal, Until("2026-03-31"))).Says("id");
        // nobody but members has seen it: it is planned anew, not prolonged
        await Moved("2026-04-30");
        Assert.Equal("", (await Now()).Says("originalEnd"));
        await pitea.Adopted(goal);

        await Moved("2026-09-30");
        await Moved("2026-12-31");
        Assert.Equal(("2026-04-30", "2026-12-31"), ((await Now()).Says("originalEnd"), (await Now()).Says("end")));
        Assert.Contains("Skulle ha slutat april 2026.", (await pitea.Editor.Get($"/pitea/del/{goal}")).Text);
        await Moved("2026-04-30");
        Assert.Equal("", (await Now()).Says("originalEnd"));

        static object Until(string end) =>
            new
            {
                title = "Dröjer",
                start = "2026-01-01",
                end,
                state = "onPlan",
            };
        async Task Moved(string end) =>
            Assert.Equal(200, (await pitea.OnActivity(HttpMethod.Put, id, body: Until(end))).Code);
        async Task<System.Text.Json.Nodes.JsonNode> Now() =>
            (await pitea.Editor.Get($"{pitea.Api}/activities/{id}")).Json;
    }

    [Fact]
    public async Task Notes_are_added_newest_first_and_change_the_state_on_their_day()
    {
        var pitea = await Pitea();
        var goal = await pitea.Goal("Med anteckningar");
        var id = await pitea.Activity(goal, "Antecknas");

        Assert.Equal(200, (await Noted("2026-02-01", "Kom i gång.", "onPlan")).Code);
        Assert.Equal(200, (await Noted("2026-03-01", "Står still.", "stopped")).Code);
        var empty = await Noted("2199-01-01", " ", "onPlan");

        var now = (await pitea.Editor.Get($"{pitea.Api}/activities/{id}")).Json;
        Assert.Equal(("stopped", "2026-03-01"), (now.Says("state"), now.Says("stateSince")));
        Assert.Equal(["Står still.", "Kom i gång."], now["notes"]!.AsArray().Select(n => n!.Says("text")));
        Assert.Equal(422, empty.Code);
        Assert.Contains("day", empty.Refused());
        Assert.Contains("text", empty.Refused());
        Assert.Contains("Står still.", (await pitea.Editor.Get($"/pitea/del/{goal}")).Text);

        Task<Reply> Noted(string day, string text, string state) =>
            pitea.OnActivity(
                HttpMethod.Post,
                id,
                "/notes",
                new
                {
                    day,
                    text,
                    state,
                }
            );
    }

    [Fact]
    public async Task What_all_could_read_is_closed_with_a_reason_and_can_be_opened_again_while_a_draft_is_removed()
    {
        var pitea = await Pitea();
        var goal = await pitea.Goal("Med avslut");
        var draft = await pitea.Activity(goal, "Bara ett utkast");
        var id = await pitea.Activity(goal, "Avbryts");
        Assert.Equal(204, (await pitea.OnActivity(HttpMethod.Delete, draft)).Code);
        await pitea.Adopted(goal);

        var removed = await pitea.OnActivity(HttpMethod.Delete, id);
        var without = await pitea.OnActivity(HttpMethod.Post, id, "/close", new { reason = "" });
        var closed = await pitea.OnActivity(HttpMethod.Post, id, "/close", new { reason = "Pengarna tog slut" });

        Assert.Equal((409, 422, 200), (removed.Code, without.Code, closed.Code));
        using var stranger = instance.Visitor();
        Assert.Contains("Pengarna tog slut.", (await stranger.Get($"/pitea/del/{goal}")).Text);
        Assert.DoesNotContain("Ta bort</button>", (await pitea.Editor.Get($"/pitea/aktivitet/{id}")).Text);
        Assert.Equal(200, (await pitea.OnActivity(HttpMethod.Post, id, "/reopen")).Code);
        Assert.DoesNotContain("Pengarna tog slut.", (await stranger.Get($"/pitea/del/{goal}")).Text);
    }

    [Fact]
    public async Task Work_goes_on_while_a_new_wording_waits_and_goes_along_when_that_takes_the_place()
    {
        var pitea = await Pitea();
        var old = await pitea.Goal("Som skrivs om");
        await pitea.Adopted(old);
        var id = await pitea.Activity(old, "Pågår hela tiden");
        var draft = (await pitea.Editor.Json(HttpMethod.Post, $"{pitea.Api}/elements/{old}/revise", null)).Json.Says(
            "id"
        );

        Assert.Empty((await pitea.Editor.Get($"{pitea.Api}/elements/{draft}/activities")).Json.AsArray());
        Assert.Equal(
            200,
            (await pitea.OnActivity(HttpMethod.Post, id, "/notes", new { text = "Medan det skrivs." })).Code
        );
        await pitea.Adopted(draft);

        Assert.Equal(draft, (await pitea.Editor.Get($"{pitea.Api}/activities/{id}")).Json.Says("elementId"));
        Assert.Contains("Medan det skrivs.", (await pitea.Editor.Get($"/pitea/del/{draft}")).Text);
        Assert.Empty((await pitea.Editor.Get($"{pitea.Api}/elements/{old}/activities")).Json.AsArray());
    }

    [Fact]
    public async Task Faults_are_said_at_their_fields_and_an_older_revision_is_refused()
    {
        var pitea = await Pitea();
        var goal = await pitea.Goal("Med fel");
        var reply = await pitea.Does(
            goal,
            new
            {
                title = "",
                start = "2027-01-01",
                end = "2026-01-01",
                unitId = Guid.NewGuid(),
                state = "done",
            }
        );
        Assert.Equal(422, reply.Code);
        foreach (var field in new[] { "title", "end", "unitId", "state" })
            Assert.Contains($"{field}:", reply.Refused());

        var id = await pitea.Activity(goal, "Två skriver");
        var tag = (await pitea.Editor.Get($"{pitea.Api}/activities/{id}")).Etag;
        Assert.Equal(200, (await Put(tag)).Code);
        Assert.Equal(412, (await Put(tag)).Code);

        Task<Reply> Put(string etag) =>
            pitea.Editor.Json(
                HttpMethod.Put,
                $"{pitea.Api}/activities/{id}",
                new { title = "Skrivet", state = "onPlan" },
                etag
            );
    }

    [Fact]
    public async Task A_note_long_before_the_work_began_is_a_slip_and_is_said_to_be()
    {
        var pitea = await Pitea();
        var goal = await pitea.Goal("Med slip");
        var added = await pitea.Done(goal, new { title = "Börjar sent", start = "2025-03-01" });

        var refused = await pitea.Editor.Submit(
            $"/pitea/aktivitet/{added.Says("id")}",
            ("day", "1990-01-01"),
            ("text", "Så gick det.")
        );

        Assert.Equal(422, refused.Code);
        Assert.Contains("Arbetet börjar 1 mars 2025. Ange en dag högst ett år före det.", refused.Text);
    }

    [Fact]
    public async Task A_level_that_is_not_there_is_said_not_to_be()
    {
        var pitea = await Pitea();

        var refused = await pitea.Editor.Get($"{pitea.Api}/elements?level=finnsinte");

        Assert.Equal(400, refused.Code);
        Assert.Contains("Nivån finns inte i modellen.", refused.At("level"), StringComparison.Ordinal);
    }

    private async Task<Steered> Pitea() => new(await instance.Editor("pitea"), "pitea");
}
