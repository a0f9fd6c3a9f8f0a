using Kommunstyrning.Tests.Indicators;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering;

/// <summary>What becomes of an element's indicators when the element changes.</summary>
public sealed class MeasureLifeTests(Stocked stocked) : IClassFixture<Stocked>
{
    private Steered Pitea => new(stocked.Editor, "pitea");

    [Fact]
    public async Task A_new_wording_is_followed_by_the_same()
    {
        var old = await Goal("Gammal lydelse");
        await Pitea.Followed(old, "N15419", "N00001");
        await Pitea.Adopted(old);

        var draft = await Revise(old);
        Assert.Equal("N15419 N00001", await Pitea.FollowedBy(draft));
        Assert.Equal(200, (await Pitea.Measure(HttpMethod.Delete, draft, "N15419")).Code);
        Assert.Equal("N15419 N00001", await Pitea.FollowedBy(old));
        await Pitea.Adopted(draft);

        Assert.Equal(
            ("superseded", "N15419 N00001"),
            ((await Pitea.Element(old)).Says("state"), await Pitea.FollowedBy(old))
        );
        Assert.Equal(
            ("inForce", "N00001"),
            ((await Pitea.Element(draft)).Says("state"), await Pitea.FollowedBy(draft))
        );
    }

    [Fact]
    public async Task A_new_version_of_the_model_is_followed_by_the_same()
    {
        using var editor = await stocked.Instance.Editor("lulea");
        var lulea = new Steered(editor, "lulea");
        var goal = await lulea.IdOf("Den som söker bostad hittar en inom rimlig tid");
        await lulea.Followed(goal, "N15419");
        var draft = await editor.Json(HttpMethod.Post, $"{lulea.Api}/models", null);
        var decided = await Post(
            editor,
            $"{lulea.Api}/models/{draft.Json.Says("id")}/decision",
            Steered.Decided(),
            draft
        );

        var inForce = await Post(editor, $"{lulea.Api}/models/{draft.Json.Says("id")}/in-force", null, decided);

        Assert.True(inForce.Code == 200, inForce.ToString());
        Assert.Equal(draft.Json.Says("id"), (await lulea.Element(goal)).Says("version"));
        Assert.Equal("N15419", await lulea.FollowedBy(goal));
        var found = await stocked.Get("/lulea/jamfor?plan=ja&sok=N15419");
        Assert.Contains("Den som söker bostad", found.Page.QuerySelector(".found .follows-up")!.TextContent);
    }

    [Fact]
    public async Task The_history_tells_who_changed_it_and_to_everyone_only_what_came_after_it_was_public()
    {
        var id = await Goal("Med historia");
        await Pitea.Followed(id, "N00001");
        await Pitea.Adopted(id);
        await Pitea.Followed(id, "N15419");
        Assert.Equal(200, (await Pitea.Measure(HttpMethod.Delete, id, "N00001")).Code);

        var toMembers = Told(await stocked.Editor.Get($"/pitea/del/{id}"));
        var toAll = Told(await stocked.Get($"/pitea/del/{id}"));

        Assert.Equal(
            [
                "Tog bort ett nyckeltal: Nyckeltal Före: N00001 → tomt",
                "Lade till ett nyckeltal: Nyckeltal Efter: N15419",
                "Lade till ett nyckeltal: Nyckeltal Efter: N00001",
            ],
            toMembers
        );
        Assert.Equal(toMembers[..2], toAll);
    }

    private static List<string> Told(Reply page) =>
        [
            .. page
                .Page.QuerySelectorAll(".history tbody tr")
                .Select(row => row.LastElementChild!)
                .Select(cell =>
                    $"{cell.QuerySelector("b")!.TextContent}: {Text.Line(cell.QuerySelector("dl")?.TextContent)}"
                )
                .Where(told => told.Contains("nyckeltal", StringComparison.Ordinal)),
        ];

    private static Task<Reply> Post(Visitor editor, string path, object? body, Reply read) =>
        editor.Json(HttpMethod.Post, path, body, read.Etag);

    private async Task<string> Revise(string id)
    {
        var reply = await stocked.Editor.Json(HttpMethod.Post, $"{Pitea.Api}/elements/{id}/revise", null);
        Assert.Equal(201, reply.Code);
        return reply.Json.Says("id");
    }

    private async Task<string> Goal(string title) =>
        await Pitea.Added("mal", await Pitea.IdOf("Bostäder för livets alla skeden"), title);
}
