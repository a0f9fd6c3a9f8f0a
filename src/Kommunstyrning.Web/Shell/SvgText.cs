using System.Globalization;
using System.Text;

namespace Kommunstyrning.Web.Shell;

/// <summary>Numbers and lines of text for pictures that the server draws.</summary>
public static class SvgText
{
    /// <summary>At most one decimal, with a point whatever the culture.</summary>
    public static string N(double value) => new StringBuilder(8).Number(value).ToString();

    /// <summary>The same, at the end of a longer text.</summary>
    public static StringBuilder Number(this StringBuilder text, double value)
    {
        // a page has thousands of them, and formatting a double costs five times as much as whole numbers; what lies in
        // the middle goes outward, also where its double is a little less
        var tenths = (long)Math.Floor((Math.Abs(value) * 10) + 0.5 + 1e-9);
        var (whole, tenth) = Math.DivRem(tenths, 10);
        if (value < 0 && tenths > 0)
            text.Append('-');
        text.Append(CultureInfo.InvariantCulture, $"{whole}");
        return tenth > 0 ? text.Append('.').Append((char)('0' + tenth)) : text;
    }

    /// <summary>Breaks a text at spaces; the last line ends with … where not all fits.</summary>
    /// <param name="width">Characters a line holds. A longer word stands alone on its line.</param>
    public static IReadOnlyList<string> Lines(string text, int width, int most = 3)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= width)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }
        if (lines.Count <= most)
            return lines;
        var kept = lines.Take(most).ToList();
        kept[^1] += " …";
        return kept;
    }
}
