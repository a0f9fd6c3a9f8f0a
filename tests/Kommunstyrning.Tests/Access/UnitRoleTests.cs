using System.Text.Json.Nodes;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Access;

/// <summary>A role that is held in a unit reaches what belongs to that unit; the demonstration's is the first committee.</summary>
public sealed class UnitRoleTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task A_compiler_changes_the_goals_of_the_own_committee_and_gives_none_away()
    {
        var (pitea, own, other) = await Units();
        var compiler = new Steered(await instance.SignedIn("sammanstallare@pitea.example"), "pitea");
        var area = (await pitea.Elements("insatsomrade"))[0].Says("id");

        var added = await compiler.Add("mal", area, "", new { title = "Nämndens eget", ownerUnitId = own });
        var foreign = await compiler.Add("mal", area, "", new { title = "Andras", ownerUnitId = other });
        var nobodys = await compiler.Add("mal", area, "Ingens");
        Assert.Equal((201, 403, 403), (added.Code, foreign.Code, nobodys.Code));
        var goal = added.Json.Says("id");
        var kept = await compiler.Put(goal, new { title = "Nämndens eget, omskrivet", ownerUnitId = own });
        var given = await compiler.Put(goal, new { title = "Bortskänkt", ownerUnitId = other });
        var theirs = await pitea.Added("mal", area, "Den andras", new { title = "Den andras", ownerUnitId = other });
        var taken = await compiler.Put(theirs, new { title = "Taget", ownerUnitId = own });

        Assert.Equal((200, 403, 403), (kept.Code, given.Code, taken.Code));
        Assert.Equal("Den andras", (await pitea.Element(theirs)).Says("title"));
        Assert.Equal(403, (await compiler.Step(theirs, "inReview")).Code);
        Assert.Equal(200, (await compiler.Step(goal, "inReview")).Code);
        var decided = await compiler.Step(goal, "adopted", Steered.Decided());
        Assert.Equal(403, decided.Code);
        Assert.Contains("för en strateg in beslutet", decided.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compiler_decides_what_the_unit_itself_decides()
    {
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");
        var compiler = new Steered(await instance.SignedIn("sammanstallare@lulea.example"), "lulea");
        var units = (await lulea.Editor.Get($"{lulea.Api}/units")).Json.AsArray().OfType<JsonNode>();
        var own = units.First(u => u.Says("kind") == "committee").Says("id");
        var area = (await lulea.Elements("malomrade"))[0].Says("id");
        var content = new
        {
            title = "Nämndens mål",
            ownerUnitId = own,
            sections = new { effekt = "Kortare väntan." },
        };
        var added = await compiler.Add("mal", area, "", content);
        Assert.True(added.Code == 201, added.ToString());
        var goal = added.Json.Says("id");

        Assert.Equal(200, (await compiler.Step(goal, "inReview")).Code);
        var adopted = await compiler.Step(goal, "adopted", Steered.Decided());

        Assert.True(adopted.Code == 200, adopted.ToString());
    }

    [Fact]
    public async Task A_reporter_tells_how_it_goes_in_the_own_unit_and_changes_no_goal()
    {
        var (pitea, own, other) = await Units();
        using var reporter = await instance.SignedIn("rapportor@pitea.example");
        var area = (await pitea.Elements("insatsomrade"))[0].Says("id");
        var goal = await pitea.Added("mal", area, "", new { title = "Nämndens", ownerUnitId = own });
        var theirs = await pitea.Added("mal", area, "", new { title = "Den andras", ownerUnitId = other });

        Task<Reply> Act(string element, string? unit) =>
            reporter.Json(
                HttpMethod.Post,
                $"{pitea.Api}/elements/{element}/activities",
                new { title = "Görs", unitId = unit }
            );
        var inOwn = await Act(goal, null);
        var doneByOwn = await Act(theirs, own);
        var foreign = await Act(theirs, other);
        var reworded = await new Steered(reporter, "pitea").Put(goal, new { title = "Ändrat", ownerUnitId = own });

        Assert.Equal((201, 201, 403, 403), (inOwn.Code, doneByOwn.Code, foreign.Code, reworded.Code));
        var page = await reporter.Get($"/pitea/del/{goal}");
        Assert.Contains("aktivitet", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Beslut och läge", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_politician_reads_what_is_under_review_and_no_draft()
    {
        var (pitea, _, _) = await Units();
        using var politician = await instance.SignedIn("fortroendevald@pitea.example");
        using var anyone = instance.Visitor();
        var valueBase = await pitea.IdOf("Värdegrund");
        var draft = await pitea.Added("vardering", valueBase, "Bara ett utkast");
        var sent = await pitea.Added("vardering", valueBase, "Under granskning nu");
        Assert.Equal(200, (await pitea.Step(sent, "inReview")).Code);

        var codes = new List<int>();
        foreach (var visitor in new[] { politician, anyone })
        foreach (var id in new[] { sent, draft })
            codes.Add((await visitor.Get($"/pitea/del/{id}")).Code);

        Assert.Equal([200, 404, 404, 404], codes);
        Assert.DoesNotContain("Bara ett utkast", (await politician.Get("/pitea")).Text, StringComparison.Ordinal);
    }

    /// <summary>The committee that the demonstration's roles are held in, and another unit.</summary>
    private async Task<(Steered Pitea, string Own, string Other)> Units()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var units = (await pitea.Editor.Get($"{pitea.Api}/units")).Json.AsArray().OfType<JsonNode>().ToList();
        var reporter = await instance.SignedIn("rapportor@pitea.example");
        var own = (await reporter.Get("/mitt-konto")).Text;
        var committee = units.First(u => u.Says("kind") == "committee");
        Assert.Contains("Rapportör", own, StringComparison.Ordinal);
        return (pitea, committee.Says("id"), units.Last(u => u.Says("kind") == "committee").Says("id"));
    }
}
