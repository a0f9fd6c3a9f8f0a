using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.OpenData;

/// <summary>Everything about one indicator but its values.</summary>
/// <param name="Guessed">What the title was read to say, also where somebody has corrected it.</param>
/// <param name="Coverage">What there are values for, by year and gender.</param>
/// <param name="FetchedAt">How old the values are: when the source was last asked for any.</param>
/// <param name="ChangedAt">When the last of its values changed here.</param>
public sealed record IndicatorDetailAnswer(
    IndicatorAnswer Indicator,
    string Description,
    string? Perspective,
    GuessedAnswer Guessed,
    bool Corrected,
    PublicationAnswer Publication,
    IReadOnlyList<GroupAnswer> Groups,
    IReadOnlyList<CoverageAnswer> Coverage,
    DateTimeOffset? FetchedAt,
    DateTimeOffset? ChangedAt
)
{
    public static IndicatorDetailAnswer Of(IndicatorDetail detail, DataVersion version, DateOnly today)
    {
        var indicator = detail.Indicator;
        return new(
            IndicatorAnswer.Of(indicator, today),
            indicator.Description,
            indicator.Perspective,
            new(indicator.GuessedUnit, indicator.GuessedDecimals, indicator.GuessedKind, indicator.CuratedDirection),
            indicator.IsCorrected,
            new(indicator.PublishedYear, indicator.PreliminaryPublication, indicator.Publication),
            [.. detail.Groups.Select(g => new GroupAnswer(g.Id, g.Title))],
            [
                .. detail.Coverage.Select(c => new CoverageAnswer(
                    c.Year,
                    GenderCode.Of(c.Gender),
                    c.Areas,
                    indicator.IsPreliminary(c.Year, today)
                )),
            ],
            version.FetchedAt,
            detail.ChangedAt
        );
    }
}

public sealed record GuessedAnswer(string Unit, int Decimals, IndicatorKind Kind, Direction Direction);

/// <summary>When values of a year are published, as the source plans it.</summary>
public sealed record PublicationAnswer(int? Year, DateOnly? Preliminary, DateOnly? Final);

public sealed record GroupAnswer(string Id, string Title);

/// <param name="Gender">T all, K women, M men.</param>
/// <param name="Areas">How many areas have a value.</param>
public sealed record CoverageAnswer(int Year, string Gender, int Areas, bool Preliminary);
