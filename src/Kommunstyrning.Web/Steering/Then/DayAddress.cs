using System.Globalization;

namespace Kommunstyrning.Web.Steering.Then;

/// <summary>The word of an address that asks how it was on a day: ?den=2026-05-01.</summary>
public static class DayAddress
{
    public const string Name = "den";

    internal const string Unreadable = "Skriv dagen som år, månad och dag, till exempel 2026-05-01.";

    /// <returns>"?den=2026-05-01"; empty for now.</returns>
    public static string Query(DateOnly? day) =>
        day is { } on ? $"?{Name}={on.ToString("O", CultureInfo.InvariantCulture)}" : "";

    /// <returns>Null for what is no day.</returns>
    internal static DateOnly? Read(string written) =>
        DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is > 1 and < 9999
            ? day
            : null;
}
