using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kommunstyrning.Store;

/// <summary>
/// A column, with its values as they leave the database and come back to it, the same on each engine: texts, numbers, true
/// and false, days as 2026-05-01, instants as 2026-05-01T06:30:00.000Z, ids in small letters, bytes in base64, and null.
/// </summary>
public sealed class RowColumn(IProperty property)
{
    private const string Instant = "yyyy-MM-ddTHH:mm:ss.fffZ";

    public string Name => property.Name;

    /// <summary>As it is called in the database.</summary>
    internal string InDatabase => property.GetColumnName();

    public bool IsNullable => property.IsNullable;

    public bool IsText => Type == typeof(string);

    /// <summary>A list or a map that is kept as one text.</summary>
    internal bool IsJson => IsText && property.ClrType != typeof(string) && !property.ClrType.IsValueType;

    /// <summary>The type of the values that leave, never nullable.</summary>
    internal Type Type
    {
        get
        {
            var kind = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            return kind == typeof(Guid) ? kind
                : kind.IsEnum ? typeof(string)
                : property.GetValueConverter()?.ProviderClrType is { } given
                    ? Nullable.GetUnderlyingType(given) ?? given
                : kind;
        }
    }

    /// <returns>The value of the row as the program knows it.</returns>
    internal object? ModelOf(object row) => property.GetGetter().GetClrValue(row);

    /// <param name="given">As it leaves.</param>
    internal object? ModelFrom(object given) => ToModel(given);

    /// <returns>The value of the row, as it leaves.</returns>
    public object? Of(object row) =>
        property.GetGetter().GetClrValue(row) switch
        {
            null => null,
            Guid id => id,
            Enum word => $"{word}",
            var value when property.GetValueConverter() is { } converter => converter.ConvertToProvider(value),
            var value => value,
        };

    public void Write(Utf8JsonWriter json, object? value)
    {
        json.WritePropertyName(Name);
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case byte[] bytes:
                json.WriteBase64StringValue(bytes);
                break;
            default:
                json.WriteStringValue(Text(value));
                break;
        }
    }

    /// <exception cref="InvalidOperationException">Nobody has said how such a value is written.</exception>
    public static string Text(object? value) =>
        value switch
        {
            null => "",
            string text => text,
            bool flag => flag ? "true" : "false",
            Guid id => id.ToString("D"),
            DateTime at => at.ToString(Instant, CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            int or long or double or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
            byte[] bytes => Convert.ToBase64String(bytes),
            _ => throw new InvalidOperationException($"{value.GetType()} has no text to leave with yet."),
        };

    /// <returns>As the program knows it: a strong type, an enumeration, a list.</returns>
    /// <exception cref="FormatException">It is no such value, also when it is null and must not be.</exception>
    public object? Read(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null)
            return IsNullable ? null : throw new FormatException($"{Name} is null.");
        try
        {
            return ToModel(Parse(json));
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or JsonException)
        {
            throw new FormatException($"{Name} is no {Type.Name}.", fault);
        }
    }

    internal DbParameter Parameter(DbCommand command, string name, object? value) =>
        property.GetRelationalTypeMapping().CreateParameter(command, name, value, IsNullable);

    private object Parse(JsonElement json) =>
        Type switch
        {
            var type when type == typeof(string) => json.GetString()!,
            var type when type == typeof(bool) => json.GetBoolean(),
            var type when type == typeof(int) => json.GetInt32(),
            var type when type == typeof(long) => json.GetInt64(),
            var type when type == typeof(double) => json.GetDouble(),
            var type when type == typeof(decimal) => json.GetDecimal(),
            var type when type == typeof(Guid) => json.GetGuid(),
            var type when type == typeof(DateOnly) => DateOnly.ParseExact(
                json.GetString()!,
                "O",
                CultureInfo.InvariantCulture
            ),
            var type when type == typeof(DateTime) => DateTime.ParseExact(
                json.GetString()!,
                Instant,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
            ),
            var type when type == typeof(byte[]) => json.GetBytesFromBase64(),
            var type => throw new InvalidOperationException($"{type} is not read yet."),
        };

    private object? ToModel(object given)
    {
        var kind = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return kind == typeof(Guid) ? given
            : kind.IsEnum ? Enum.Parse(kind, (string)given)
            : property.GetValueConverter() is { } converter ? converter.ConvertFromProvider(given)
            : given;
    }
}
