using System.Globalization;
using System.Text;

namespace Kommunstyrning.Indicators;

/// <summary>
/// Text as it is searched, in the index and in queries alike: small letters, signs in their plain form (`CO₂` is `co2`,
/// `m²` is `m2`, a ligature is its letters), accents gone (é is e, ü is u) but å, ä and ö letters of their own, the
/// per cent sign a word.
/// </summary>
internal static class SearchText
{
    public static string Of(string? text)
    {
        var line = Text.Line(text?.Replace("\\n", " ", StringComparison.Ordinal)).Normalize(NormalizationForm.FormKC);
        var plain = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
            Append(plain, Rune.ToLowerInvariant(rune));
        return plain.ToString();
    }

    private static void Append(StringBuilder plain, Rune rune)
    {
        _ = rune.Value switch
        {
            'å' or 'ä' or 'ö' => plain.Append((char)rune.Value),
            'ø' => plain.Append('ö'),
            'æ' => plain.Append('ä'),
            '%' => plain.Append(" procent "),
            _ => plain.Append(WithoutMarks(rune)),
        };
    }

    private static string WithoutMarks(Rune rune) =>
        rune.IsAscii
            ? rune.ToString()
            : string.Concat(
                rune.ToString()
                    .Normalize(NormalizationForm.FormD)
                    .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            );
}
