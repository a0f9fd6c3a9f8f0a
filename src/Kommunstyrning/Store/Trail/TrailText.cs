using System.Globalization;
using System.Text;

namespace Kommunstyrning.Store;

/// <summary>
/// Words of a line. What cannot be seen, or moves what stands around it, is written as its code: a line break, an escape
/// sequence or a zero-width character in a name shows as what it is, wherever the line is printed.
/// </summary>
internal static class TrailText
{
    public const int NameLength = 200;

    public const int SubjectLength = 300;

    public const int DetailLength = 1_000;

    /// <param name="length">The most UTF-16 characters; what is longer is cut, and ends in …</param>
    public static string Encode(string text, int length)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var written = IsPlain(rune) ? rune.ToString() : $"\\u{{{rune.Value:X4}}}";
            if (seen.Length + written.Length > length - 1)
                return seen.Append('…').ToString();
            seen.Append(written);
        }
        return seen.ToString();
    }

    private static bool IsPlain(Rune rune) =>
        !Unseen.Is(rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
