using System.Text.Json.Nodes;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering.Activities;

/// <summary>An editor's short ways to activities and registers, through the API.</summary>
internal static class Working
{
    private const string Above = "Bostäder för livets alla skeden";

    public static async Task<string> Goal(this Steered pitea, string title) =>
        await pitea.Added("mal", await pitea.IdOf(Above), title);

    public static async Task<Reply> Does(this Steered steered, string element, object activity) =>
        await steered.Editor.Json(HttpMethod.Post, $"{steered.Api}/elements/{element}/activities", activity);

    public static async Task<JsonNode> Done(this Steered steered, string element, object activity)
    {
        var reply = await steered.Does(element, activity);
        Assert.True(reply.Code == 201, reply.ToString());
        return reply.Json;
    }

    public static async Task<string> Activity(this Steered steered, string element, string title) =>
        (await steered.Done(element, new { title, state = "notStarted" })).Says("id");

    public static async Task<Reply> OnActivity(
        this Steered steered,
        HttpMethod method,
        string id,
        string step = "",
        object? body = null
    )
    {
        var shown = await steered.Editor.Get($"{steered.Api}/activities/{id}");
        return await steered.Editor.Json(method, $"{steered.Api}/activities/{id}{step}", body, shown.Etag);
    }

    public static async Task<JsonNode> Registered(this Steered steered, string register, object entry)
    {
        var reply = await steered.Editor.Json(HttpMethod.Post, $"{steered.Api}/registers/{register}", entry);
        Assert.True(reply.Code == 201, reply.ToString());
        return reply.Json;
    }

    public static async Task<Reply> Tie(this Steered steered, string register, string id, object tie)
    {
        var at = $"{steered.Api}/registers/{register}/{id}";
        return await steered.Editor.Json(HttpMethod.Post, $"{at}/ties", tie, (await steered.Editor.Get(at)).Etag);
    }

    public static async Task Tied(this Steered steered, string register, string id, object tie)
    {
        var reply = await steered.Tie(register, id, tie);
        Assert.True(reply.Code == 200, reply.ToString());
    }

    /// <summary>Field and sentence of each refusal.</summary>
    public static string Refused(this Reply reply) =>
        string.Join(
            " | ",
            (reply.Json["errors"]?.AsObject() ?? []).SelectMany(e => e.Value!.AsArray().Select(s => $"{e.Key}: {s}"))
        );
}
