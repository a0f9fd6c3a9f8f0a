using System.Globalization;
using System.Text;

namespace Kommunstyrning;

/// <summary>
/// The one rule for what identifies: e-mail addresses, slugs and keys. It takes ASCII, and ASCII letters with the marks
/// of Swedish and its neighbours (å, é). Anything else is refused, not repaired: an invisible character, a long s or a
/// Cyrillic a would give one person the place of another whose address looks the same.
/// </summary>
public static class Identifier
{
    /// <summary>As it was written, without the spaces around it.</summary>
    /// <returns>Empty for null. Spaces within it stay, and make it no longer plain.</returns>
    public static string Trim(string? raw) => (raw ?? "").Trim(' ', '\t', '\r', '\n', '\u00A0');

    /// <summary>Whether nothing in it but the case of letters changes when it is folded.</summary>
    /// <returns>True for empty text too: whoever asks looks at the length.</returns>
    public static bool IsPlain(string written) =>
        IsWhole(written)
        && (IsNormalised(written, NormalizationForm.FormC) || IsNormalised(written, NormalizationForm.FormD))
        && written.Normalize(NormalizationForm.FormC).EnumerateRunes().All(IsPlain);

    /// <summary>What is compared. Two that differ only in case or composition have the same.</summary>
    /// <returns>Empty, which nothing has as its own, when it is not plain.</returns>
    public static string Fold(string written) =>
        IsPlain(written) ? written.Normalize(NormalizationForm.FormC).ToUpperInvariant() : "";

    private static bool IsPlain(Rune rune)
    {
        if (rune.IsAscii)
            return rune.Value is > 0x20 and < 0x7F;
        var parts = rune.ToString().Normalize(NormalizationForm.FormD);
        return char.IsAsciiLetter(parts[0]) && parts.Skip(1).All(IsMark);
    }

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static bool IsNormalised(string written, NormalizationForm form) =>
        string.Equals(written.Normalize(form), written, StringComparison.Ordinal);

    /// <summary>A half character cannot be normalised.</summary>
    private static bool IsWhole(string written) => !written.EnumerateRunes().Contains(Rune.ReplacementChar);
}
