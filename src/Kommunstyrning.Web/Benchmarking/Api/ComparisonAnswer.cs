using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Api;

/// <summary>One indicator, year and gender over the members of a group.</summary>
/// <param name="Nation">Riket: another kind of mean, which counts in no statistic; null without a value.</param>
/// <param name="Values">Members, and the focus where it is none: best first, then those without a value.</param>
/// <param name="Statistics">Null for a class and a yes or no, whose numbers stand for answers.</param>
/// <param name="Answers">How many have each answer, the most first; null for what is ranked.</param>
/// <param name="Provenance">Of what is computed; `indicator.source` is that of the values.</param>
/// <param name="FetchedAt">When the values were last brought up to date.</param>
public sealed record ComparisonAnswer(
    IndicatorAnswer Indicator,
    int Year,
    string Gender,
    bool Preliminary,
    GroupAnswer Group,
    FocusAnswer? Focus,
    Statistics? Statistics,
    IReadOnlyList<AnswerCountAnswer>? Answers,
    double? Nation,
    IReadOnlyList<ComparedAnswer> Values,
    string Provenance,
    DateTimeOffset? FetchedAt
)
{
    internal static ComparisonAnswer Of(ComparisonResult read, DateOnly today) =>
        new(
            IndicatorAnswer.Of(read.Indicator, today),
            read.Year,
            GenderCode.Of(read.Gender),
            read.IsPreliminary,
            GroupAnswer.Of(read.ComparisonGroup),
            FocusAnswer.From(read),
            read.Indicator.IsCounted ? null : read.Comparison.Statistics,
            AnswerCountAnswer.From(read),
            read.Indicator.IsCounted ? null : read.Nation,
            [.. read.Comparison.Areas.Select(a => ComparedAnswer.Of(read, a))],
            Kommunstyrning.Indicators.Provenance.OfComputed(read.Indicator),
            read.Version.FetchedAt
        );
}

/// <param name="Value">The number that the source gives.</param>
/// <param name="Answer">What it stands for, in Swedish; null where the source does not say.</param>
public sealed record AnswerCountAnswer(double Value, string? Answer, int Count)
{
    internal static IReadOnlyList<AnswerCountAnswer>? From(ComparisonResult read) =>
        read.Indicator.IsCounted
            ?
            [
                .. AnswerText
                    .Counts(read)
                    .Select(a => new AnswerCountAnswer(a.Value, AnswerText.Said(a.Value, read.Indicator), a.Count)),
            ]
            : null;
}

/// <param name="Key">What addresses call it.</param>
/// <param name="Name">What a Swedish sentence calls it.</param>
public sealed record GroupAnswer(string Key, string Name, int Members)
{
    internal static GroupAnswer Of(ComparisonGroup group) => new(group.Key, group.Name, group.Members.Length);
}

/// <param name="Area">Code.</param>
/// <param name="Rank">1 is best, or largest without a direction; ties share the best. Null without a value.</param>
/// <param name="Of">How many have a value, the focus with them.</param>
/// <param name="DifferenceToMedian">In the indicator's unit.</param>
public sealed record FocusAnswer(
    string Area,
    string Name,
    double? Value,
    int? Rank,
    int Of,
    Band Band,
    double? DifferenceToMedian
)
{
    internal static FocusAnswer? From(ComparisonResult read) =>
        read is { Focus: { } area, Comparison.Focus: { } focus }
            ? new FocusAnswer(
                area.Code,
                area.Name,
                ComparedAnswer.ValueOf(focus),
                ComparedAnswer.RankOf(read, focus),
                read.Comparison.Of,
                focus.Band,
                read.Indicator.IsCounted ? null : read.Comparison.DifferenceToMedian
            )
            : null;
}

/// <param name="Area">Code.</param>
/// <param name="Value">Null is missing; zero is a value.</param>
/// <param name="Alike">How many have the same value, this one with them; null without a value.</param>
/// <param name="Status">The source's word on a missing value, where it has one.</param>
/// <param name="Before">As it was first fetched, where the source has changed it since.</param>
/// <param name="ChangedOn">The day on which a fetch last found it to be another.</param>
public sealed record ComparedAnswer(
    string Area,
    string Name,
    double? Value,
    int? Rank,
    int? Alike,
    Band Band,
    string? Status,
    double? Before,
    DateOnly? ChangedOn
)
{
    internal static ComparedAnswer Of(ComparisonResult read, ComparedArea compared)
    {
        var area = read.AreaAt(compared.Position);
        var status = read.Statuses.GetValueOrDefault(compared.Position);
        var revised = read.Revised.TryGetValue(compared.Position, out var found) ? found : (RevisedValue?)null;
        return new ComparedAnswer(
            area.Code,
            area.Name,
            ValueOf(compared),
            RankOf(read, compared),
            compared.Rank == 0 ? null : compared.Tied + 1,
            compared.Band,
            status,
            revised?.Before,
            revised?.ChangedOn
        );
    }

    internal static double? ValueOf(ComparedArea compared) => double.IsNaN(compared.Value) ? null : compared.Value;

    /// <summary>Nobody is first or last in answers.</summary>
    internal static int? RankOf(ComparisonResult read, ComparedArea compared) =>
        compared.Rank == 0 || read.Indicator.IsCounted ? null : compared.Rank;
}
