using System.Buffers;
using System.Globalization;
using System.Text;

namespace Kommunstyrning;

/// <summary>
/// The one normaliser of everything people write: NFC, trimmed, no control characters, no half characters, nothing that
/// cannot be seen. What identifies goes by <see cref="Identifier"/> instead, which refuses where this drops.
/// </summary>
public static class Text
{
    private static readonly SearchValues<char> BreaksAndTabs = SearchValues.Create("\n\t");

    /// <summary>One line: line breaks and tabs become spaces, and none of any kind is left at the ends.</summary>
    /// <returns>Empty for null, and where nothing can be seen.</returns>
    public static string Line(string? raw) =>
        string.Join(' ', Normalise(raw).Split(['\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries)).Trim();

    /// <summary>Several lines: line breaks are kept, as \n.</summary>
    /// <returns>Empty for null, and where nothing can be seen.</returns>
    public static string Paragraphs(string? raw) => Normalise(raw).Trim();

    private static string Normalise(string? raw)
    {
        if (string.IsNullOrEmpty(raw))
            return "";

        var lines = raw.ReplaceLineEndings("\n");
        return (Ascii.IsValid(lines) && !lines.Any(IsControl) ? lines : Kept(lines)).Normalize(NormalizationForm.FormC);
    }

    private static string Kept(string lines)
    {
        List<Rune> runes = [.. lines.EnumerateRunes()];
        var kept = new StringBuilder(lines.Length);
        var last = new Rune(' ');
        for (var i = 0; i < runes.Count; i++)
        {
            if (!IsBreakOrTab(runes[i]) && Unseen.Is(runes[i]) && !Unseen.ShapesNeighbours(last, runes, i))
                continue;
            last = runes[i];
            kept.Append(last);
        }
        return kept.ToString();
    }

    private static bool IsControl(char c) => char.IsControl(c) && !BreaksAndTabs.Contains(c);

    private static bool IsBreakOrTab(Rune rune) => rune.IsBmp && BreaksAndTabs.Contains((char)rune.Value);

    /// <summary>How numbers and days are written on pages, and words put in order.</summary>
    public static CultureInfo Swedish { get; } = CultureInfo.GetCultureInfo("sv-SE");
}
