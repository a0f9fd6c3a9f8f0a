using System.Globalization;
using System.Text;

namespace Kommunstyrning;

/// <summary>
/// Which of some words is most like one that was written: fewest letters added, lost, changed or swapped with their
/// neighbour. Case and accents do not count.
/// </summary>
public static class Nearest
{
    /// <param name="written">Only its first 60 characters are looked at.</param>
    /// <returns>The place of the nearest, and how many letters apart; null where there is nothing to choose among.</returns>
    public static (int Index, int Distance)? Of(string written, IReadOnlyList<string> known)
    {
        var fold = Fold(written.Length > 60 ? written[..60] : written);
        (int Index, int Distance)? best = null;
        for (var i = 0; i < known.Count; i++)
        {
            var distance = Distance(fold, Fold(known[i]));
            if (best is not { } found || distance < found.Distance)
                best = (i, distance);
        }
        return best;
    }

    /// <returns>The words, or so many of them, the nearest to what was written first.</returns>
    public static IReadOnlyList<string> First(string written, IReadOnlyList<string> known, int most)
    {
        if (Text.Line(written).Length == 0)
            return [.. known.Take(most)];
        var fold = Fold(written.Length > 60 ? written[..60] : written);
        return [.. known.OrderBy(word => Distance(fold, Fold(word))).Take(most)];
    }

    /// <summary>In capitals and without accents: "PITEA".</summary>
    public static string Fold(string text) =>
        string.Concat(
            text.Normalize(NormalizationForm.FormD)
                .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                .Select(char.ToUpperInvariant)
        );

    /// <summary>Three rows of the table of distances are enough: a swap looks two rows back.</summary>
    private static int Distance(string one, string other)
    {
        var (older, last, row) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var j = 0; j <= other.Length; j++)
            last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], older[j - 2] + 1);
            }
            (older, last, row) = (last, row, older);
        }
        return last[other.Length];
    }
}
