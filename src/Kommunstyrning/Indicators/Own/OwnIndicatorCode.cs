using System.Globalization;

namespace Kommunstyrning.Indicators;

/// <summary>
/// The code of a municipality's own indicator: E and five digits, unlike all of the source's, which begin with N or U. It
/// says something within its municipality only.
/// </summary>
public static class OwnIndicatorCode
{
    private const int Digits = 5;

    /// <summary>"E00001".</summary>
    public static string Of(int number) => string.Create(CultureInfo.InvariantCulture, $"E{number:00000}");

    /// <returns>Its number; null for what is no such code.</returns>
    /// <param name="code">In capital or small letters.</param>
    public static int? Read(string? code) =>
        Text.Line(code) is ['E' or 'e', .. { Length: Digits } digits]
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
