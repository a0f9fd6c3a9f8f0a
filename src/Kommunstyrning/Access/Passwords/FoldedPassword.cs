using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Kommunstyrning.Access;

/// <summary>
/// A password as a guesser sees it: small letters without marks, and digits and signs read as the letters that they are
/// put for. A place in one variant is the same place in the others.
/// </summary>
internal sealed class FoldedPassword
{
    private static readonly FrozenDictionary<char, char> Letters = new Dictionary<char, char>
    {
        ['@'] = 'a',
        ['4'] = 'a',
        ['8'] = 'b',
        ['3'] = 'e',
        ['€'] = 'e',
        ['6'] = 'g',
        ['9'] = 'g',
        ['0'] = 'o',
        ['5'] = 's',
        ['$'] = 's',
        ['7'] = 't',
        ['+'] = 't',
        ['2'] = 'z',
    }.ToFrozenDictionary();

    public FoldedPassword(string password)
    {
        Plain = Fold(password);
        Variants = [.. new[] { Plain, Read(Plain, 'i'), Read(Plain, 'l') }.Distinct(StringComparer.Ordinal)];
        Runs = [.. RunsOf(Plain)];
        Words = [.. Variants.SelectMany(RunsOf).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Small letters without marks; the rest as it was.</summary>
    public string Plain { get; }

    /// <summary>Plain, and with signs read as letters: 1 as i and as l.</summary>
    public IReadOnlyList<string> Variants { get; }

    /// <summary>Runs of letters as they stand.</summary>
    public IReadOnlyList<string> Runs { get; }

    /// <summary>Runs of letters in any of the variants.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The words of a name or an address, and what stands before the @ as one word.</summary>
    public static IEnumerable<string> WordsOf(string text)
    {
        var folded = Fold(text);
        return RunsOf(folded).Append(string.Concat(RunsOf(folded.Split('@')[0])));
    }

    private static IEnumerable<string> RunsOf(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
                continue;
            if (i > start)
                yield return text[start..i];
            start = i + 1;
        }
    }

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }

    /// <param name="stroke">What 1, ! and | are read as.</param>
    private static string Read(string plain, char stroke) =>
        string.Concat(plain.Select(c => c is '1' or '!' or '|' ? stroke : Letters.GetValueOrDefault(c, c)));
}
