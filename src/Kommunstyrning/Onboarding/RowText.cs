using System.Globalization;
using System.Text;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// A row as text that is the same on each engine and whenever it was written: its kind, then every property by name
/// with its value, but for instants, for the ids of the history and of who acted, and for the seals of the trail, which say when and by whom and not what.
/// </summary>
internal static class RowText
{
    public static string Of(EntityEntry row)
    {
        var text = new StringBuilder(row.Metadata.ShortName());
        Append(text, "", row.Properties, row.ComplexProperties);
        return text.ToString();
    }

    private static void Append(
        StringBuilder text,
        string prefix,
        IEnumerable<PropertyEntry> properties,
        IEnumerable<ComplexPropertyEntry> complex
    )
    {
        foreach (var property in properties.Where(SaysWhat).OrderBy(p => p.Metadata.Name, StringComparer.Ordinal))
        {
            var value = Canonical(Stored(property));
            text.Append('\n').Append(prefix).Append(property.Metadata.Name).Append('=');
            if (value is not null)
                text.Append(value.Length).Append(':').Append(value);
        }
        foreach (var inner in complex.OrderBy(c => c.Metadata.Name, StringComparer.Ordinal))
            Append(text, $"{prefix}{inner.Metadata.Name}.", inner.Properties, inner.ComplexProperties);
    }

    private static bool SaysWhat(PropertyEntry property) =>
        property.Metadata.ClrType != typeof(DateTimeOffset)
        && property.EntityEntry.Entity switch
        {
            Change => property.Metadata.Name is not (nameof(Change.Id) or nameof(Change.ByAccountId)),
            // the hashes hold the instant, and the ids of accounts are each instance's own
            TrailEntry => property.Metadata.Name
                is not (
                    nameof(TrailEntry.Hash)
                    or nameof(TrailEntry.PreviousHash)
                    or nameof(TrailEntry.ByAccountId)
                    or nameof(TrailEntry.SubjectId)
                ),
            TrailHead => property.Metadata.Name is not nameof(TrailHead.Hash),
            _ => true,
        };

    private static object? Stored(PropertyEntry property) =>
        property.CurrentValue is { } value and not Guid && property.Metadata.GetValueConverter() is { } converter
            ? converter.ConvertToProvider(value)
            : property.CurrentValue;

    /// <summary>The length before it keeps a value that holds a line break from passing for two properties.</summary>
    private static string? Canonical(object? value) =>
        value switch
        {
            null => null,
            string text => text,
            bool flag => flag ? "true" : "false",
            DateTime at => at.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            byte[] bytes => Convert.ToHexStringLower(bytes),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new InvalidOperationException($"{value.GetType()} has no canonical text yet."),
        };
}
