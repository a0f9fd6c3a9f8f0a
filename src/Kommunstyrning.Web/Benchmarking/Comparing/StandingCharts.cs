using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Comparing;

/// <summary>One indicator compared, as the charts of the house draw it.</summary>
internal static class StandingCharts
{
    /// <summary>A group so large is told by its middle half: its ends are single odd municipalities.</summary>
    private const int Many = 12;

    public static bool IsMiddleHalf(Standing standing) => standing.Group.Members.Length > Many;

    public static RankedChartModel Ranked(Standing standing)
    {
        var read = standing.All;
        var statistics = read.Comparison.Statistics!;
        var focus = read.Comparison.Focus is { Rank: > 0 } place ? place : (ComparedArea?)null;
        var outside = TailText.Outside(read, read.Scale);
        return new RankedChartModel(
            outside.Length > 0 ? $"{ComparisonText.Finding(standing)} {outside}" : ComparisonText.Finding(standing),
            Points(standing, read.Comparison.Areas.Where(a => a.Rank > 0)),
            (statistics.Q1, statistics.Median, statistics.Q3),
            IsRising: read.Indicator.Direction == Direction.Lower,
            $"Median {FigureText.Of(statistics.Median, read.Figures)}",
            $"Hälften ligger mellan {ComparisonText.MiddleHalf(read)}",
            $"Hälften: {FigureText.Bare(statistics.Q1, read.Figures)} till {FigureText.Bare(statistics.Q3, read.Figures)}",
            focus is { } us ? $"{read.Focus!.Name} {FigureText.Of(us.Value, read.Figures)}" : "",
            focus is { } bare ? $"{read.Focus!.Name} {FigureText.Bare(bare.Value, read.Figures)}" : "",
            focus is { } ours ? $"plats {ours.Rank}" : "",
            read.Scale,
            TailText.Short(read, read.Scale, isBelow: true),
            TailText.Short(read, read.Scale, isBelow: false)
        );
    }

    public static LineChartModel Lines(Standing standing)
    {
        var (read, trend, isMiddleHalf) = (standing.All, standing.Trend, IsMiddleHalf(standing));
        var breaks = TrendText.OfBreaks(standing);
        return new LineChartModel(
            breaks.Length > 0 ? $"{TrendText.Finding(standing)}. {breaks}" : TrendText.Finding(standing),
            [.. trend.Select(y => y.Year)],
            read.Focus is { } area ? Series(area.Name, y => y.Focus) : null,
            Series(standing.HasGroup ? "Gruppen" : "Median", y => y.Median),
            Series("Riket", y => y.Nation),
            [.. trend.Select(Field)],
            value => FigureText.Bare(value, read.Figures),
            OpenYear: read.IsPreliminary ? read.Year : null,
            Breaks: [.. standing.Breaks.Select(b => (b.From.Year, b.To.Year))]
        );

        LineSeries Series(string name, Func<TrendYear, double> value) => new(name, [.. trend.Select(value)]);

        (double Low, double High)? Field(TrendYear year) =>
            year.N < 2 ? null
            : isMiddleHalf ? (year.Q1, year.Q3)
            : (year.Min, year.Max);
    }

    public static StackChartModel Stacks(Standing standing)
    {
        var (read, scale) = (standing.All, standing.All.Scale);
        var median = FigureText.Of(read.Comparison.Statistics!.Median, read.Figures);
        var outside = TailText.Outside(read, scale);
        return new StackChartModel(
            $"Hälften ligger mellan {ComparisonText.MiddleHalf(read)}. Medianen är {median}.{(outside.Length > 0 ? $" {outside}" : "")}",
            Points(standing, read.Comparison.Areas.Where(a => a.Rank > 0).OrderBy(a => a.Value)),
            read.Comparison.Statistics!.Median,
            scale,
            TailText.Short(read, scale, isBelow: true),
            TailText.Short(read, scale, isBelow: false),
            FigureText.IsPercent(read.Indicator) ? "\u00a0%" : ""
        );
    }

    private static ChartPoint[] Points(Standing standing, IEnumerable<ComparedArea> areas)
    {
        var read = standing.All;
        var members = standing.HasGroup ? standing.Group.Members.ToHashSet() : [];
        return
        [
            .. areas.Select(a => new ChartPoint(
                read.AreaAt(a.Position).Name,
                a.Value,
                a.Position == read.Focus?.Position,
                members.Contains(a.Position)
            )),
        ];
    }
}
