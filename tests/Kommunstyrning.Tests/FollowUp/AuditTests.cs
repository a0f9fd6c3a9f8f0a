using Kommunstyrning.FollowUp;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.FollowUp;

/// <summary>What an auditor asks of a round, and what the page of an element tells of the decision.</summary>
public sealed class AuditTests(Instance instance) : IClassFixture<Instance>
{
    private const string First = "Bostäder för livets alla skeden";

    [Fact]
    public async Task Goals_for_good_economic_management_stand_first_with_who_judged_and_why_it_is_another_than_the_rules()
    {
        using var editor = await instance.Editor("lulea");
        using var auditor = await instance.SignedIn("revisor@lulea.example");
        var lulea = new Steered(editor, "lulea");
        var goals = (await lulea.Elements()).Where(e => e.Says("state") == "inForce").TakeLast(2).ToList();
        var marked = goals[1];
        Assert.Equal(200, (await Marked(lulea, marked.Says("id"))).Code);
        var round = await AToldRound.Of(
            instance,
            "lulea",
            [
                new ASaying(goals[0].Says("id"), "", Assessment.Partly, Assessment.Partly, By: "Anna Berg"),
                new ASaying(
                    marked.Says("id"),
                    "",
                    Assessment.Reached,
                    Assessment.Not,
                    "Siffran släpar efter.",
                    By: "Bo Ceder"
                ),
            ]
        );

        var page = (await auditor.Get(round.At("revision"))).Page;

        Assert.Equal("Ett mål är märkt för god ekonomisk hushållning", page.QuerySelector("h1")!.TextContent);
        var rows = page.QuerySelectorAll("section[aria-labelledby=mal] tbody tr")
            .Select(r => Text.Line(r.TextContent))
            .ToList();
        Assert.Contains(marked.Says("title"), rows[0], StringComparison.Ordinal);
        Assert.Contains("Finansiellt mål", rows[0], StringComparison.Ordinal);
        Assert.Contains("Annat sattes. Skäl: Siffran släpar efter.", rows[0], StringComparison.Ordinal);
        Assert.Contains("Skriven av Bo Ceder, godkänd av Olle Alm.", rows[0], StringComparison.Ordinal);
        Assert.Contains("Skriven av Anna Berg", rows[1], StringComparison.Ordinal);

        await round.Locked(editor);
        await lulea.Put(
            marked.Says("id"),
            With(await lulea.Element(marked.Says("id")), "currentState", "Nytt läge efter beslutet")
        );
        var after = (await auditor.Get(round.At("revision"))).Text;
        Assert.Contains("målet ändrades av", after, StringComparison.Ordinal);
        await editor.Submit(round.At("oppna-igen"), ("reason", "Fel bedömning"));
        await round.Do(
            instance,
            async db =>
                (await db.GoalReports.Where(g => g.RoundId == round.Id).ToListAsync()).ForEach(r =>
                    r.Assessment = Assessment.Not
                )
        );
        await round.Locked(editor);
        Assert.Contains(
            "blev ”Bedöms inte nås”",
            (await auditor.Get(round.At("revision"))).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_auditors_table_leaves_a_line_in_the_trail_and_is_for_nobody_else()
    {
        using var editor = await instance.Editor("pitea");
        using var auditor = await instance.SignedIn("revisor@pitea.example");
        var goal = await new Steered(editor, "pitea").IdOf(First);
        var round = await AToldRound.Of(instance, "pitea", [goal]);

        foreach (var role in new[] { "lasare", "rapportor", "fortroendevald", "analytiker" })
        {
            using var other = await instance.SignedIn($"{role}@pitea.example");
            foreach (var file in new[] { "revision", "revision.xlsx", "revision.csv" })
                Assert.Equal((role, file, 403), (role, file, (await other.Get(round.At(file))).Code));
        }
        var csv = await auditor.Get(round.At("revision.csv"));
        var xlsx = await auditor.Get(round.At("revision.xlsx"));

        Assert.Equal((200, 200), (csv.Code, xlsx.Code));
        Assert.Contains(First, csv.Body, StringComparison.Ordinal);
        Assert.Contains(";Ida Ek;", csv.Body, StringComparison.Ordinal);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx.Header("Content-Type"));
        var lines = (await auditor.Get("/pitea/handelselogg")).Text;
        Assert.Contains("hämtade filen revision-uppfoljning-2026-08-31.csv", lines, StringComparison.Ordinal);
        Assert.Contains("hämtade filen revision-uppfoljning-2026-08-31.xlsx", lines, StringComparison.Ordinal);
        Assert.Equal(
            404,
            (await auditor.Get(round.At("revision").Replace(round.Id.ToString(), goal, StringComparison.Ordinal))).Code
        );
    }

    [Fact]
    public async Task The_page_of_a_goal_tells_what_was_decided_of_it_and_leads_to_the_report()
    {
        using var editor = await instance.Editor("pitea");
        using var stranger = instance.Visitor();
        var goal = await new Steered(editor, "pitea").IdOf(First);
        var round = await AToldRound.Of(
            instance,
            "pitea",
            [new ASaying(goal, "", Assessment.Reached, Assessment.Reached, Next: "Vi fortsätter som nu.")]
        );
        const string heading = "Så gick det, enligt det senaste beslutet";

        Assert.DoesNotContain(
            round.At("rapport"),
            (await stranger.Get($"/pitea/del/{goal}")).Body,
            StringComparison.Ordinal
        );
        await round.Locked(editor);
        var page = await stranger.Get($"/pitea/del/{goal}");

        Assert.Contains(heading, page.Text, StringComparison.Ordinal);
        Assert.Contains("Bedöms nås", page.Text, StringComparison.Ordinal);
        Assert.Contains("Vi fortsätter som nu.", page.Text, StringComparison.Ordinal);
        Assert.Contains($"{round.At("rapport")}#mal-{goal}", page.Body, StringComparison.Ordinal);
    }

    private static async Task<Reply> Marked(Steered lulea, string id) =>
        await lulea.Put(id, With(await lulea.Element(id), "management", "finance"));

    /// <summary>The element as it stands, with one field changed.</summary>
    private static System.Text.Json.Nodes.JsonNode With(
        System.Text.Json.Nodes.JsonNode told,
        string field,
        string value
    )
    {
        var content = new System.Text.Json.Nodes.JsonObject();
        foreach (
            var name in typeof(Kommunstyrning.Steering.ElementInput)
                .GetProperties()
                .Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..])
        )
            content[name] = told[name]?.DeepClone();
        content[field] = value;
        return content;
    }
}
