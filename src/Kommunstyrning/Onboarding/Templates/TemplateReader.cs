using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kommunstyrning.Onboarding;

/// <summary>Reads a template strictly: an unknown or missing member, or a key that leads nowhere, stops the program.</summary>
internal static class TemplateReader
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <exception cref="InvalidDataException">The template contradicts itself.</exception>
    public static Template Read(string key)
    {
        var name = $"Kommunstyrning.Onboarding.Templates.{key}.json";
        using var stream =
            typeof(TemplateReader).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"There is no template '{key}'.");
        return Read(stream);
    }

    /// <exception cref="JsonException">The text has another shape than a template.</exception>
    /// <exception cref="InvalidDataException">The template contradicts itself.</exception>
    public static Template Read(Stream json)
    {
        var template = JsonSerializer.Deserialize<Template>(json, Options)!;
        var faults = TemplateFaults.Of(template).ToList();
        return faults.Count == 0
            ? template
            : throw new InvalidDataException($"Template '{template.Key}': {string.Join(' ', faults)}");
    }
}
