using System.Globalization;

namespace Kommunstyrning.Web.Shell;

/// <summary>How numbers, dates, lists and a municipality's own words are put into a sentence.</summary>
public static class Swedish
{
    private static readonly string[] Words =
    [
        "noll",
        "en",
        "två",
        "tre",
        "fyra",
        "fem",
        "sex",
        "sju",
        "åtta",
        "nio",
        "tio",
        "elva",
        "tolv",
    ];

    /// <summary>Words up to twelve, then figures with a no-break space for thousands.</summary>
    public static string Number(int number, bool neuter = false) =>
        number switch
        {
            1 when neuter => "ett",
            >= 0 and <= 12 => Words[number],
            _ => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u00a0'),
        };

    /// <summary>"fyra program", "ett program", "inga program".</summary>
    public static string Count(int number, string singular, string plural) =>
        number switch
        {
            0 => $"inga {Lower(plural)}",
            1 => $"{Number(1, IsNeuter(singular, plural))} {Lower(singular)}",
            _ => $"{Number(number)} {Lower(plural)}",
        };

    /// <summary>The same in figures, for a line of facts: "4 program".</summary>
    public static string Figures(int number, string singular, string plural) =>
        $"{number.ToString(Text.Swedish)}\u00a0{Lower(number == 1 ? singular : plural)}";

    /// <summary>A guess from the two forms: ett mål, mål; ett område, områden.</summary>
    public static bool IsNeuter(string singular, string plural) =>
        string.Equals(singular, plural, StringComparison.OrdinalIgnoreCase)
        || (singular.EndsWith('e') && string.Equals(singular + "n", plural, StringComparison.OrdinalIgnoreCase));

    /// <summary>"visionen" of "Vision"; unchanged where the ending does not tell.</summary>
    public static string Definite(string singular) =>
        singular.EndsWith("ion", StringComparison.Ordinal)
        || singular.EndsWith("ing", StringComparison.Ordinal)
        || singular.EndsWith("grund", StringComparison.Ordinal)
            ? singular + "en"
            : singular;

    /// <summary>"a, b och c".</summary>
    public static string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} och {all[^1]}";
    }

    /// <summary>Always in figures, with a no-break space for thousands: "412 900".</summary>
    public static string Figure(long number) =>
        number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u00a0');

    /// <summary>"24 juni 2024".</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", Text.Swedish);

    public static string Moment(DateTimeOffset at) =>
        StockholmDay.Local(at).ToString("d MMMM yyyy 'kl.' HH.mm", Text.Swedish);

    /// <summary>"02.04", on the clocks of Stockholm.</summary>
    public static string Clock(DateTimeOffset at) => StockholmDay.Local(at).ToString("HH.mm", Text.Swedish);

    /// <summary>"torsdag 12 mars".</summary>
    public static string Day(DateTimeOffset at) => StockholmDay.Local(at).ToString("dddd d MMMM", Text.Swedish);

    /// <summary>"juni 2027" where the day is the month's last, otherwise the whole date.</summary>
    public static string Until(DateOnly date) =>
        date.AddDays(1).Day == 1 ? date.ToString("MMMM yyyy", Text.Swedish) : Date(date);

    /// <summary>"januari 2025" where the day is the month's first, otherwise the whole date.</summary>
    public static string From(DateOnly date) => date.Day == 1 ? date.ToString("MMMM yyyy", Text.Swedish) : Date(date);

    /// <returns>Empty when neither end is known.</returns>
    public static string Period(DateOnly? from, DateOnly? to) =>
        (from, to) switch
        {
            ({ } start, { } end) => $"{From(start)} till {Until(end)}",
            ({ } start, null) => $"från {From(start)}",
            (null, { } end) => $"till {Until(end)}",
            _ => "",
        };

    /// <summary>Lower-cases the first letter, unless the word is an abbreviation.</summary>
    public static string Lower(string text) =>
        text.Length == 0 || (text.Length > 1 && char.IsUpper(text[1]))
            ? text
            : char.ToLower(text[0], Text.Swedish) + text[1..];

    public static string Upper(string text) =>
        text.Length == 0 ? text : char.ToUpper(text[0], Text.Swedish) + text[1..];

    /// <summary>"Piteås", "Borås".</summary>
    public static string Possessive(string name) => name.Length > 0 && "sxz".Contains(name[^1]) ? name : name + "s";

    /// <summary>Ends a sentence that people may have ended already.</summary>
    public static string Stop(string sentence) =>
        sentence.TrimEnd() is [.., '.' or '!' or '?' or '…' or '”'] ended ? ended : sentence.TrimEnd() + ".";
}
