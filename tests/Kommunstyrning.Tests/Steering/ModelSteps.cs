using System.Text.Json.Nodes;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering;

/// <summary>An editor's steps with versions of the steering model, through the API and with the tag that was just read.</summary>
internal static class ModelSteps
{
    public static async Task<string> Drafted(this Steered steered)
    {
        var reply = await steered.Editor.Json(HttpMethod.Post, $"{steered.Api}/models", null);
        Assert.True(reply.Code == 201, reply.ToString());
        return reply.Json.Says("id");
    }

    public static async Task<JsonNode> Model(this Steered steered, string version) =>
        (await steered.Editor.Get($"{steered.Api}/models/{version}")).Json;

    public static async Task<Reply> ModelStep(
        this Steered steered,
        HttpMethod method,
        string version,
        string step,
        object? body = null
    )
    {
        var path = $"{steered.Api}/models/{version}";
        var tag = (await steered.Editor.Get(path)).Etag;
        return await steered.Editor.Json(method, step.Length > 0 ? $"{path}/{step}" : path, body, tag);
    }

    public static Task<Reply> Decide(this Steered steered, string version, string inForceFrom = "2026-01-01") =>
        steered.ModelStep(HttpMethod.Post, version, "decision", Steered.Decided(inForceFrom));

    public static Task<Reply> PutInForce(this Steered steered, string version) =>
        steered.ModelStep(HttpMethod.Post, version, "in-force");

    public static Task<Reply> Place(this Steered steered, string version, params object[] placements) =>
        steered.ModelStep(HttpMethod.Put, version, "placements", new { placements });

    public static async Task<JsonNode> Change(this Steered steered, string version)
    {
        var reply = await steered.Editor.Get($"{steered.Api}/models/{version}/change");
        Assert.True(reply.Code == 200, reply.ToString());
        return reply.Json;
    }

    public static async Task DropLevel(this Steered steered, string version, string key)
    {
        var level = await steered.Level(version, key);
        var reply = await steered.Editor.Json(
            HttpMethod.Delete,
            $"{steered.Api}/models/levels/{level.Says("id")}",
            null,
            $"\"{level.Says("revision")}\""
        );
        Assert.True(reply.Code == 204, reply.ToString());
    }

    public static async Task Ruled(this Steered steered, string version, string key, Action<JsonObject> change)
    {
        var level = await steered.Level(version, key);
        var rules = level["rules"]!.DeepClone().AsObject();
        change(rules);
        var path = $"{steered.Api}/models/levels/{level.Says("id")}";
        var reply = await steered.Editor.Json(HttpMethod.Put, path, rules, $"\"{level.Says("revision")}\"");
        Assert.True(reply.Code == 200, reply.ToString());
    }

    private static async Task<JsonNode> Level(this Steered steered, string version, string key) =>
        (await steered.Model(version))["levels"]!.AsArray().First(l => l!["rules"]!.Says("key") == key)!;
}
