using System.Globalization;
using System.Text;

namespace Kommunstyrning.Indicators;

/// <summary>
/// Text as it is searched: lower case, one byte a character (Latin-1), spaces of every kind as one sort. Accents go
/// (é is e, ü is u), but å, ä and ö are letters of their own.
/// </summary>
internal static class SearchFold
{
    /// <summary>What a text has where Latin-1 has nothing; no folded word holds it.</summary>
    public const byte Unknown = 1;

    private const byte ARing = 0xE5;
    private const byte ADots = 0xE4;
    private const byte ODots = 0xF6;

    public static byte[] Of(string? text) =>
        [.. Text.Line(text?.Replace("\\n", " ", StringComparison.Ordinal)).EnumerateRunes().Select(Fold)];

    /// <summary>The same without the dots and rings: å and ä as a, ö as o. As long as the folded text.</summary>
    public static byte[] Undotted(ReadOnlySpan<byte> folded)
    {
        var bare = folded.ToArray();
        foreach (ref var letter in bare.AsSpan())
        {
            if (letter is ARing or ADots)
                letter = (byte)'a';
            else if (letter is ODots)
                letter = (byte)'o';
        }
        return bare;
    }

    public static bool HasDots(ReadOnlySpan<byte> folded) => folded.IndexOfAny(ARing, ADots, ODots) >= 0;

    public static bool IsLetterOrDigit(byte folded) => char.IsLetterOrDigit((char)folded);

    private static byte Fold(Rune rune)
    {
        if (Rune.IsWhiteSpace(rune))
            return (byte)' ';
        var lower = Rune.ToLowerInvariant(rune);
        return lower.Value switch
        {
            < 0x80 or ARing or ADots or ODots => (byte)lower.Value,
            'ø' => ODots,
            'æ' => ADots,
            '–' or '—' or '‑' or '−' => (byte)'-',
            '’' or '‘' => (byte)'\'',
            '”' or '“' => (byte)'"',
            _ => Base(lower),
        };
    }

    private static byte Base(Rune rune)
    {
        var first = rune.ToString().Normalize(NormalizationForm.FormD)[0];
        return first <= 0xFF && CharUnicodeInfo.GetUnicodeCategory(first) != UnicodeCategory.Control
            ? (byte)first
            : Unknown;
    }
}
