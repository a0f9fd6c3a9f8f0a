using System.Globalization;
using System.Text;

namespace Kommunstyrning.Store;

/// <summary>
/// How words are compared when a municipality is searched: small letters, accents gone (é is e) but å, ä and ö letters of their
/// own, every kind of space a space. Each character becomes one, so that a place in what is folded is the same place in the text.
/// </summary>
public static class SearchFolding
{
    /// <param name="text">Normalised, as everything that is saved.</param>
    public static string Of(string text) => string.Create(text.Length, text, Fold);

    /// <summary>The same once more without the dots and rings of å, ä and ö, for who types without them.</summary>
    public static string Bare(string folded) => folded.Replace('å', 'a').Replace('ä', 'a').Replace('ö', 'o');

    private static void Fold(Span<char> folded, string text)
    {
        for (var i = 0; i < folded.Length; i++)
            folded[i] = Of(text[i]);
    }

    private static char Of(char letter)
    {
        if (char.IsWhiteSpace(letter))
            return ' ';
        var small = char.ToLowerInvariant(letter);
        return small switch
        {
            'å' or 'ä' or 'ö' => small,
            'ø' => 'ö',
            'æ' => 'ä',
            _ when char.IsAscii(small) || char.IsSurrogate(small) => small,
            _ => Plain(small),
        };
    }

    /// <summary>₂ is 2 and é is e; what is more than one letter stays.</summary>
    private static char Plain(char letter)
    {
        var plain = letter.ToString().Normalize(NormalizationForm.FormKD);
        return
            plain.Length == 1
            || plain.Skip(1).All(c => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
            ? plain[0]
            : letter;
    }
}
