using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Kommunstyrning.Tests.Shell;

/// <summary>An answer as it came over the wire.</summary>
public sealed class Reply(HttpResponseMessage response, string body)
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Dictionary<string, string> headers = response
        .Headers.Concat(response.Content.Headers)
        .ToDictionary(h => h.Key, h => string.Join('\n', h.Value), StringComparer.OrdinalIgnoreCase);

    public HttpStatusCode Status { get; } = response.StatusCode;

    public int Code => (int)Status;

    public string Body => body;

    public string Location => Header("Location") ?? "";

    public string Etag => Header("ETag") ?? "";

    public IReadOnlyDictionary<string, string> Headers => headers;

    public IHtmlDocument Page => new HtmlParser().ParseDocument(body);

    /// <summary>What a reader sees of the page: the text of its main part.</summary>
    public string Text => Page.QuerySelector("main")!.TextContent;

    public JsonNode Json => JsonNode.Parse(body)!;

    /// <summary>The sentence of a problem answer.</summary>
    public string Sentence => Json["detail"]!.GetValue<string>();

    /// <summary>The sentences of a problem answer at one field.</summary>
    public string At(string field) =>
        Json["errors"]?[field] is JsonArray sentences
            ? string.Join(' ', sentences.Select(s => s!.GetValue<string>()))
            : "";

    public string? Header(string name) => headers.GetValueOrDefault(name);

    public override string ToString() => $"{Code} {body}";
}
