using System.Text.Json.Nodes;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering;

/// <summary>Those who write at once and have named nothing that they build on are all served, one after the other.</summary>
public sealed class RacingWritesTests(Instance instance) : IClassFixture<Instance>
{
    private const int Writers = 40;

    [Fact]
    public async Task Forty_who_create_at_once_all_succeed()
    {
        var pitea = await Pitea();
        var council = await pitea.UnitId("Kommunfullmäktige");
        var draft = (await pitea.Elements()).First(e => e.Says("state") == "draft");
        var kinds = new Dictionary<string, Func<int, Task<Reply>>>(StringComparer.Ordinal)
        {
            ["elements"] = i => pitea.Add(draft.Says("level"), draft.Says("parentId"), $"Samtidig {i}"),
            ["units"] = i =>
                pitea.Editor.Json(
                    HttpMethod.Post,
                    $"{pitea.Api}/units",
                    new
                    {
                        name = $"Samtidig nämnd {i}",
                        kind = "committee",
                        parentId = council,
                    }
                ),
        };

        foreach (var (list, create) in kinds)
        {
            var before = await Ids(pitea, list);

            var replies = await Task.WhenAll(Enumerable.Range(0, Writers).Select(create));

            Assert.All(replies, reply => Assert.True(reply.Code == 201, $"{list}: {reply}"));
            var after = await Ids(pitea, list);
            Assert.Equal(Writers, after.Except(before, StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public async Task Of_fifty_who_build_on_the_same_text_one_wins_and_the_others_are_told()
    {
        var pitea = await Pitea();
        var id = await pitea.IdOf("Stödet till chefer är lätt att hitta");
        var shown = await pitea.Editor.Get($"{pitea.Api}/elements/{id}");

        var replies = await Task.WhenAll(
            Enumerable
                .Range(0, 50)
                .Select(i =>
                    pitea.Editor.Json(
                        HttpMethod.Put,
                        $"{pitea.Api}/elements/{id}",
                        new { title = $"Lydelse {i}" },
                        shown.Etag
                    )
                )
        );

        Assert.Equal(1, replies.Count(r => r.Code == 200));
        Assert.Equal(49, replies.Count(r => r.Code == 412));
    }

    private static async Task<List<string>> Ids(Steered steered, string list) =>
        [
            .. (await steered.Editor.Get($"{steered.Api}/{list}"))
                .Json.AsArray()
                .OfType<JsonNode>()
                .Select(row => row.Says("id")),
        ];

    private async Task<Steered> Pitea() => new(await instance.Editor("pitea"), "pitea");
}
