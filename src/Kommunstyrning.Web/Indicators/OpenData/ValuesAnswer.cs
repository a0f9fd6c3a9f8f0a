using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.OpenData;

/// <summary>The values of one indicator. Written row by row; this is its shape.</summary>
/// <param name="Values">By year, gender and area.</param>
/// <param name="Count">How many rows there are. Comes last: who has it has all of them.</param>
public sealed record ValuesAnswer(
    IndicatorAnswer Indicator,
    string Source,
    DateTimeOffset? FetchedAt,
    IReadOnlyList<ValueAnswer> Values,
    int Count
);

/// <param name="Area">Code of the area.</param>
/// <param name="Gender">T all, K women, M men.</param>
/// <param name="Value">Null is missing; zero is a value.</param>
/// <param name="Status">The source's word on a missing value, where it has one.</param>
public sealed record ValueAnswer(
    string Area,
    string Name,
    int Year,
    string Gender,
    double? Value,
    string? Status,
    bool Preliminary
)
{
    public static ValueAnswer Of(ValueRow row) =>
        new(
            row.Area.Code,
            row.Area.Name,
            row.Year,
            GenderCode.Of(row.Gender),
            row.Value,
            row.Status,
            row.IsPreliminary
        );
}
