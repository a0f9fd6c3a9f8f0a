using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kommunstyrning.FollowUp;

/// <summary>A report as an edition keeps it.</summary>
public static class EditionJson
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        NumberHandling = JsonNumberHandling.Strict,
    };

    public static string Write(RoundDocument document) => JsonSerializer.Serialize(document, Form);

    /// <exception cref="JsonException">It is no document.</exception>
    public static RoundDocument Read(string json) =>
        JsonSerializer.Deserialize<RoundDocument>(json, Form) ?? throw new JsonException("There is no document.");
}
