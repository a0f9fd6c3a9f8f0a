using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Web.Benchmarking.Comparing;

/// <summary>What women's and men's values show, in plain Swedish.</summary>
internal static class GapText
{
    /// <summary>"I Piteå har män högre värde än kvinnor, i riket tvärtom".</summary>
    public static string Finding(IReadOnlyList<GapRow> rows, int decimals)
    {
        var (first, last) = (rows[0], rows[^1]);
        var told = $"{Place(first)} har {Who(first, decimals)}";
        if (rows.Count == 1 || last.Class is not "axis" || first.Class is "axis")
            return told;
        var (one, other) = (Sign(first, decimals), Sign(last, decimals));
        return one == other ? $"{told}, liksom i riket"
            : one * other < 0 ? $"{told}, i riket tvärtom"
            : $"{told}, i riket har {Who(last, decimals)}";
    }

    private static string Place(GapRow row) =>
        row.Class switch
        {
            "us" => $"I {row.Name}",
            "axis" => "I riket",
            _ => "I mitten av landet",
        };

    private static string Who(GapRow row, int decimals) =>
        Sign(row, decimals) switch
        {
            > 0 => "kvinnor högre värde än män",
            < 0 => "män högre värde än kvinnor",
            _ => "kvinnor och män samma värde",
        };

    private static int Sign(GapRow row, int decimals) => new FigureForm("", decimals).Compare(row.Women, row.Men);
}
