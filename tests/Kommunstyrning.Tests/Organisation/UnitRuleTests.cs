using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Organisation;

public sealed class UnitRuleTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task A_unit_that_answers_for_something_stays()
    {
        var pitea = await Pitea();
        var before = await instance.Everything();

        var doer = await Remove(pitea, await pitea.UnitId("Exempelenheten för plan och bygg"));
        var goals = await pitea.Elements("mal");
        var owners = new List<Reply>();
        foreach (var id in goals.Select(e => e.Says("ownerUnitId")).Where(id => id.Length > 0).Distinct())
            owners.Add(await Remove(pitea, id));
        var parent = await Remove(pitea, await pitea.UnitId("Kommunstyrelsen"));

        Assert.Equal(
            (409, "Exempelenheten för plan och bygg gör aktiviteter. Lämna över dem först."),
            (doer.Code, doer.Sentence)
        );
        Assert.All(owners, owner => Assert.Equal(409, owner.Code));
        Assert.Contains(
            owners,
            owner =>
                owner.Sentence.EndsWith(
                    " ansvarar för eller bidrar till mål. Lämna över dem först.",
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(409, parent.Code);
        Assert.Equal("Under Kommunstyrelsen ligger andra enheter. Flytta eller ta bort dem först.", parent.Sentence);
        Assert.Equal(before, await instance.Everything());
    }

    [Fact]
    public async Task A_unit_is_added_renamed_moved_and_removed()
    {
        var pitea = await Pitea();
        var board = await pitea.UnitId("Kommunstyrelsen");
        var committee = await pitea.UnitId("Exempelnämnden för utbildning");

        var added = await Add(pitea, "Ny verksamhet", "administration", board);
        var id = added.Json.Says("id");
        var moved = await Put(pitea, id, "Flyttad verksamhet", "administration", committee);
        var removed = await Remove(pitea, id);

        Assert.Equal(201, added.Code);
        Assert.Equal($"{pitea.Api}/units/{id}", added.Location);
        Assert.Equal(
            (200, "Flyttad verksamhet", committee),
            (moved.Code, moved.Json.Says("name"), moved.Json.Says("parentId"))
        );
        Assert.Equal(204, removed.Code);
        Assert.Equal(404, (await pitea.Editor.Get($"{pitea.Api}/units/{id}")).Code);
    }

    /// <summary>Also where some share a place already, as those may that were added at the same moment.</summary>
    [Fact]
    public async Task Adding_or_renaming_a_unit_touches_no_other()
    {
        var pitea = await Pitea();
        var council = await pitea.UnitId("Kommunfullmäktige");
        var added = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(n => Add(pitea, $"Exempelnämnd {n}", "committee", council))
        );
        var before = await Others();

        var one = (await Add(pitea, "Exempelnämnd 13", "committee", council)).Json.Says("id");
        var renamed = await Put(pitea, one, "Exempelnämnd 14", "committee", council);

        Assert.All(added, a => Assert.Equal(201, a.Code));
        Assert.Equal(200, renamed.Code);
        Assert.Equal(before, await Others(one));

        async Task<List<string>> Others(string? but = null) =>
            [
                .. (await pitea.Editor.Get($"{pitea.Api}/units"))
                    .Json.AsArray()
                    .Where(u => !string.Equals(u!.Says("id"), but, StringComparison.Ordinal))
                    .Select(u => u!.ToJsonString()),
            ];
    }

    [Fact]
    public async Task Units_make_no_ring()
    {
        var pitea = await Pitea();
        var company = await pitea.UnitId("Exempelbostäder AB");
        var daughter = (await Add(pitea, "Dotterbolaget AB", "company", company)).Json.Says("id");
        var before = await instance.Everything();

        var below = await Put(pitea, company, "Exempelbostäder AB", "company", daughter);
        var itself = await Put(pitea, company, "Exempelbostäder AB", "company", company);

        Assert.Equal((422, "Exempelbostäder AB kan inte ligga under sig själv."), (below.Code, below.At("parentId")));
        Assert.Equal(422, itself.Code);
        Assert.NotEqual("", itself.At("parentId"));
        Assert.Equal(before, await instance.Everything());
    }

    [Theory]
    [InlineData("committee", "Kommunstyrelsen")]
    [InlineData("executiveBoard", "Exempelbostäder AB")]
    [InlineData("department", "Kommunfullmäktige")]
    [InlineData("administration", "Exempelbostäder AB")]
    [InlineData("company", "Kommunstyrelsen")]
    public async Task A_unit_stands_only_where_its_kind_may(string kind, string under)
    {
        var pitea = await Pitea();
        var parent = await pitea.UnitId(under);
        var before = await instance.Everything();

        var reply = await Add(pitea, "Fel plats", kind, parent);

        Assert.Equal(422, reply.Code);
        Assert.Equal("Ett sådant slags enhet kan inte ligga där. Välj en annan överordnad.", reply.At("parentId"));
        Assert.Equal(before, await instance.Everything());
    }

    [Fact]
    public async Task There_is_one_council()
    {
        var pitea = await Pitea();

        var reply = await Add(pitea, "Ett till", "council", parent: null);

        Assert.Equal(409, reply.Code);
        Assert.Equal("Det finns redan ett fullmäktige, och det finns bara ett.", reply.At("kind"));
    }

    [Theory]
    [InlineData(null, 428)]
    [InlineData("\"99\"", 412)]
    public async Task A_write_names_what_it_builds_on(string? tag, int status)
    {
        var pitea = await Pitea();
        var path = $"{pitea.Api}/units/{await pitea.UnitId("Kommunstyrelsen")}";
        var input = new { name = "Styrelsen", kind = "executiveBoard" };
        var before = await instance.Everything();

        Assert.Equal(status, (await pitea.Editor.Json(HttpMethod.Put, path, input, tag)).Code);
        Assert.Equal(status, (await pitea.Editor.Json(HttpMethod.Delete, path, null, tag)).Code);
        Assert.Equal(before, await instance.Everything());
    }

    private static Task<Reply> Add(Steered pitea, string name, string kind, string? parent) =>
        pitea.Editor.Json(
            HttpMethod.Post,
            $"{pitea.Api}/units",
            new
            {
                name,
                kind,
                parentId = parent,
            }
        );

    private static async Task<Reply> Put(Steered pitea, string id, string name, string kind, string parent)
    {
        var path = $"{pitea.Api}/units/{id}";
        var input = new
        {
            name,
            kind,
            parentId = parent,
        };
        return await pitea.Editor.Json(HttpMethod.Put, path, input, (await pitea.Editor.Get(path)).Etag);
    }

    private static async Task<Reply> Remove(Steered pitea, string id)
    {
        var path = $"{pitea.Api}/units/{id}";
        return await pitea.Editor.Json(HttpMethod.Delete, path, null, (await pitea.Editor.Get(path)).Etag);
    }

    private async Task<Steered> Pitea() => new(await instance.Editor("pitea"), "pitea");
}
