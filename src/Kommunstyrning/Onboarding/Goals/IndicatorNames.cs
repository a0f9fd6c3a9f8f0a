using Kommunstyrning.Indicators;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>What was made of an indicator's name in a sheet.</summary>
/// <param name="Code">Empty for none.</param>
/// <param name="Name">Empty with the code.</param>
/// <param name="Sentence">Why it cannot be told which is meant; empty where it can.</param>
/// <param name="Choices">Those that could be meant, each as code and name, and last that there is to be none.</param>
public sealed record NamedIndicator(string Code, string Name, string Sentence, IReadOnlyList<string> Choices);

/// <summary>
/// Finds the indicators that sheets speak of by name. Only one that is called exactly so is taken without being asked about.
/// </summary>
public sealed class IndicatorNames(IndicatorSearchQuery search, OwnIndicatorsQuery own)
{
    /// <summary>Written where a goal is to be followed by no indicator.</summary>
    public const string None = "Utan nyckeltal";

    private const int MostChoices = 5;

    private const int MostText = 300;

    private readonly Dictionary<string, NamedIndicator> found = new(StringComparer.Ordinal);

    /// <param name="written">A code, a code and a name, a name, or <see cref="None"/>.</param>
    public async Task<NamedIndicator> Find(CallerAccess access, string? written, CancellationToken cancel)
    {
        var words = Text.Line(written);
        if (words.Length == 0 || words is "-" or "–" || IsSame(words, None))
            return new NamedIndicator("", "", "", []);
        if (words.Length > MostText)
            return new NamedIndicator(
                "",
                "",
                $"Skriv nyckeltalets namn eller kod, med högst {MostText} tecken.",
                [None]
            );
        if (!found.TryGetValue(words, out var named))
            found[words] = named = await Look(access, words, cancel);
        return named;
    }

    private async Task<NamedIndicator> Look(CallerAccess access, string words, CancellationToken cancel)
    {
        var code = CodeIn(words);
        if (
            (await own.Run(access, cancel)).FirstOrDefault(i => IsSame(i.Name, words) || IsSame(i.Code, code)) is
            { } mine
        )
            return new NamedIndicator(mine.Code, mine.Name, "", []);
        var asked = new IndicatorSearchRequest(code.Length > 0 ? code : words, IsDiscontinued: false, HasValues: true);
        var hits = (await search.Run(asked, cancel)).Value.Page.Items;
        if (hits.FirstOrDefault(i => IsSame(i.Id, code) || IsSame(i.Title, words)) is { } exact)
            return new NamedIndicator(exact.Id, exact.Title, "", []);
        var choices = hits.Take(MostChoices).Select(i => $"{i.Id} {i.Title}").Append(None).ToList();
        return new NamedIndicator(
            "",
            "",
            choices.Count == 1
                ? $"”{words}” finns inte bland nyckeltalen. Ta in målet utan, och lägg upp ett eget nyckeltal efteråt."
                : $"Inget nyckeltal heter just ”{words}”. Välj det som menas, eller inget.",
            choices
        );
    }

    /// <summary>"N15436" of "N15436 Elever i åk 9"; empty where it does not begin with a code.</summary>
    private static string CodeIn(string words)
    {
        var first = words.Split(' ', 2)[0].TrimEnd(':', ',');
        return first.Length == 6 && char.IsAsciiLetter(first[0]) && first[1..].All(char.IsAsciiDigit) ? first : "";
    }

    private static bool IsSame(string one, string other) =>
        string.Equals(Nearest.Fold(one), Nearest.Fold(other), StringComparison.Ordinal);
}
