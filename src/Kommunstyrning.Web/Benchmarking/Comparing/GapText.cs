using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Comparing;

/// <summary>What women's and men's values show, in plain Swedish.</summary>
internal static class GapText
{
    /// <summary>"I Piteå har män högre värde än kvinnor, i riket tvärtom".</summary>
    public static string Finding(IReadOnlyList<GapRow> rows, ComparisonResult read)
    {
        var (first, last) = (rows[0], rows[^1]);
        var told = $"{Place(first)} har {Who(first, read)}";
        if (rows.Count == 1 || last.Class is not "axis" || first.Class is "axis")
            return told;
        var (one, other) = (Sign(first, read), Sign(last, read));
        return one == other ? $"{told}, liksom i riket"
            : one * other < 0 ? $"{told}, i riket tvärtom"
            : $"{told}, i riket har {Who(last, read)}";
    }

    private static string Place(GapRow row) =>
        row.Class switch
        {
            "us" => $"I {row.Name}",
            "axis" => "I riket",
            _ => "I mitten av landet",
        };

    private static string Who(GapRow row, ComparisonResult read)
    {
        var (women, men) = (GenderText.Word(Gender.Women, read.Indicator), GenderText.Word(Gender.Men, read.Indicator));
        return Sign(row, read) switch
        {
            > 0 => $"{women} högre värde än {men}",
            < 0 => $"{men} högre värde än {women}",
            _ => $"{women} och {men} samma värde",
        };
    }

    private static int Sign(GapRow row, ComparisonResult read) => read.Figures.Compare(row.Women, row.Men);
}
