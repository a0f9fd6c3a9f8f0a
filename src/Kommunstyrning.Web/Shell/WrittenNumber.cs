using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// A number, or text as a person would write it: both go the way of the form, so that what cannot be read is refused at its
/// field with a sentence.
/// </summary>
internal sealed class WrittenNumber : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Number => reader.GetDouble().ToString("0.###############", CultureInfo.InvariantCulture),
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.None
            or JsonTokenType.StartObject
            or JsonTokenType.EndObject
            or JsonTokenType.StartArray
            or JsonTokenType.EndArray
            or JsonTokenType.PropertyName
            or JsonTokenType.Comment
            or JsonTokenType.True
            or JsonTokenType.False
            or JsonTokenType.Null => throw new JsonException("A number is wanted."),
        };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
