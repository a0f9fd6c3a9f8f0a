using System.Globalization;

namespace Kommunstyrning.Web.Indicators.OpenData;

/// <summary>Years as an address lists them: `2019,2021` or `2015-2022`, or both with a comma between.</summary>
internal static class YearList
{
    private const int First = 1900;
    private const int Last = 2100;

    /// <returns>Null where a part is no year and no span.</returns>
    public static SortedSet<int>? Read(IEnumerable<string> parts)
    {
        var years = new SortedSet<int>();
        foreach (var part in parts)
        {
            var ends = part.Split('-', '–');
            if (ends.Length > 2 || Year(ends[0]) is not { } from || Year(ends[^1]) is not { } to || from > to)
                return null;
            years.UnionWith(Enumerable.Range(from, to - from + 1));
        }
        return years;
    }

    private static int? Year(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= First and <= Last
            ? year
            : null;
}
