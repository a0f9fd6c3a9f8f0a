using System.Text.Json;

namespace Kommunstyrning.Kolada;

/// <summary>A page of catalogue objects. One that breaks the contract is left out and complained about.</summary>
internal sealed record ObjectPage<T>(IReadOnlyList<T> Items, IReadOnlyList<string> Complaints, string? Next)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
    };

    public static async Task<ObjectPage<T>> Read(Stream body, CancellationToken cancel)
    {
        using var document = await JsonDocument.ParseAsync(body, default, cancel);
        var root = document.RootElement;
        if (
            root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("values", out var values)
            || values.ValueKind != JsonValueKind.Array
        )
            throw KoladaFault.Broken("Kolada skickade ett svar utan lista av värden.");

        var items = new List<T>(values.GetArrayLength());
        var complaints = new List<string>();
        foreach (var element in values.EnumerateArray())
        {
            try
            {
                items.Add(element.Deserialize<T>(Options)!);
            }
            catch (JsonException)
            {
                complaints.Add($"{Called(element)} i katalogen går inte att läsa och hoppades över.");
            }
        }
        return new ObjectPage<T>(items, complaints, Link(root));
    }

    private static string Called(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty("id", out var id)
        && id.ValueKind == JsonValueKind.String
            ? Shorten(id.GetString()!)
            : "En post";

    private static string Shorten(string id) => id.Length <= 20 ? id : id[..20];

    private static string? Link(JsonElement root) =>
        root.TryGetProperty("next_url", out var next) && next.ValueKind == JsonValueKind.String
            ? next.GetString()
            : null;
}
