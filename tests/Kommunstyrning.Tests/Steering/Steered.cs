using System.Text.Json.Nodes;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering;

/// <summary>An editor's short ways to what one municipality steers by, all of them through the API.</summary>
public sealed class Steered(Visitor editor, string tenant)
{
    public Visitor Editor => editor;

    public string Api => $"/api/v1/{tenant}";

    public async Task<List<JsonNode>> Elements(string? level = null) =>
        [
            .. (await editor.Get($"{Api}/elements{(level is null ? "" : $"?level={level}")}"))
                .Json.AsArray()
                .OfType<JsonNode>(),
        ];

    public async Task<JsonNode> Titled(string title) => (await Elements()).First(e => e.Says("title") == title);

    public async Task<string> IdOf(string title) => (await Titled(title)).Says("id");

    public async Task<JsonNode> Element(string id) => (await editor.Get($"{Api}/elements/{id}")).Json;

    public async Task<string> UnitId(string name) =>
        (await editor.Get($"{Api}/units")).Json.AsArray().First(u => u!.Says("name") == name)!.Says("id");

    public async Task<JsonNode> Version() =>
        (await editor.Get($"{Api}/models")).Json.AsArray().First(v => v!.Says("state") == "inForce")!;

    public Task<Reply> Add(
        string level,
        string? parent,
        string title,
        object? content = null,
        string? version = null
    ) =>
        editor.Json(
            HttpMethod.Post,
            $"{Api}/elements",
            new
            {
                version,
                level,
                parentId = parent,
                content = content ?? new { title },
            }
        );

    public async Task<string> Added(
        string level,
        string? parent,
        string title,
        object? content = null,
        string? version = null
    )
    {
        var reply = await Add(level, parent, title, content, version);
        Assert.True(reply.Code == 201, reply.ToString());
        return reply.Json.Says("id");
    }

    public async Task<Reply> Put(string id, object content)
    {
        var shown = await editor.Get($"{Api}/elements/{id}");
        return await editor.Json(HttpMethod.Put, $"{Api}/elements/{id}", content, shown.Etag);
    }

    /// <summary>Follows the element by an indicator, or stops doing so, with the entity tag that was just read.</summary>
    public async Task<Reply> Measure(HttpMethod method, string id, string indicator) =>
        await editor.Json(
            method,
            $"{Api}/elements/{id}/indicators/{indicator}",
            null,
            (await editor.Get($"{Api}/elements/{id}")).Etag
        );

    public async Task Followed(string id, params string[] indicators)
    {
        foreach (var indicator in indicators)
        {
            var reply = await Measure(HttpMethod.Put, id, indicator);
            Assert.True(reply.Code == 200, reply.ToString());
        }
    }

    public async Task<string> FollowedBy(string id) =>
        string.Join(' ', (await Element(id))["indicators"]!.AsArray().Select(i => i!.ToString()));

    public async Task<Reply> Move(string id, string? parent)
    {
        var shown = await editor.Get($"{Api}/elements/{id}");
        return await editor.Json(
            HttpMethod.Post,
            $"{Api}/elements/{id}/move",
            new { parentId = parent, position = (int?)null },
            shown.Etag
        );
    }

    public async Task<Reply> Step(string id, string to, object? decision = null)
    {
        var shown = await editor.Get($"{Api}/elements/{id}");
        return await editor.Json(HttpMethod.Post, $"{Api}/elements/{id}/state", new { to, decision }, shown.Etag);
    }

    /// <summary>A decision that applies already.</summary>
    public static object Decided(string inForceFrom = "2026-01-01") =>
        new
        {
            body = "Kommunfullmäktige",
            decidedOn = "2025-12-15",
            paragraph = "§ 112",
            inForceFrom,
        };

    /// <summary>A decision that something applies no more, with its reason.</summary>
    public static object Retired { get; } = new
    {
        body = "Kommunfullmäktige",
        decidedOn = "2026-02-16",
        paragraph = "§ 7",
        inForceFrom = "2026-03-01",
        reason = "Värderingen ryms i de andra.",
    };

    /// <summary>A goal that says how it contributes to the vision.</summary>
    public static object Serving(string vision, string title) =>
        new { title, contributions = new[] { new { toId = vision, sentence = "Så bidrar det." } } };

    public async Task Adopted(string id, string inForceFrom = "2026-01-01")
    {
        var review = await Step(id, "inReview");
        Assert.True(review.Code == 200, review.ToString());
        var adopted = await Step(id, "adopted", Decided(inForceFrom));
        Assert.True(adopted.Code == 200, adopted.ToString());
    }
}

public static class JsonWords
{
    public static string Says(this JsonNode node, string name) => node[name]?.ToString() ?? "";
}
