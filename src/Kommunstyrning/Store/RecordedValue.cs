using System.Globalization;

namespace Kommunstyrning.Store;

/// <summary>How a value of a column stands in the history as text, and is read back from there.</summary>
internal static class RecordedValue
{
    /// <returns>Empty for null; dates as 2026-05-01, numbers with a decimal point, lists and maps as JSON.</returns>
    public static string Write(object? value) =>
        value switch
        {
            null => "",
            string text => text,
            DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            bool flag => flag ? "true" : "false",
            _ => JsonColumn.Write(value),
        };

    /// <param name="type">Of the column.</param>
    /// <returns>Null for an empty text of anything but a text.</returns>
    public static object? Read(string text, Type type)
    {
        var kind = Nullable.GetUnderlyingType(type) ?? type;
        if (kind == typeof(string))
            return text;
        if (text.Length == 0)
            return null;
        if (kind.IsEnum)
            return Enum.Parse(kind, text);
        return kind switch
        {
            _ when kind == typeof(Guid) => Guid.Parse(text),
            _ when kind == typeof(DateOnly) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture),
            _ when kind == typeof(DateTimeOffset) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture),
            _ when kind.IsPrimitive => Convert.ChangeType(text, kind, CultureInfo.InvariantCulture),
            _ => JsonColumn.Read(text, kind),
        };
    }
}
