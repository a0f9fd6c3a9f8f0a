using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kommunstyrning.Store;

/// <summary>Small lists and maps that are always read and written whole: one text column of JSON, alike on each engine.</summary>
public static class JsonColumn
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Compared by its text, so that a change within the value is found. "null" reads as an empty value.</summary>
    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property)
        where T : class, new()
    {
        property.HasConversion(
            new ValueConverter<T, string>(value => Write(value), text => Read<T>(text)),
            new ValueComparer<T>(
                (a, b) => Write(a) == Write(b),
                value => Write(value).GetHashCode(StringComparison.Ordinal),
                value => Read<T>(Write(value))
            )
        );
        return property;
    }

    /// <returns>On one line, names in camelCase, å, ä and ö as they are.</returns>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="JsonException">The text is no such value.</exception>
    internal static object? Read(string text, Type type) => JsonSerializer.Deserialize(text, type, Options);

    private static T Read<T>(string text)
        where T : new() => JsonSerializer.Deserialize<T>(text, Options) ?? new T();
}
