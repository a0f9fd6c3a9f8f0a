using Kommunstyrning.FollowUp;
using Kommunstyrning.Tests.FollowUp;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Search;

/// <summary>Everything in a municipality is found by who may see it, and by nobody else.</summary>
public sealed class MunicipalitySearchTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task A_draft_is_found_by_members_alone_until_it_is_adopted()
    {
        using var editor = await instance.Editor("pitea");
        using var reader = await instance.Reader("pitea");
        using var politician = await instance.SignedIn("fortroendevald@pitea.example");
        using var guest = await instance.SignedIn("gast@pitea.example");
        using var neighbour = await instance.Editor("lulea");
        using var stranger = instance.Visitor();
        var pitea = new Steered(editor, "pitea");
        var id = await Draft(pitea, "Zebrafinkar i parken", "Här bygger vi fågelholkar åt dem.");

        foreach (var word in new[] { "zebrafinkar", "fågelholkar" })
        {
            Assert.Equal([$"/pitea/del/{id}"], (await Searched.By(editor, word)).Links);
            Assert.Equal([$"/pitea/del/{id}"], (await Searched.By(reader, word)).Links);
            var nothing = (await Searched.By(stranger, "xyzzyplugh")).Without("xyzzyplugh");
            foreach (var visitor in new[] { stranger, guest, politician })
                Assert.Empty((await Searched.By(visitor, word)).Links);
            Assert.Equal(nothing, (await Searched.By(stranger, word)).Without(word));
            Assert.Empty((await Searched.By(neighbour, word, "lulea")).Links);
            Assert.Empty((await Searched.By(neighbour, word)).Links);
        }
        // what was meant is told of what is seen
        Assert.Equal("zebrafinkar", (await Searched.By(editor, "zebrafinker")).Meant);
        Assert.Null((await Searched.By(stranger, "zebrafinker")).Meant);

        await pitea.Adopted(id);

        Assert.Equal([$"/pitea/del/{id}"], (await Searched.By(stranger, "ZEBRAFINKAR fågelholkar")).Links);
        Assert.Equal("zebrafinkar", (await Searched.By(stranger, "zebrafinker")).Meant);
        Assert.Empty((await Searched.By(stranger, "zebrafinkar", "lulea")).Links);
    }

    [Fact]
    public async Task Words_are_compared_without_case_and_accents_all_of_them_and_a_phrase_as_it_stands()
    {
        using var editor = await instance.Editor("pitea");
        using var stranger = instance.Visitor();
        var pitea = new Steered(editor, "pitea");
        var id = await Draft(
            pitea,
            "Kaféer vid Ångbåtsbryggan",
            @"Minst 40 % av dem har öppet i oktober.\nFilen a_b\c visar CO₂ per kopp."
        );
        await pitea.Adopted(id);
        async Task<int> Hits(string words) =>
            (await Searched.By(stranger, words)).Links.Count(l => l.EndsWith(id, StringComparison.Ordinal));

        foreach (
            var words in new[]
            {
                "KAFÉER",
                "kafeer",
                "ångbåtsbryggan",
                "angbatsbryggan",
                "bryggan kaféer",
                "\"öppet i oktober\"",
                "”öppet i” kaféer",
                "40 %",
                "a_b\\c",
                "co2",
            }
        )
            Assert.Equal((words, 1), (words, await Hits(words)));
        foreach (
            var words in new[] { "kaféer novemberdimma", "\"oktober öppet\"", "a%c", "axb", "ö_pet", "ångbatsbryggan" }
        )
            Assert.Equal((words, 0), (words, await Hits(words)));
        var found = await Searched.By(stranger, "bryggan oktober");
        Assert.Equal(["bryggan", "oktober"], found.Marks);
        Assert.Equal("En träff på ”bryggan oktober”", found.Heading);
        Assert.Equal("bryggan oktober", found.Reply.Page.QuerySelector(".top input[name=q]")!.GetAttribute("value"));
        Assert.Equal(["Vision, mål och annat i planen1 träff"], found.Headings);
    }

    [Fact]
    public async Task What_cannot_be_searched_for_is_refused_in_a_sentence_and_nothing_is_where_one_begins()
    {
        using var stranger = instance.Visitor();

        var (empty, blank) = (await stranger.Get("/pitea/sok"), await stranger.Get("/pitea/sok?q=%20"));
        var unseen = await Searched.By(stranger, "​‎");
        var (most, tooLong) = (
            await Searched.By(stranger, new string('å', 200)),
            await Searched.By(stranger, new string('å', 201))
        );
        var many = await Searched.By(stranger, "a b c d e f g h i j k l m");
        var strange = await Searched.By(stranger, "mål", kind: "hemligt");

        Assert.Equal((200, 200, 200), (empty.Code, blank.Code, most.Reply.Code));
        Assert.Contains("Börja här", empty.Text, StringComparison.Ordinal);
        Assert.Equal(
            (400, 400, 400, 400),
            (unseen.Reply.Code, tooLong.Reply.Code, many.Reply.Code, strange.Reply.Code)
        );
        Assert.Contains("går inte att se", unseen.Reply.Text, StringComparison.Ordinal);
        Assert.Contains("Skriv högst 200 tecken att söka efter. Nu är det 201.", tooLong.Reply.Text);
        Assert.Contains("Skriv högst 12 ord.", many.Reply.Text, StringComparison.Ordinal);
        Assert.Equal(
            "no-store, private",
            (await (await instance.Reader("pitea")).Get("/pitea/sok?q=mål")).Header("Cache-Control")
        );
    }

    [Fact]
    public async Task Each_kind_leads_whoever_finds_it_to_a_page_that_opens_and_people_are_for_administrators()
    {
        using var editor = await instance.Editor("lulea");
        using var reader = await instance.Reader("lulea");
        using var stranger = instance.Visitor();
        var at = (await editor.Get("/api/v1/lulea/elements")).Json[0]!.Says("id");
        Assert.Equal(
            302,
            (await editor.Submit($"/lulea/del/{at}/kommentarer", ("text", "Kvackelimoja, tycker jag"))).Code
        );
        var kinds = new HashSet<string>(StringComparer.Ordinal);

        foreach (var word in new[] { "a", "n9", "kvackelimoja" })
        foreach (var visitor in new[] { stranger, reader, editor })
        {
            var found = await Searched.By(visitor, word, "lulea");
            kinds.UnionWith(found.Reply.Page.QuerySelectorAll("main section > h2[id^=slag-]").Select(h => h.Id![5..]));
            foreach (var link in found.Links)
                Assert.Equal((link, 200), (link, (await visitor.Get(link.Split('#')[0])).Code));
            if (visitor == stranger)
                Assert.DoesNotContain(found.Links, l => l.Contains("/kommentarer") || l.Contains("/personer"));
        }

        Assert.Superset(
            new HashSet<string>
            {
                "planen",
                "organisation",
                "aktiviteter",
                "malvarden",
                "register",
                "personer",
                "kommentarer",
            },
            kinds
        );
        Assert.Empty((await Searched.By(stranger, "kvackelimoja", "lulea")).Links);
        Assert.Single((await Searched.By(reader, "kvackelimoja", "lulea")).Links);
        Assert.Empty((await Searched.By(reader, "redaktör", "lulea", "personer")).Links);
        Assert.NotEmpty((await Searched.By(editor, "redaktör", "lulea", "personer")).Links);
    }

    [Fact]
    public async Task A_report_is_found_by_members_while_it_is_written_and_by_all_once_it_is_decided()
    {
        using var editor = await instance.Editor("pitea");
        using var reader = await instance.Reader("pitea");
        using var stranger = instance.Visitor();
        var goal = await new Steered(editor, "pitea").IdOf("Bostäder för livets alla skeden");
        var round = await AToldRound.Of(
            instance,
            "pitea",
            [new ASaying(goal, "", Assessment.Reached, Assessment.Reached, Why: "Murmeldjuren flyttade in i tid.")]
        );

        Assert.Contains($"?mal={goal}", Assert.Single((await Searched.By(reader, "murmeldjuren")).Links));
        Assert.Empty((await Searched.By(stranger, "murmeldjuren")).Links);
        Assert.Equal(302, (await round.Locked(editor)).Code);

        var link = Assert.Single((await Searched.By(stranger, "murmeldjuren")).Links);
        Assert.Equal($"{round.At("rapport")}#mal-{goal}", link);
        Assert.NotNull((await stranger.Get(link.Split('#')[0])).Page.GetElementById(link.Split('#')[1]));
        Assert.Equal([link], (await Searched.By(reader, "murmeldjuren")).Links);

        // opened again, everyone knows of the round: what was decided stands, and what is written now is for members
        Assert.Equal(302, (await editor.Submit(round.At("oppna-igen"), ("reason", "Ett tal var fel."))).Code);
        await round.Do(
            instance,
            async db =>
                (await db.Set<GoalReport>().SingleAsync(g => g.RoundId == round.Id)).Why = "Järvarna kom i stället."
        );
        Assert.Contains($"?mal={goal}", Assert.Single((await Searched.By(reader, "järvarna")).Links));
        Assert.Empty((await Searched.By(stranger, "järvarna")).Links);
        Assert.Equal([link], (await Searched.By(stranger, "murmeldjuren")).Links);
    }

    [Fact]
    public async Task A_hit_on_what_is_invented_is_marked_until_it_is_the_municipalitys_own()
    {
        using var editor = await instance.Editor("norrkoping");
        using var neighbour = await instance.Editor("pitea");
        using var stranger = instance.Visitor();
        var norrkoping = new Steered(editor, "norrkoping");
        var own = await Draft(new Steered(neighbour, "pitea"), "Kungsfiskare vid Piteälven", "Minst tre par häckar.");
        var invented = (await norrkoping.Elements()).First(e =>
            e.Says("example") != "none" && e.Says("state") == "inForce"
        );
        var (title, former) = ($"\"{invented.Says("title")}\"", $"/norrkoping/del/{invented.Says("id")}");

        Assert.Contains(former, (await Searched.By(stranger, title, "norrkoping")).Examples);
        var ours = await Searched.By(neighbour, "kungsfiskare");
        Assert.Equal([$"/pitea/del/{own}"], ours.Links);
        Assert.Empty(ours.Examples);
        // notes and reports say nothing of it themselves: they are parts of an activity and of a round
        Assert.Single((await Searched.By(stranger, "\"tomter av tre är anvisade\"")).Examples);
        var reports = await Searched.By(neighbour, "\"ser över bemanningen\"", kind: "enheters-rapporter");
        Assert.NotEmpty(reports.Links);
        Assert.Equal(reports.Links, reports.Examples);

        var revised = await editor.Json(
            HttpMethod.Post,
            $"{norrkoping.Api}/elements/{invented.Says("id")}/revise",
            null
        );
        var id = revised.Json.Says("id");
        Assert.Contains($"/norrkoping/del/{id}", (await Searched.By(editor, title, "norrkoping")).Examples);
        Assert.Equal(200, (await norrkoping.Step(id, "inReview")).Code);
        var adopted = new
        {
            body = "Kommunfullmäktige",
            decidedOn = "2026-01-26",
            inForceFrom = "2026-02-01",
            acceptsExample = true,
        };
        Assert.Equal(200, (await norrkoping.Step(id, "adopted", adopted)).Code);

        var found = await Searched.By(stranger, title, "norrkoping");
        Assert.Contains($"/norrkoping/del/{id}", found.Links);
        Assert.DoesNotContain($"/norrkoping/del/{id}", found.Examples);
    }

    private static async Task<string> Draft(Steered pitea, string title, string body) =>
        await pitea.Added("mal", await pitea.IdOf("Bostäder för livets alla skeden"), title, new { title, body });
}
