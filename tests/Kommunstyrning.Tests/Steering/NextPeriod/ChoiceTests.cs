using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering.NextPeriod;

/// <summary>What is chosen for each thing of a running programme: kept by itself, moved by nobody, seen by no stranger.</summary>
public sealed class ChoiceTests(Instance instance) : IClassFixture<Instance>
{
    private const string Programme = "Plats för fler";
    private const string Homes = "Bostäder för livets alla skeden";
    private const string Shorter = "Vägen från idé till byggstart är kortare";

    [Fact]
    public async Task P32_a_focus_area_follows_with_what_is_to_be_better_and_a_goal_does_not_follow_without_it()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var former = await pitea.IdOf(Programme);
        var next = await pitea.Begun(former);
        await pitea.Chosen(former, Shorter, "carriesOver");

        var alone = await pitea.CarryOver(former);
        Assert.Equal(
            $"”{Shorter}” kan inte följa med, eftersom ”{Homes}” inte gör det. Låt också den följa med, eller välj något annat.",
            alone.Json["warnings"]![0]!.ToString()
        );
        Assert.DoesNotContain(await pitea.Elements(), e => e.Says("parentId") == next);

        await pitea.Chosen(former, Homes, "carriesOver");
        var both = await pitea.CarryOver(former);
        Assert.Empty(both.Json["warnings"]!.AsArray());
        var area = (await pitea.Elements()).Single(e => e.Says("parentId") == next);
        Assert.Equal((Homes, "draft"), (area.Says("title"), area.Says("state")));
        Assert.StartsWith(
            "Det är svårt att byta bostad",
            area["sections"]!.Says("forbattring"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            Shorter,
            (await pitea.Elements()).Single(e => e.Says("parentId") == area.Says("id")).Says("title")
        );

        var stuck = await pitea.Choose(former, Homes, "retires", "Ändrade oss.");
        Assert.Equal(409, stuck.Code);
        Assert.Contains("är redan med i utkastet", stuck.Sentence, StringComparison.Ordinal);
        await Removed(pitea, (await pitea.Elements()).Single(e => e.Says("parentId") == area.Says("id")).Says("id"));
        await Removed(pitea, area.Says("id"));
        Assert.Equal("", (await pitea.Thing(former, Homes)).Says("nextElementId"));
        Assert.Equal(200, (await pitea.Choose(former, Homes, "retires", "Ändrade oss.")).Code);
    }

    [Fact]
    public async Task What_is_chosen_is_kept_thing_by_thing_and_two_people_meet_only_on_the_same_one()
    {
        var lulea = new Steered(await instance.Editor("lulea"), "lulea");
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var former = await pitea.IdOf("Kvalitet, personal och ekonomi");
        var things = (await pitea.Next(former))["things"]!.AsArray();
        var (area, goal) = (
            things.First(t => t!.Says("kind") == "element")!,
            things.Last(t => t!.Says("kind") == "element")!
        );

        Assert.Equal(200, (await pitea.Choose(former, Periods.Choice(area, "carriesOver"))).Code);
        Assert.Equal(200, (await pitea.Choose(former, Periods.Choice(goal, "retires", "Är nått."))).Code);
        var late = await pitea.Choose(former, Periods.Choice(area, "retires", "Vi tänkte annat."));
        Assert.Equal(412, late.Code);
        Assert.Contains("Någon annan har valt för", late.Sentence, StringComparison.Ordinal);
        Assert.Equal("carriesOver", (await pitea.Thing(former, area.Says("title"))).Says("fate"));

        foreach (
            var (asked, sentence) in new (object, string)[]
            {
                (Periods.Choice(goal, "retires", "", revision: 1), $"Skriv varför ”{goal.Says("title")}” avslutas."),
                (
                    Periods.Choice(goal, "newDates", revision: 1),
                    $"Ange första och sista dagen för ”{goal.Says("title")}”."
                ),
                (
                    Periods.Choice(goal, "newDates", from: "2028-01-01", to: "2027-01-01", revision: 1),
                    $"”{goal.Says("title")}” slutar innan det börjar. Se över dagarna."
                ),
            }
        )
        {
            var reply = await pitea.Choose(former, asked);
            Assert.Equal((422, sentence), (reply.Code, reply.Sentence));
        }
        var foreign = await lulea.Editor.Json(
            HttpMethod.Put,
            $"{lulea.Api}/term/choices",
            new { choices = new[] { Periods.Choice(goal, "stays") } }
        );
        Assert.Equal((422, "Det finns inte i den plan som gäller."), (foreign.Code, foreign.Sentence));
    }

