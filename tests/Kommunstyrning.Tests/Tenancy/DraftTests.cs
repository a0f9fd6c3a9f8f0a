using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Tenancy;

/// <summary>Drafts: titles and texts that nobody but Piteå's members may ever meet.</summary>
public sealed class DraftTests(Instance instance) : IClassFixture<Instance>
{
    private const string Canary = "Kanariefågel";

    [Fact]
    public async Task A_draft_is_on_no_page_and_in_no_answer_for_others()
    {
        using var editor = await instance.Editor("pitea");
        var pitea = new Steered(editor, "pitea");
        await Sing(pitea);
        using var anyone = instance.Visitor();
        using var neighbour = await instance.Editor("lulea");
        using var drift = await instance.Operator();

        foreach (var visitor in new[] { anyone, neighbour, drift })
        {
            var seen = await Crawl.Public(visitor, "pitea", "norrkoping", "lulea");

            Assert.True(seen.Count > 100, $"{seen.Count} pages");
            Assert.DoesNotContain(seen, page => Sings(page.Value));
        }
        Assert.Contains(await Crawl.Public(editor, "pitea"), page => Sings(page.Value));
    }

    [Fact]
    public async Task A_reader_sees_the_drafts_of_the_own_municipality()
    {
        using var editor = await instance.Editor("norrkoping");
        using var reader = await instance.Reader("norrkoping");
        var norrkoping = new Steered(editor, "norrkoping");
        var vision = (await norrkoping.Elements("vision"))[0].Says("id");
        var content = new
        {
            title = "Utkast till mål",
            contributions = new[] { new { toId = vision, sentence = "Så." } },
        };
        var id = await norrkoping.Added("mal", vision, "", content);

        Assert.Equal(200, (await reader.Get($"/norrkoping/del/{id}")).Code);
        Assert.Equal(403, (await reader.Get($"/norrkoping/del/{id}/redigera")).Code);
        Assert.Equal(
            403,
            (await reader.Json(HttpMethod.Put, $"/api/v1/norrkoping/elements/{id}", content, "\"1\"")).Code
        );
    }

    /// <summary>A new draft, a draft on a draft, a new wording, a tie to a draft, an earlier wording and a drafted model.</summary>
    private static async Task Sing(Steered pitea)
    {
        var area = await pitea.IdOf("Bostäder för livets alla skeden");
        var goal = await pitea.Added("mal", area, "", new { title = $"{Canary} mål", body = $"{Canary} text" });
        var program = await pitea.IdOf("Plats för fler");
        var drafted = await pitea.Added("insatsomrade", program, "", new { title = $"{Canary} insatsområde" });
        await pitea.Added("mal", drafted, "", new { title = $"{Canary} mål under utkast" });
        await NewWording(pitea, await pitea.IdOf("Fler barn tar sig själva till skola och fritid"));
        await TieTo(pitea, await pitea.IdOf("Vägen från idé till byggstart är kortare"), goal);
        await EarlierWording(pitea, area);
        await DraftedModel(pitea);
    }

    private static async Task NewWording(Steered pitea, string id)
    {
        var draft = await pitea.Editor.Json(HttpMethod.Post, $"{pitea.Api}/elements/{id}/revise", null);
        Assert.Equal(201, draft.Code);
        await Ok(pitea.Put(draft.Json.Says("id"), new { title = $"{Canary} ny lydelse" }));
    }

    private static async Task TieTo(Steered pitea, string id, string draft)
    {
        var shown = await pitea.Element(id);
        await Ok(
            pitea.Put(
                id,
                new
                {
                    title = shown.Says("title"),
                    body = shown.Says("body"),
                    ownerUnitId = shown.Says("ownerUnitId"),
                    contributions = new[] { new { toId = draft, sentence = $"{Canary} bidrag" } },
                }
            )
        );
    }

    private static async Task EarlierWording(Steered pitea, string area)
    {
        var id = await pitea.Added(
            "mal",
            area,
            "",
            new { title = $"{Canary} tidig rubrik", body = $"{Canary} tidig text" }
        );
        await Ok(pitea.Put(id, new { title = "Antagen rubrik" }));
        await pitea.Adopted(id);
    }

    private static async Task DraftedModel(Steered pitea)
    {
        var draft = await pitea.Editor.Json(HttpMethod.Post, $"{pitea.Api}/models", null);
        Assert.Equal(201, draft.Code);
        var words = new Dictionary<string, string> { ["unit.Committee"] = $"{Canary} ord" };
        var described = new
        {
            description = $"{Canary} modell",
            replaces = "",
            words,
        };
        await Ok(
            pitea.Editor.Json(HttpMethod.Put, $"{pitea.Api}/models/{draft.Json.Says("id")}", described, draft.Etag)
        );
    }

    private static bool Sings(string body) => body.Contains(Canary, StringComparison.OrdinalIgnoreCase);

    private static async Task Ok(Task<Reply> asked)
    {
        var reply = await asked;
        Assert.True(reply.Code == 200, reply.ToString());
    }
}
