using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Web.Steering.InForce;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Kommunstyrning.Tests.Steering;

/// <summary>What is decided to end or to move on a later day is told to all, and happens by itself that morning.</summary>
public sealed class LaterDayTests(Instance instance) : IClassFixture<Instance>
{
    private static readonly DateOnly Day = TimeProvider.System.Today().AddDays(40);

    [Fact]
    public async Task N06_A_value_that_ends_on_a_later_day_is_told_so_stands_until_then_and_comes_back_when_that_is_undone()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        using var anyone = instance.Visitor();
        var value = (await pitea.Elements("vardering"))[0];
        var (id, title) = (value.Says("id"), value.Says("title"));

        var decided = await pitea.Step(id, "superseded", Later);
        Assert.True(decided.Code == 200, decided.ToString());
        var page = (await anyone.Get($"/pitea/del/{id}")).Text;
        Assert.Contains("Avslutas den", page, StringComparison.Ordinal);
        Assert.Contains(title, (await anyone.Get("/pitea")).Text, StringComparison.Ordinal);
        Assert.Equal("inForce", decided.Json.Says("state"));
        Assert.Equal("retirement", decided.Json["awaited"]!.Says("matter"));
        var twice = await pitea.Step(id, "superseded", Later);
        Assert.Equal(409, twice.Code);
        var offered = (await pitea.Editor.Get($"/pitea/del/{id}/lage")).Page;
        Assert.Null(offered.QuerySelector("input[name=to][value=Superseded]"));

        Assert.Equal(0, await Run(Day.AddDays(-1)));
        Assert.Equal("inForce", (await pitea.Element(id)).Says("state"));
        Assert.Equal(1, await Run(Day));
        Assert.Equal(0, await Run(Day.AddDays(1)));
        Assert.Equal("superseded", (await pitea.Element(id)).Says("state"));
        Assert.DoesNotContain(title, (await anyone.Get("/pitea")).Text, StringComparison.Ordinal);

        Assert.Equal(200, (await TakeBack(pitea, id)).Code);
        Assert.Equal("inForce", (await pitea.Element(id)).Says("state"));
        Assert.Null((await pitea.Element(id))["awaited"]);
        Assert.Equal(0, await Run(Day.AddDays(2)));
    }

    [Fact]
    public async Task A_move_that_is_decided_for_a_later_day_happens_that_morning_and_an_undone_one_never()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var areas = (await pitea.Elements("insatsomrade")).Where(e => e.Says("state") == "inForce").Take(2).ToList();
        var (from, to) = (areas[0].Says("id"), areas[1].Says("id"));
        var (moves, stays) = (await pitea.Added("mal", from, "Flyttar"), await pitea.Added("mal", from, "Stannar"));
        await pitea.Adopted(moves);
        await pitea.Adopted(stays);

        foreach (var id in new[] { moves, stays })
        {
            var tag = (await pitea.Editor.Get($"{pitea.Api}/elements/{id}")).Etag;
            var decided = await pitea.Editor.Json(
                HttpMethod.Post,
                $"{pitea.Api}/elements/{id}/move",
                new { parentId = to, decision = Later },
                tag
            );
            Assert.True(decided.Code == 200, decided.ToString());
            Assert.Equal(from, decided.Json.Says("parentId"));
        }
        Assert.Equal(200, (await TakeBack(pitea, stays)).Code);
        Assert.Equal(1, await Run(Day.AddDays(5)));

        Assert.Equal(to, (await pitea.Element(moves)).Says("parentId"));
        Assert.Equal(from, (await pitea.Element(stays)).Says("parentId"));
    }

    [Fact]
    public async Task To_put_in_force_before_its_day_is_not_offered_and_why_is_said()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var area = (await pitea.Elements("insatsomrade")).First(e => e.Says("state") == "inForce").Says("id");
        var id = await pitea.Added("mal", area, "Gäller senare");
        await pitea.Adopted(id, "2040-01-01");

        var page = await pitea.Editor.Get($"/pitea/del/{id}/lage");

        Assert.Null(page.Page.QuerySelector("input[name=to][value=InForce]"));
        Assert.Contains("Det börjar gälla av sig självt den morgonen.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parents_period_that_is_cut_tells_of_what_lies_below_it()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var programme = (await pitea.Elements("utvecklingsprogram"))[0].Says("id");
        var area = await pitea.Added("insatsomrade", programme, "", Until("Ovan", "2030-12-31"));
        await pitea.Added("mal", area, "", Until("Under", "2030-06-30"));

        var kept = await pitea.Put(area, Until("Ovan", "2030-06-30"));
        var cut = await pitea.Put(area, Until("Ovan", "2029-12-31"));

        const string said = "Under det ligger ”Under”, som gäller längre, till 30 juni 2030.";
        Assert.DoesNotContain(said, Warnings(kept));
        Assert.Contains(said, Warnings(cut));
    }

    private static object Until(string title, string to) => new { title, periodTo = to };

    private static IEnumerable<string> Warnings(Reply reply)
    {
        Assert.True(reply.Code == 200, reply.ToString());
        return reply.Json["warnings"]!.AsArray().Select(w => w!.ToString());
    }

    private static object Later =>
        new
        {
            body = "Kommunfullmäktige",
            decidedOn = "2026-02-16",
            paragraph = "§ 7",
            inForceFrom = Day.ToString("O"),
            reason = "Det ryms i de andra.",
        };

    private static async Task<Reply> TakeBack(Steered steered, string id) =>
        await steered.Editor.Json(
            HttpMethod.Post,
            $"{steered.Api}/elements/{id}/take-back",
            null,
            (await steered.Editor.Get($"{steered.Api}/elements/{id}")).Etag
        );

    private async Task<int> Run(DateOnly day)
    {
        await using var program = new TestProgram(instance.Database)
        {
            Replace = services =>
                services.AddSingleton<TimeProvider>(new FakeTimeProvider(StockholmDay.Start(day).AddMinutes(3))),
        };
        program.StartServer();
        await using var scope = program.Services.CreateAsyncScope();
        return await ActivatorUtilities
            .CreateInstance<InForceAcrossTenantsJob>(scope.ServiceProvider)
            .Run(CancellationToken.None);
    }
}
