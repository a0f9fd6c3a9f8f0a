using System.Text.Json.Nodes;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Steering.Activities;
using Kommunstyrning.Tests.Tenancy;
using Xunit.Abstractions;

namespace Kommunstyrning.Tests.Shell;

/// <summary>Requests that the document does not promise to take, the same ones each time.</summary>
public sealed class MutationTests(Instance instance, ITestOutputHelper output) : IClassFixture<Instance>
{
    private const int Rounds = 30;

    [Fact]
    public async Task No_mutated_request_makes_the_program_fail()
    {
        using var editor = await instance.Editor("pitea");
        var pitea = new Steered(editor, "pitea");
        await editor.Json(HttpMethod.Post, $"{pitea.Api}/models", null);
        var draft = (await editor.Get($"{pitea.Api}/models")).Json[0]!;
        var ids = new Dictionary<string, string>
        {
            ["element"] = await pitea.IdOf("Stödet till chefer är lätt att hitta"),
            ["unit"] = await pitea.UnitId("Exempelbostäder AB"),
            ["version"] = draft.Says("id"),
            ["level"] = draft["levels"]![3]!.Says("id"),
            ["activity"] = await pitea.Activity(await pitea.IdOf("Stödet till chefer är lätt att hitta"), "Görs"),
            ["entry"] = (await pitea.Registered("partners", new { sort = "external", name = "Föreningen" })).Says("id"),
        };
        var others = await Belongings.In(instance, pitea, "vision");
        var document = (await editor.Get("/openapi/v1.json")).Json;
        var mutate = new Mutation(new Random(20260101), [.. ids.Values]);
        var codes = new SortedDictionary<int, int>();

        foreach (var endpoint in EndpointList.Of(instance).Where(d => d.IsApi()))
        {
            var schema = document["paths"]![endpoint.Pattern.TrimEnd('/')] ?? document["paths"]![endpoint.Pattern];
            var body = schema![endpoint.Method.ToLowerInvariant()]!["requestBody"]
                ?["content"]
                ?["application/json"]
                ?["schema"];
            for (var round = 0; round < Rounds; round++)
            {
                var path = endpoint.At("pitea", mutate.Id(Id(endpoint.Takes()))) + mutate.Query();
                var tag = $"\"{mutate.Revision()}\"";
                var sent = body is null ? "" : mutate.Body(document, body);
                var reply = await editor.JsonText(endpoint.Verb(), path, sent, tag);

                Assert.True(
                    reply.Code < 500,
                    $"{endpoint.Method} {path} {tag} {sent[..Math.Min(2000, sent.Length)]} {reply}"
                );
                if (
                    reply.Code == 422
                    && endpoint.Pattern.EndsWith("/values/", StringComparison.Ordinal)
                    && IsOfRows(reply)
                )
                    // rows are answered one by one
                    Assert.All(reply.Json["bad"]!.AsArray(), b => Assert.Matches("^[”A-ZÅÄÖ]", b!.Says("sentence")));
                else if (reply.Code >= 400)
                    BadJsonTests.IsSwedish(reply);
                codes[reply.Code] = codes.GetValueOrDefault(reply.Code) + 1;
            }
        }

        output.WriteLine(string.Join(", ", codes.Select(c => $"{c.Value} × {c.Key}")));
        Assert.True(codes.Values.Sum() >= 600);
        foreach (
            var page in new[]
            {
                "/pitea",
                "/pitea/roda-traden",
                "/pitea/organisation",
                "/pitea/modell",
                $"/pitea/modell?version={ids["version"]}",
            }
        )
            Assert.Equal(200, (await editor.Get(page)).Code);

        static bool IsOfRows(Reply reply) =>
            string.Equals(reply.Header("Content-Type")?.Split(';')[0], "application/json", StringComparison.Ordinal);

        string Id(string kind) => ids.GetValueOrDefault(kind) ?? others.Of(kind);
    }
}
