using Kommunstyrning.FollowUp;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.FollowUp;

/// <summary>A round from its making to the decision by programs, as the pages do it and with the same refusals.</summary>
public sealed class RoundWritingApiTests(Instance instance) : IClassFixture<Instance>
{
    private const string Api = "/api/v1/lulea/rounds";

    [Fact]
    public async Task A_round_is_made_changed_opened_and_moved()
    {
        using var editor = await instance.Editor("lulea");
        var made = await editor.Send(HttpMethod.Post, Api, Json(Asked("Läget i mars")), ("Idempotency-Key", "prov-1"));
        var again = await editor.Send(HttpMethod.Post, Api, Json(Asked("Läget i mars")), ("Idempotency-Key", "prov-1"));
        Assert.Equal((201, made.Body), (made.Code, again.Body));
        var at = $"{Api}/{made.Json.Says("id")}";
        Assert.EndsWith(at, made.Location, StringComparison.Ordinal);

        Assert.Equal(428, (await editor.Json(HttpMethod.Put, at, Asked("Läget i april"))).Code);
        Assert.Equal(412, (await editor.Json(HttpMethod.Put, at, Asked("Läget i april"), "\"99\"")).Code);
        Assert.Equal(400, (await editor.JsonText(HttpMethod.Put, at, """{"namn":"Fel"}""", made.Etag)).Code);
        var nameless = await editor.Json(HttpMethod.Put, at, Asked(""), made.Etag);
        Assert.Equal(422, nameless.Code);
        Assert.NotEqual("", nameless.At("name"));
        var changed = await editor.Json(HttpMethod.Put, at, Asked("Läget i april"), made.Etag);
        Assert.Equal("Läget i april", changed.Json.Says("name"));

        var none = await editor.Json(HttpMethod.Post, $"{at}/open", new { levels = new[] { "ingen" } }, changed.Etag);
        Assert.Equal(
            (
                409,
                "Ingen enhet skulle rapportera på något. Välj en nivå med något som gäller, och ange vem som svarar för det."
            ),
            (none.Code, none.Sentence)
        );
        var levels = (await editor.Get("/api/v1/lulea/models"))
            .Json.AsArray()
            .Single(m => m!.Says("state") is "inForce")!["levels"]!
            .AsArray()
            .Select(l => l!["rules"]!.Says("key"))
            .ToArray();
        var opened = await editor.Json(
            HttpMethod.Post,
            $"{at}/open",
            new { levels, withContributors = true },
            changed.Etag
        );
        Assert.True(opened.Code == 200, $"{string.Join(' ', levels)} {opened}");
        Assert.Equal("open", opened.Json.Says("state"));
        // those who weigh together have until the 14th
        var late = await editor.Json(HttpMethod.Put, $"{at}/deadline", Later("2100-05-20"), opened.Etag);
        Assert.Equal(422, late.Code);
        Assert.NotEqual("", late.At("day"));
        var moved = await editor.Json(HttpMethod.Put, $"{at}/deadline", Later("2100-05-14"), opened.Etag);
        Assert.Equal(200, moved.Code);
        Assert.Contains("""{"step":"committees","day":"2100-05-14"}""", moved.Body, StringComparison.Ordinal);
        Assert.Equal(409, (await editor.Json(HttpMethod.Delete, at, null, moved.Etag)).Code);

        static object Later(string day) =>
            new
            {
                step = "committees",
                day,
                reason = "Nämnden sammanträder senare.",
            };
    }

