using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Api;

/// <summary>Some areas year by year.</summary>
/// <param name="Years">Oldest first; each series has a place for each.</param>
/// <param name="PreliminaryYears">Those of them that may still change.</param>
/// <param name="Source">Of the values, which stand as the source gave them.</param>
public sealed record SeriesAnswer(
    IndicatorAnswer Indicator,
    string Gender,
    IReadOnlyList<int> Years,
    IReadOnlyList<int> PreliminaryYears,
    IReadOnlyList<AreaSeriesAnswer> Series,
    string Source,
    DateTimeOffset? FetchedAt
)
{
    internal static SeriesAnswer Of(SeriesResult read, DateOnly today) =>
        new(
            IndicatorAnswer.Of(read.Indicator, today),
            GenderCode.Of(read.Gender),
            read.Years,
            [.. read.Years.Where(year => read.Indicator.IsPreliminary(year, today))],
            [.. read.Areas.Select((area, i) => AreaSeriesAnswer.Of(area, read.Values[i]))],
            Provenance.Of(read.Indicator),
            read.Version.FetchedAt
        );
}

/// <param name="Area">Code.</param>
/// <param name="Values">One for each year; null is missing, zero is a value.</param>
public sealed record AreaSeriesAnswer(string Area, string Name, IReadOnlyList<double?> Values)
{
    internal static AreaSeriesAnswer Of(Area area, double[] values) =>
        new(area.Code, area.Name, [.. values.Select(v => double.IsNaN(v) ? (double?)null : v)]);
}
