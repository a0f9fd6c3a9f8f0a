using System.Buffers;
using System.Globalization;
using System.Text;

namespace Kommunstyrning;

/// <summary>The one normaliser of everything people write: NFC, trimmed, no control characters, no half characters.</summary>
public static class Text
{
    private static readonly SearchValues<char> BreaksAndTabs = SearchValues.Create("\n\t");

    /// <summary>One line: line breaks and tabs become spaces, and none of any kind is left at the ends.</summary>
    public static string Line(string? raw) =>
        string.Join(' ', Normalise(raw).Split(['\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries)).Trim();

    /// <summary>Several lines: line breaks are kept, as \n.</summary>
    public static string Paragraphs(string? raw) => Normalise(raw).Trim();

    private static string Normalise(string? raw)
    {
        if (string.IsNullOrEmpty(raw))
            return "";

        var kept = new StringBuilder(raw.Length);
        foreach (var rune in raw.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (IsKept(rune))
                kept.Append(rune);
        }
        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>A lone surrogate is enumerated as U+FFFD and goes the same way as a control character.</summary>
    private static bool IsKept(Rune rune) =>
        (rune.IsBmp && BreaksAndTabs.Contains((char)rune.Value))
        || (rune != Rune.ReplacementChar && !Rune.IsControl(rune) && !IsInvisible(rune) && !IsNoncharacter(rune));

    /// <summary>Marks of direction and width that make two titles look alike.</summary>
    private static bool IsInvisible(Rune rune) =>
        rune.Value
            is (>= 0x202A and <= 0x202E)
                or (>= 0x2066 and <= 0x2069)
                or 0x200B
                or 0x200E
                or 0x200F
                or 0x061C
                or 0xFEFF;

    private static bool IsNoncharacter(Rune rune) =>
        (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    public static CultureInfo Swedish { get; } = CultureInfo.GetCultureInfo("sv-SE");
}
