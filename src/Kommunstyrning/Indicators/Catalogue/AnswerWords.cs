using System.Globalization;
using System.Text.RegularExpressions;

namespace Kommunstyrning.Indicators;

/// <summary>
/// What the numbers of an indicator stand for, as its title says it, or else its description: "(1=vänster, 2=…)",
/// "(Ja=1, Nej=0)", "1 = Egen förvaltning, 2 = …".
/// </summary>
public static partial class AnswerWords
{
    private const int Fewest = 2;

    /// <returns>Empty where neither says it.</returns>
    public static IReadOnlyDictionary<double, string> Of(Indicator indicator) =>
        Read(indicator.Title) is { Count: >= Fewest } told ? told
        : Read(indicator.Description) is { Count: >= Fewest } described ? described
        : new Dictionary<double, string>();

    /// <summary>The number first, or the word first: whichever says more.</summary>
    private static Dictionary<double, string> Read(string text)
    {
        var (numberFirst, wordFirst) = (Pairs(NumberFirst(), text), Pairs(WordFirst(), text));
        return numberFirst.Count >= wordFirst.Count ? numberFirst : wordFirst;
    }

    private static Dictionary<double, string> Pairs(Regex pattern, string text)
    {
        var found = new Dictionary<double, string>();
        foreach (Match match in pattern.Matches(text))
        {
            var word = Capital().Replace(Text.Line(match.Groups["word"].Value), m => m.Value.ToLowerInvariant());
            found.TryAdd(double.Parse(match.Groups["code"].ValueSpan, CultureInfo.InvariantCulture), word);
        }
        return found;
    }

    [GeneratedRegex(
        @"(?<code>\b[0-9]) ?= ?(?<word>\p{L}[^,;=()]*?)(?= eller [0-9]|[,;.)]|$)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NumberFirst();

    [GeneratedRegex(@"(?<word>\p{L}[^,;=().:]*?) ?= ?(?<code>[0-9]\b)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WordFirst();

    /// <summary>The first letter of a word; what is written in capitals is a name.</summary>
    [GeneratedRegex(@"\b\p{Lu}(?=\p{Ll})", RegexOptions.None, 1000)]
    private static partial Regex Capital();
}
