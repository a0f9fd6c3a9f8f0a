using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kommunstyrning.Kolada.StandIn;

/// <summary>How the stand-in writes: snake case, nulls included, åäö as themselves.</summary>
internal static class StandInJson
{
    public static JsonWriterOptions Writing { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static JsonSerializerOptions Objects { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

    public static StandInAnswer Sentence(int status, string name, string text) =>
        new(
            status,
            async (to, cancel) =>
            {
                await using (var json = new Utf8JsonWriter(to, Writing))
                {
                    json.WriteStartObject();
                    json.WriteString(name, text);
                    json.WriteEndObject();
                }
                await to.FlushAsync(cancel);
            }
        );

    /// <summary>The envelope around a page of items.</summary>
    /// <param name="items">How many items stand on the page.</param>
    /// <param name="writeItem">Writes the item with this number, from 0.</param>
    public static StandInAnswer Page(
        StandInAddress address,
        int items,
        bool hasMore,
        Action<Utf8JsonWriter, int> writeItem
    ) =>
        new(
            200,
            async (to, cancel) =>
            {
                await using (var json = new Utf8JsonWriter(to, Writing))
                {
                    json.WriteStartObject();
                    json.WriteStartArray("values");
                    for (var item = 0; item < items; item++)
                    {
                        writeItem(json, item);
                        await Hand(json, to, cancel);
                    }
                    json.WriteEndArray();
                    json.WriteNumber("count", items);
                    json.WriteString("next_url", hasMore ? address.Link(address.Page + 1) : null);
                    json.WriteString("previous_url", address.Page > 1 ? address.Link(address.Page - 1) : null);
                    json.WriteEndObject();
                }
                await to.FlushAsync(cancel);
            }
        );

    private static async ValueTask Hand(Utf8JsonWriter json, PipeWriter to, CancellationToken cancel)
    {
        const int Enough = 32 * 1024;
        if (json.BytesPending + to.UnflushedBytes < Enough)
            return;
        await json.FlushAsync(cancel);
        await to.FlushAsync(cancel);
    }
}
