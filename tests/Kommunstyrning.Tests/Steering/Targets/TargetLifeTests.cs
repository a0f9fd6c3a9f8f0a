using AngleSharp.Dom;
using Kommunstyrning.Tests.Shell;
using static Kommunstyrning.Tests.Steering.Targets.TargetedRows;
using static Kommunstyrning.Tests.Steering.Targets.TargetSteps;

namespace Kommunstyrning.Tests.Steering.Targets;

/// <summary>A target that stands in a decided text is decided with it.</summary>
[Collection(Targets.Targeted.Name)]
public sealed class TargetLifeTests(Targeted targeted)
{
    private static object Climb => Way((-6, 70), (2, 90));

    private static object Steeper => Way((-6, 70), (2, 94));

    [Fact]
    public async Task A_target_that_has_been_decided_changes_by_a_new_wording_only()
    {
        var pitea = await Pitea();
        var old = await pitea.Draft("Beslutat mål");
        await pitea.Targeted(old, Share, Climb);
        await pitea.Adopted(old);
        var before = await targeted.Instance.Everything();

        var changed = await pitea.Target(old, Share, Steeper);
        var removed = await pitea.Untarget(old, Share);
        var without = await pitea.Target(old, Share, new { withoutReason = "Ångrat." });
        var unfollowed = await pitea.Measure(HttpMethod.Delete, old, Share);

        const string sentence =
            "Målvärdet i N77701 är beslutat och ligger fast. Skriv en ny lydelse av ”Beslutat mål” och ändra det där, så gäller det när den har antagits.";
        Assert.All(
            [changed, removed, without, unfollowed],
            reply => Assert.Equal((409, sentence), (reply.Code, reply.Sentence))
        );
        Assert.Equal(before, await targeted.Instance.Everything());
        // asking for what is there already is no change
        Assert.Equal(200, (await pitea.Target(old, Share, Climb)).Code);

        var draft = await Revised(pitea, old);
        Assert.Equal("2:90", await Final(pitea, draft));
        await pitea.Targeted(draft, Share, Steeper);
        Assert.Equal("2:90", await Final(pitea, old));
        await pitea.Adopted(draft);
        Assert.Equal(
            ("superseded", "2:90", "2:94"),
            ((await pitea.Element(old)).Says("state"), await Final(pitea, old), await Final(pitea, draft))
        );
        var late = await pitea.Target(old, Share, Steeper);
        Assert.Equal(
            (409, "”Beslutat mål” är ersatt och ändras inte. Det visar vilket mål det hade."),
            (late.Code, late.Sentence)
        );
    }

    [Fact]
    public async Task A_target_that_is_added_to_a_decided_text_is_told_apart_and_may_change()
    {
        var pitea = await Pitea();
        var id = await pitea.Draft("Mål i efterhand");
        await pitea.Targeted(id, Days, Way((-2, 20), (2, 12)));
        await pitea.Adopted(id);

        var added = await pitea.Targeted(id, Share, Climb);
        var changed = await pitea.Targeted(id, Share, Steeper);
        Assert.Equal(("true", "true"), (added.Says("addedLater"), changed.Says("addedLater")));
        Assert.Equal("false", (await pitea.Editor.Get(pitea.At(id, Days))).Json.Says("addedLater"));
        Assert.Equal(200, (await pitea.Untarget(id, Share)).Code);
        await pitea.Targeted(id, Share, Climb);

        // decided with the next wording, it stands
        var draft = await Revised(pitea, id);
        await pitea.Adopted(draft);
        Assert.Equal("false", (await pitea.Editor.Get(pitea.At(draft, Share))).Json.Says("addedLater"));
        Assert.Equal(409, (await pitea.Target(draft, Share, Steeper)).Code);
    }

    [Fact]
    public async Task What_was_decided_to_have_no_target_gets_one_by_a_new_wording_only()
    {
        var pitea = await Pitea();
        var id = await pitea.Draft("Beslutat utan");
        await pitea.Targeted(id, Share, new { withoutReason = "Vi mäter först." });
        await pitea.Adopted(id);

        Assert.Equal(409, (await pitea.Target(id, Share, Climb)).Code);
        Assert.Equal(409, (await pitea.Target(id, Share, Way((-4, 80), (2, 90), "K"))).Code);
        var draft = await Revised(pitea, id);
        Assert.Equal(200, (await pitea.Target(draft, Share, Climb)).Code);
    }

    [Fact]
    public async Task A_target_goes_with_its_draft_and_with_what_it_is_followed_by()
    {
        var pitea = await Pitea();
        var id = await pitea.Draft("Slängs med mål");
        await pitea.Targeted(id, Share, Climb);
        await pitea.Targeted(id, Days, Way((-2, 20), (2, 12)));

        Assert.Equal(200, (await pitea.Measure(HttpMethod.Delete, id, Share)).Code);
        await pitea.Followed(id, Share);
        Assert.Equal("unknown", (await pitea.Editor.Get(pitea.At(id, Share))).Json.Says("status"));
        var gone = await pitea.Editor.Json(HttpMethod.Delete, $"{pitea.Api}/elements/{id}", null, await pitea.Tag(id));
        Assert.Equal(204, gone.Code);
    }

    [Fact]
    public async Task The_history_names_what_changed_and_to_everyone_only_what_came_after_it_was_public()
    {
        var pitea = await Pitea();
        var id = await pitea.Draft("Mål med historia");
        await pitea.Targeted(id, Share, Climb);
        await pitea.Targeted(id, Share, Steeper);
        await pitea.Adopted(id);
        await pitea.Targeted(id, Cost, Way((-2, 700), (2, 500)));

        var toMembers = Told(await pitea.Editor.Get($"/pitea/del/{id}"));
        var toAll = Told(await targeted.Get($"/pitea/del/{id}"));

        Assert.Equal(
            [
                "Lade till ett målvärde: Nyckeltal N77703, Gäller alla, "
                    + $"Utgångsår {Now - 2}, Utgångsvärde 700, Målår {Now + 2}, Målvärde 500, "
                    + "Bra håll Lägre är bättre, Tillagt efter beslutet ja",
                $"Ändrade ett målvärde: {Share}: Målvärde 90 → 94",
            ],
            toMembers[..2]
        );
        Assert.Equal(toMembers[..1], toAll);
    }

    private static List<string> Told(Reply page) =>
        [
            .. page
                .Page.QuerySelectorAll(".history tbody tr")
                .Select(row => row.LastElementChild!)
                .Select(cell =>
                    $"{cell.QuerySelector("b")!.TextContent}: {string.Join(", ", cell.QuerySelectorAll("dt").Select(Field))}"
                )
                .Where(told => told.Contains("målvärde", StringComparison.Ordinal)),
        ];

    private static string Field(IElement name) =>
        Text.Line($"{name.TextContent} {name.NextElementSibling!.TextContent}")
            .Replace("Före: ", "", StringComparison.Ordinal)
            .Replace("Efter: ", "", StringComparison.Ordinal);

    private static async Task<string> Revised(Steered pitea, string id)
    {
        var reply = await pitea.Editor.Json(HttpMethod.Post, $"{pitea.Api}/elements/{id}/revise", null);
        Assert.Equal(201, reply.Code);
        return reply.Json.Says("id");
    }

    private static async Task<string> Final(Steered pitea, string id)
    {
        var final = (await pitea.Editor.Get(pitea.At(id, Share))).Json["final"]!;
        return $"{final["year"]!.GetValue<int>() - Now}:{final.Says("value")}";
    }

    private async Task<Steered> Pitea() => new(await targeted.Instance.Editor("pitea"), "pitea");
}
