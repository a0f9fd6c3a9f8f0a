using System.Globalization;
using System.Text;

namespace Kommunstyrning;

/// <summary>
/// Characters that draw nothing: Unicode's Default_Ignorable_Code_Point, other format characters, the empty Braille
/// cell, noncharacters and control characters. With one of them two names that look alike are not the same.
/// </summary>
internal static class Unseen
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;
    private const int TextStyle = 0xFE0E;
    private const int EmojiStyle = 0xFE0F;
    private const int Keycap = 0x20E3;
    private const int BlackFlag = 0x1F3F4;
    private const int CancelTag = 0xE007F;

    public static bool Is(Rune rune) =>
        rune == Rune.ReplacementChar
        || Rune.IsControl(rune)
        || IsNoncharacter(rune.Value)
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        || IsIgnorable(rune.Value);

    /// <summary>
    /// Whether the unseen character at the place changes how its neighbours are drawn: a joiner within a script that
    /// joins its letters or between pictures, a variation selector after a picture, a tag in a flag. Swedish, the Sámi
    /// languages and all else in Latin letters need none of them.
    /// </summary>
    /// <param name="before">What was kept last.</param>
    public static bool ShapesNeighbours(Rune before, IReadOnlyList<Rune> text, int place)
    {
        var after = place + 1 < text.Count ? text[place + 1] : new Rune(' ');
        var joins = IsJoining(before.Value) && IsJoining(after.Value);
        return text[place].Value switch
        {
            ZeroWidthJoiner => joins || (IsPicture(before) && IsPicture(after)),
            ZeroWidthNonJoiner => joins,
            EmojiStyle => IsPicture(before) || (IsOnKeycap(before.Value) && after.Value == Keycap),
            TextStyle => IsPicture(before),
            >= 0xE0020 and <= CancelTag => IsInFlag(text, place),
            _ => false,
        };
    }

    private static bool IsIgnorable(int value) =>
        value
            is 0x034F
                or 0x115F
                or 0x1160
                or 0x17B4
                or 0x17B5
                or (>= 0x180B and <= 0x180F)
                or (>= 0x2060 and <= 0x206F)
                or 0x2800
                or 0x3164
                or (>= 0xFE00 and <= 0xFE0F)
                or 0xFFA0
                or (>= 0xFFF0 and <= 0xFFFB)
                or (>= 0xE0000 and <= 0xE0FFF);

    private static bool IsNoncharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;

    /// <summary>Arabic, Syriac, the scripts of India and their kin.</summary>
    private static bool IsJoining(int value) => value is (>= 0x0600 and <= 0x0DFF) or (>= 0x1800 and <= 0x18AF);

    private static bool IsPicture(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol
        || rune.Value == EmojiStyle
        || IsPictureBesideSymbols(rune.Value);

    private static bool IsOnKeycap(int value) => value is (>= '0' and <= '9') or '#' or '*';

    /// <summary>Pictures that Unicode counts among punctuation and mathematics: ‼ ⁉ ↔ ▪ ♾ ⤴ 〰 and their like.</summary>
    private static bool IsPictureBesideSymbols(int value) =>
        value
            is 0x203C
                or 0x2049
                or (>= 0x2190 and <= 0x21FF)
                or (>= 0x25A0 and <= 0x27BF)
                or 0x2934
                or 0x2935
                or 0x3030;

    /// <summary>A flag of a part of a country is a black flag, its letters as tags, and an end.</summary>
    private static bool IsInFlag(IReadOnlyList<Rune> text, int place)
    {
        var start = place;
        while (start > 0 && IsTag(text[start].Value))
            start--;
        var end = place;
        while (end < text.Count && IsTag(text[end].Value) && text[end].Value != CancelTag)
            end++;
        return text[start].Value == BlackFlag && end < text.Count && text[end].Value == CancelTag && end - start <= 8;
    }

    private static bool IsTag(int value) => value is >= 0xE0020 and <= CancelTag;
}
