using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Api;

/// <summary>
/// One area in every indicator that at least three in the group have a value for, each in its latest year that is good
/// enough. Gender total.
/// </summary>
/// <param name="Counts">Indicators by band, whatever band was asked for.</param>
/// <param name="Provenance">Of rank, band, median and change; values are as the source gave them.</param>
/// <param name="Source">Of the values.</param>
/// <param name="FetchedAt">When the values were last brought up to date.</param>
public sealed record ProfileAnswer(
    NamedAreaAnswer Area,
    GroupAnswer Group,
    CountsAnswer Counts,
    IReadOnlyList<ProfileRowAnswer> Indicators,
    string Source,
    string Provenance,
    DateTimeOffset? FetchedAt
)
{
    internal static ProfileAnswer Of(ProfileResult read) =>
        new(
            NamedAreaAnswer.Of(read.Area),
            GroupAnswer.Of(read.ComparisonGroup),
            CountsAnswer.Of(read.Counts),
            [.. read.Rows.Select(r => ProfileRowAnswer.From(read, r))],
            Kommunstyrning.Indicators.Provenance.Of(read.Version),
            Kommunstyrning.Indicators.Provenance.OfComputed(read.Version),
            read.Version.FetchedAt
        );
}

/// <param name="None">Without a direction, or without a value.</param>
public sealed record CountsAnswer(int Best, int Middle, int Worst, int None)
{
    internal static CountsAnswer Of(BandCounts counts) => new(counts.Best, counts.Middle, counts.Worst, counts.None);
}

/// <param name="Code">Four digits.</param>
public sealed record NamedAreaAnswer(string Code, string Name, AreaKind Kind)
{
    internal static NamedAreaAnswer Of(Area area) => new(area.Code, area.Name, area.Kind);
}

/// <param name="Preliminary">Always false as yet: the latest year is never a preliminary one.</param>
/// <param name="Value">Null is missing; zero is a value.</param>
/// <param name="Rank">1 is best, or largest without a direction; ties share the best.</param>
/// <param name="Of">How many have a value, the area with them.</param>
/// <param name="Alike">How many have the same value, the area with them; null without a value.</param>
/// <param name="Median">Of the group, unweighted; null for a class and a yes or no, as are rank and change.</param>
/// <param name="Change">Over four years, or five or three where those lack; null where all three do.</param>
public sealed record ProfileRowAnswer(
    ProfileIndicatorAnswer Indicator,
    int Year,
    bool Preliminary,
    double? Value,
    int? Rank,
    int? Alike,
    int Of,
    Band Band,
    double? Median,
    RankChange? Change
)
{
    internal static ProfileRowAnswer From(ProfileResult read, ProfileRow row) =>
        new(
            ProfileIndicatorAnswer.Of(row.Indicator),
            row.Year,
            Preliminary: false,
            row.Rank == 0 ? null : row.Value,
            row.Rank == 0 || row.Indicator.IsCounted ? null : row.Rank,
            row.Rank == 0 ? null : row.Tied + 1,
            row.Of,
            row.Band,
            row.Indicator.IsCounted ? null : row.Median,
            row.Indicator.IsCounted ? null : read.ChangeOf(row)
        );
}

/// <param name="Direction">Which way is good.</param>
public sealed record ProfileIndicatorAnswer(
    string Id,
    string Title,
    string Name,
    string OperatingArea,
    string Unit,
    int Decimals,
    IndicatorKind Kind,
    Direction Direction
)
{
    internal static ProfileIndicatorAnswer Of(Indicator indicator) =>
        new(
            indicator.Id,
            indicator.Title,
            indicator.Name,
            indicator.OperatingArea,
            indicator.Unit,
            indicator.Decimals,
            indicator.Kind,
            indicator.Direction
        );
}
