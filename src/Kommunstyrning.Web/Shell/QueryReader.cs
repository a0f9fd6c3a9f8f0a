using System.Globalization;

namespace Kommunstyrning.Web.Shell;

/// <summary>Reads what an address asks for; what cannot be read becomes a refusal that says what to write instead.</summary>
public sealed class QueryReader
{
    private readonly List<Refusal> refusals = [];

    /// <summary>Goes on to the use case when all could be read.</summary>
    public async Task<Outcome<T>> Then<T>(Func<Task<Outcome<T>>> useCase) =>
        refusals.Count > 0 ? Outcome<T>.Refused(refusals) : await useCase();

    public void Refuse(string name, string sentence) => refusals.Add(Refusal.Invalid(name, sentence));

    /// <returns>Null for what is empty.</returns>
    public static string? Text(string? raw) => Kommunstyrning.Text.Line(raw) is { Length: > 0 } text ? text : null;

    /// <summary>With commas between; null for what is empty.</summary>
    public static List<string>? List(string? raw) =>
        Text(raw) is { } text
            ? [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]
            : null;

    /// <summary>The first where nothing is said.</summary>
    public int Page(string? raw)
    {
        if (Text(raw) is not { } text)
            return 1;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0)
            return page;
        Refuse("page", "Sidan anges med ett heltal från 1.");
        return 1;
    }

    /// <summary>Null where nothing is said.</summary>
    public int? Year(string name, string? raw)
    {
        if (Text(raw) is not { } text)
            return null;
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return year;
        Refuse(name, $"Ange ett år med fyra siffror, som 2022, inte ”{text}”.");
        return null;
    }

    /// <summary>One of some words; default where nothing is said.</summary>
    public T? Word<T>(string name, string? raw, params IReadOnlyList<(string Word, T Meaning)> words)
    {
        if (Text(raw) is not { } text)
            return default;
        foreach (var (word, meaning) in words)
        {
            if (string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
                return meaning;
        }
        Refuse(name, $"{name} kan vara {string.Join(", ", words.Select(w => w.Word))}, inte ”{text}”.");
        return default;
    }
}