    [Fact]
    public async Task On_the_page_a_choice_that_was_not_touched_overwrites_nobodys()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var former = await pitea.IdOf("Ett näringsliv som vågar");
        var things = (await pitea.Next(former))["things"]!.AsArray();
        var (mine, theirs) = (things[0]!, things[1]!);
        var page = $"/pitea/del/{former}/nasta-period";
        await pitea.Begun(former);
        var (first, second, third) = (await Opened(), await Opened(), await Opened());
        async Task<SentForm> Opened() => (await SentForm.At(pitea.Editor, page))!;
        string Field(System.Text.Json.Nodes.JsonNode thing) => $"choices.{thing.Says("elementId")}.{thing.Says("key")}";

        Assert.Equal(302, (await first.With((Field(theirs), "CarriesOver")).Send(pitea.Editor)).Code);
        Assert.Equal(302, (await second.With((Field(mine), "CarriesOver")).Send(pitea.Editor)).Code);
        Assert.Equal("carriesOver", (await pitea.Thing(former, theirs.Says("title"))).Says("fate"));
        Assert.Equal("carriesOver", (await pitea.Thing(former, mine.Says("title"))).Says("fate"));

        var again = await third.With((Field(theirs), "Retires")).Send(pitea.Editor);
        Assert.Equal(412, again.Code);
        Assert.Contains("Nu gäller: Följer med.", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task P31_an_indicator_follows_with_its_series_and_its_target_is_set_anew()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var former = await pitea.IdOf("Lärande som öppnar dörrar");
        var next = await pitea.Begun(former);
        var things = (await pitea.Next(former))["things"]!.AsArray();
        Assert.Equal(
            200,
            (await pitea.Choose(former, [.. things.Select(t => Periods.Choice(t!, "carriesOver"))])).Code
        );
        Assert.Equal(200, (await pitea.CarryOver(former)).Code);

        Assert.Equal(await pitea.FollowedBy(former), await pitea.FollowedBy(next));
        var old = (await pitea.Editor.Get($"{pitea.Api}/elements/{former}/indicators/N99302")).Json;
        var now = (await pitea.Editor.Get($"{pitea.Api}/elements/{next}/indicators/N99302")).Json;
        Assert.NotEmpty(old["path"]!.AsArray());
        Assert.Empty(now["path"]!.AsArray());
        Assert.Equal(old["outcome"]!.ToJsonString(), now["outcome"]!.ToJsonString());
        Assert.Contains("indikatorer:begun", await pitea.Parts(next), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_finds_no_trace_of_the_next_period_before_it_is_decided()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var former = await pitea.IdOf("Ett gott liv varje dag");
        using var stranger = instance.Visitor();
        var before = (await stranger.Get($"/pitea/del/{former}")).Page.QuerySelector("main")!.TextContent;
        var apiBefore = (await stranger.Get($"{pitea.Api}/elements/{former}")).Body;

        var next = await pitea.Begun(former);
        var hidden = await pitea.Added("insatsomrade", former, "Hemligt utkast under det som gäller");

        Assert.Equal(before, (await stranger.Get($"/pitea/del/{former}")).Page.QuerySelector("main")!.TextContent);
        Assert.Equal(apiBefore, (await stranger.Get($"{pitea.Api}/elements/{former}")).Body);
        foreach (
            var address in new[]
            {
                $"/pitea/del/{next}",
                $"{pitea.Api}/elements/{next}",
                $"{pitea.Api}/elements/{next}/parts",
            }
        )
            Assert.Equal(404, (await stranger.Get(address)).Code);
        Assert.Equal(302, (await stranger.Get($"/pitea/del/{former}/nasta-period")).Code);
        Assert.Equal(302, (await stranger.Get("/pitea/ny-mandatperiod")).Code);
        Assert.Equal(401, (await stranger.Get($"{pitea.Api}/elements/{former}/next-period")).Code);
        Assert.Equal(401, (await stranger.Get($"{pitea.Api}/term")).Code);
        Assert.Equal(404, (await stranger.Get($"/pitea/del/{hidden}")).Code);
    }

    private static async Task Removed(Steered town, string id)
    {
        var shown = await town.Editor.Get($"{town.Api}/elements/{id}");
        Assert.Equal(
            204,
            (await town.Editor.Json(HttpMethod.Delete, $"{town.Api}/elements/{id}", null, shown.Etag)).Code
        );
    }
}