    [Fact]
    public async Task A_unit_reports_gets_it_back_and_is_approved_and_the_round_is_decided_and_opened_again()
    {
        var round = await ARound.Opened(instance, (ARound.Committee, [ARound.Homes]));
        var at = $"{Api}/{round.Round.Id}";
        var unit = $"{at}/units/{round.Unit(ARound.Committee)}";
        using var reporter = await instance.SignedIn("rapportor@lulea.example");
        using var compiler = await instance.SignedIn("sammanstallare@lulea.example");
        using var editor = await instance.Editor("lulea");
        using var stranger = instance.Visitor();

        var goal = $"{unit}/goals/{round.Element(ARound.Homes)}";
        var empty = await reporter.Json(HttpMethod.Post, $"{unit}/hand-in", null, (await reporter.Get(unit)).Etag);
        Assert.Equal(422, empty.Code);
        var said = await reporter.Json(
            HttpMethod.Put,
            goal,
            new
            {
                choice = "own",
                assessment = "partly",
                overrideReason = "Registret visar det inte än.",
                why = "Tre hus blev klara.",
                isDone = true,
            },
            (await reporter.Get(goal)).Etag
        );
        Assert.Equal((200, "partly"), (said.Code, said.Json.Says("assessment")));
        Assert.Contains("Tre hus blev klara.", (await reporter.Get(round.At(ARound.Committee, ARound.Homes))).Body);

        var handedIn = await Act(reporter, unit, "hand-in");
        Assert.Equal((200, "ready"), (handedIn.Code, handedIn.Json.Says("state")));
        Assert.Equal(409, (await reporter.Json(HttpMethod.Put, goal, new { why = "Mer." }, said.Etag)).Code);
        Assert.Equal(403, (await reporter.Json(HttpMethod.Post, $"{unit}/approve", null, handedIn.Etag)).Code);
        Assert.Equal(422, (await Act(compiler, unit, "return", new { comment = " " })).Code);
        Assert.Equal(
            "returned",
            (await Act(compiler, unit, "return", new { comment = "Säg mer." })).Json.Says("state")
        );
        var summed = await reporter.Json(
            HttpMethod.Put,
            $"{unit}/summary",
            new { summary = "Det går framåt." },
            (await reporter.Get(unit)).Etag
        );
        Assert.Equal("Det går framåt.", summed.Json.Says("summary"));
        Assert.Equal("ready", (await Act(reporter, unit, "hand-in")).Json.Says("state"));
        Assert.Equal("writing", (await Act(reporter, unit, "take-back")).Json.Says("state"));
        Assert.Equal("ready", (await Act(reporter, unit, "hand-in")).Json.Says("state"));

        var decision = new
        {
            body = "Kommunfullmäktige",
            decidedOn = "2026-06-15",
            paragraph = "§ 112",
        };
        var early = await editor.Json(HttpMethod.Post, $"{at}/lock", decision, $"\"{await Revision(editor, at)}\"");
        Assert.Equal(422, early.Code);
        Assert.NotEqual("", early.At($"missing.{round.Unit(ARound.Committee)}"));
        Assert.Equal("approved", (await Act(compiler, unit, "approve")).Json.Says("state"));
        Assert.Equal(403, (await compiler.Json(HttpMethod.Post, $"{at}/lock", decision, "\"0\"")).Code);
        var locked = await editor.Json(HttpMethod.Post, $"{at}/lock", decision, $"\"{await Revision(editor, at)}\"");
        Assert.Equal((200, "locked", 1), (locked.Code, locked.Json.Says("state"), (int)locked.Json["edition"]!));
        Assert.Contains("Det går framåt.", (await stranger.Get($"/lulea/uppfoljning/{round.Round.Id}/rapport")).Text);

        Assert.Equal(422, (await editor.Json(HttpMethod.Post, $"{at}/reopen", new { }, locked.Etag)).Code);
        var reopened = await editor.Json(
            HttpMethod.Post,
            $"{at}/reopen",
            new { reason = "Ett mål föll bort." },
            locked.Etag
        );
        Assert.Equal((200, "open"), (reopened.Code, reopened.Json.Says("state")));
    }

    [Fact]
    public async Task What_is_another_municipalitys_is_written_by_nobody_here()
    {
        var round = await ARound.Opened(instance, (ARound.Committee, [ARound.Homes]));
        using var foreign = await instance.Editor("pitea");
        var before = await instance.Everything();

        foreach (var own in new[] { $"{round.Round.Id}", $"{Guid.NewGuid()}" })
        {
            var at = $"/api/v1/pitea/rounds/{own}";
            var unit = $"{at}/units/{round.Unit(ARound.Committee)}";
            Assert.Equal(404, (await foreign.Get(unit)).Code);
            Assert.Equal(
                404,
                (
                    await foreign.Json(
                        HttpMethod.Put,
                        $"{unit}/goals/{round.Element(ARound.Homes)}",
                        new { why = "X" },
                        "\"0\""
                    )
                ).Code
            );
            Assert.Equal(404, (await foreign.Json(HttpMethod.Post, $"{unit}/hand-in", null, "\"0\"")).Code);
            Assert.Equal(
                404,
                (await foreign.Json(HttpMethod.Post, $"{at}/reopen", new { reason = "X" }, "\"0\"")).Code
            );
        }
        Assert.Equal(before, await instance.Everything());
    }

    private static object Asked(string name) =>
        new
        {
            name,
            kind = "own",
            periodFrom = "2026-01-01",
            periodTo = "2026-03-31",
            deadlines = Enum.GetValues<RoundStep>()
                .Select((step, place) => new { step, day = $"2100-05-{place + 10}" })
                .ToArray(),
            weighing = "ownerJudges",
        };

    private static StringContent Json(object body) =>
        new(
            System.Text.Json.JsonSerializer.Serialize(body, Reply.Options),
            System.Text.Encoding.UTF8,
            "application/json"
        );

    private static async Task<Reply> Act(Visitor visitor, string unit, string act, object? body = null) =>
        await visitor.Json(HttpMethod.Post, $"{unit}/{act}", body, (await visitor.Get(unit)).Etag);

    private static async Task<int> Revision(Visitor visitor, string round) =>
        (int)(await visitor.Get(round)).Json["revision"]!;
}
