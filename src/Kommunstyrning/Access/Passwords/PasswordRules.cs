using System.Text;

namespace Kommunstyrning.Access;

/// <summary>
/// Length first, and no rules of composition, which make passwords forgotten and no better. What can be guessed from a
/// list, a pattern or from knowing the person is refused however long it is.
/// </summary>
public static class PasswordRules
{
    /// <summary>In Unicode code points when composed: å is one.</summary>
    public const int LeastLength = 12;

    /// <summary>In UTF-16, so that nobody makes the program hash a book.</summary>
    public const int MostLength = 256;

    /// <summary>What is left to guess when all that is predictable has been taken away; see <see cref="PasswordParse"/>.</summary>
    private const double LeastToGuess = 8;

    /// <summary>One word of this many letters or fewer is not saved by what is put before and after it.</summary>
    private const int LongestLoneWord = 10;

    private const int ShortestPart = 5;
    private const int ShortestWord = 3;

    private static readonly string TooShort = $"Välj ett lösenord med minst {LeastLength} tecken.";
    private static readonly string TooLong = $"Välj ett lösenord med högst {MostLength} tecken.";

    private const string Personal =
        "Lösenordet innehåller ditt namn, din adress, kommunens namn eller tjänstens namn. Välj något som inte går att gissa av den som vet vem du är.";

    private const string Repeated =
        "Lösenordet är tecken som upprepas eller ligger i följd. Skriv hellre tre eller fyra ord som inte hör ihop.";

    private const string NoWords =
        "Siffror och tecken i den ordningen är lätta att gissa. Skriv hellre tre eller fyra ord som inte hör ihop.";

    private const string Derived =
        "Lösenordet bygger på ett vanligt ord och är lätt att gissa. Skriv hellre tre eller fyra ord som inte hör ihop.";

    /// <summary>A Swedish sentence that says what to do instead; the first that fits.</summary>
    /// <param name="known">What others know of the person: address, name, municipality, the product.</param>
    /// <returns>Null when it may be used.</returns>
    public static string? WhyWeak(string password, IEnumerable<string> known)
    {
        var whole = string.Concat(password.EnumerateRunes()).Normalize(NormalizationForm.FormC);
        if (whole.EnumerateRunes().Count() < LeastLength)
            return TooShort;
        if (whole.Length > MostLength)
            return TooLong;

        var folded = new FoldedPassword(whole);
        if (known.SelectMany(FoldedPassword.WordsOf).Any(word => Holds(folded, word)))
            return Personal;
        var parse = PasswordParse.Of(folded);
        if (parse.ToGuess >= LeastToGuess && !IsLoneWord(folded))
            return null;
        return folded.Runs.Count == 0 ? NoWords
            : parse.HasWord || IsLoneWord(folded) ? Derived
            : Repeated;
    }

    /// <summary>A short name is looked for as a word of its own: Ale is in many words.</summary>
    private static bool Holds(FoldedPassword password, string word) =>
        word.Length >= ShortestPart
            ? password.Variants.Any(v => v.Contains(word, StringComparison.Ordinal))
            : word.Length >= ShortestWord && password.Words.Contains(word, StringComparer.Ordinal);

    private static bool IsLoneWord(FoldedPassword password) => password.Runs is [{ Length: <= LongestLoneWord }];
}
