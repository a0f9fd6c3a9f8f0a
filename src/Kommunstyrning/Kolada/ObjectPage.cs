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

    public int Entries => Items.Count + Complaints.Count;

    public static async Task<ObjectPage<T>> Read(Stream body, CancellationToken cancel)
    {
        using var document = await JsonDocument.ParseAsync(body, default, cancel);
        var root = document.RootElement;
        if (
            root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("values", out var values)
            || values.ValueKind != JsonValueKind.Array
        )
            throw KoladaException.NoList;
        if (values.GetArrayLength() > DataPageReader.MostRows)
            throw KoladaException.TooManyRows;

        var items = new List<T>(values.GetArrayLength());
        var complaints = new List<string>();
        foreach (var element in values.EnumerateArray())
        {
            if (element.ValueKind == JsonValueKind.Object && TryRead(element, out var item))
                items.Add(item);
            else
                complaints.Add($"{Called(element)} i katalogen går inte att läsa och hoppades över.");
        }
        return new ObjectPage<T>(items, complaints, Link(root));
    }

    /// <summary>Half a character in a text is no JSON to the reader, but another kind of exception.</summary>
    private static bool TryRead(JsonElement element, out T item)
    {
        try
        {
            item = element.Deserialize<T>(Options)!;
            return true;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            item = default!;
            return false;
        }
    }

    private static string Called(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty("id", out var id)
        && id.ValueKind == JsonValueKind.String
        && id.GetRawText().Trim('"') is { Length: > 0 and <= 20 } code
        && code.All(char.IsAsciiLetterOrDigit)
            ? code
            : "En post";

    private static string? Link(JsonElement root)
    {
        if (!root.TryGetProperty("next_url", out var next))
            return null;
        return next.ValueKind switch
        {
            JsonValueKind.String => next.GetString(),
            JsonValueKind.Null => null,
            _ => throw KoladaException.NoLink,
        };
    }
}
