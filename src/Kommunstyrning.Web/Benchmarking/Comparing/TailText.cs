using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Web.Benchmarking.Comparing;

/// <summary>Those that lie outside of what a picture has in view, in words.</summary>
internal static class TailText
{
    /// <summary>"2 kommuner under 1,2, lägst Malå med 0,3. 1 kommun över 400: Kiruna 5 300."; empty where all are in view.</summary>
    public static string Outside(ComparisonResult read, ValueScale scale) =>
        string.Join(
            ' ',
            new[]
            {
                Sentence(read, scale, scale.Below, isBelow: true),
                Sentence(read, scale, scale.Above, isBelow: false),
            }.Where(s => s.Length > 0)
        );

    /// <summary>"2 under 1,2", "1 över 400" beside the mark of a tail; empty where there is none.</summary>
    public static string Short(ComparisonResult read, ValueScale scale, bool isBelow) =>
        (isBelow ? scale.Below : scale.Above) is { } tail
            ? $"{Swedish.Figure(tail.Count)} {Beyond(read, scale, tail, isBelow)}"
            : "";

    private static string Sentence(ComparisonResult read, ValueScale scale, ScaleTail? tail, bool isBelow)
    {
        if (tail is null)
            return "";
        var kinds = tail.Count == 1 ? GroupText.Kind(read) : GroupText.Kinds(read);
        var far = FigureText.Of(tail.Farthest, read.Figures);
        var who = ComparisonText.Who(read, tail.Farthest);
        var said = $"{Swedish.Figure(tail.Count)} {kinds} {Beyond(read, scale, tail, isBelow)}";
        return tail.Count == 1 ? $"{said}: {who} {far}." : $"{said}, {(isBelow ? "lägst" : "högst")} {who} med {far}.";
    }

    /// <summary>"över 400", or "från 400" where the nearest is written so.</summary>
    private static string Beyond(ComparisonResult read, ValueScale scale, ScaleTail tail, bool isBelow)
    {
        var edge = isBelow ? scale.Low : scale.High;
        var written = FigureText.Bare(edge, scale.Histogram.Decimals);
        var isAtEdge = string.Equals(
            FigureText.Of(tail.Nearest, read.Figures),
            FigureText.Of(edge, read.Figures),
            StringComparison.Ordinal
        );
        return (isAtEdge, isBelow) switch
        {
            (true, true) => $"från {written} nedåt",
            (true, false) => $"från {written} uppåt",
            (false, true) => $"under {written}",
            (false, false) => $"över {written}",
        };
    }
}
