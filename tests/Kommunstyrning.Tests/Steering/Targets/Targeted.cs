using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Kommunstyrning.Tests.Benchmarking;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Steering.Targets;

/// <summary>Three municipalities with a few indicators to set targets in.</summary>
[CollectionDefinition(Name)]
public sealed class Targeted() : InstanceOfRows(TargetedRows.All), ICollectionFixture<Targeted>
{
    public const string Name = "targeted";
}

/// <summary>An editor's short ways to targets, through the API.</summary>
internal static class TargetSteps
{
    private const string Above = "Bostäder för livets alla skeden";

    public static async Task<string> Draft(this Steered pitea, string title) =>
        await pitea.Added("mal", await pitea.IdOf(Above), title);

    public static string At(this Steered steered, string id, string code) =>
        $"{steered.Api}/elements/{id}/indicators/{code}";

    public static async Task<string> Tag(this Steered steered, string id) =>
        (await steered.Editor.Get($"{steered.Api}/elements/{id}")).Etag;

    public static async Task<Reply> Target(this Steered steered, string id, string code, object body) =>
        await steered.Editor.Json(HttpMethod.Put, $"{steered.At(id, code)}/target", body, await steered.Tag(id));

    public static async Task<JsonNode> Targeted(this Steered steered, string id, string code, object body)
    {
        var reply = await steered.Target(id, code, body);
        Assert.True(reply.Code == 200, reply.ToString());
        return reply.Json;
    }

    public static async Task<Reply> Untarget(this Steered steered, string id, string code, string query = "") =>
        await steered.Editor.Json(
            HttpMethod.Delete,
            $"{steered.At(id, code)}/target{query}",
            null,
            await steered.Tag(id)
        );

    /// <summary>From a base and to a target, years told from this one.</summary>
    public static object Way((int Year, double Value) from, (int Year, double Value) to, string gender = "T") =>
        new
        {
            gender,
            @base = new { year = TargetedRows.Now + from.Year, value = from.Value },
            final = new { year = TargetedRows.Now + to.Year, value = to.Value },
        };

    /// <summary>"2020:70 2024:80".</summary>
    public static string Points(this JsonNode list) =>
        string.Join(' ', list.AsArray().Select(p => $"{p!["year"]!.GetValue<int>() - TargetedRows.Now}:{p["value"]}"));

    /// <summary>A draft that is followed by <see cref="TargetedRows.Share"/>.</summary>
    public static async Task<string> DraftFollowed(this Steered pitea, string title)
    {
        var id = await pitea.Draft(title);
        await pitea.Followed(id, TargetedRows.Share);
        return id;
    }

    /// <summary>From 70 six years ago over 80 two years ago to 90 in two years.</summary>
    public static object Climb =>
        new
        {
            @base = new { year = TargetedRows.Now - 6, value = 70 },
            milestones = new[] { new { year = TargetedRows.Now - 2, value = 80 } },
            final = new { year = TargetedRows.Now + 2, value = 90 },
        };

    public static string Said(IElement element) => Text.Line(string.Join(' ', Parts(element)).Replace('\u00a0', ' '));

    private static IEnumerable<string> Parts(IElement element) =>
        element.Children.Length == 0 || !element.Children.All(c => c.LocalName is "dt" or "dd" or "span" or "a")
            ? [element.TextContent]
            : element.Children.Select(c => c.TextContent);
}
