using System.Globalization;

namespace Kommunstyrning.Kolada.StandIn;

/// <summary>Days as Kolada writes them, and as rows keep them: whole days from 1970-01-01.</summary>
public static class StandInDay
{
    private static readonly DateOnly Epoch = new(1970, 1, 1);

    public static int Number(DateOnly day) => day.DayNumber - Epoch.DayNumber;

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
