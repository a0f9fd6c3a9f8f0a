using Kommunstyrning.Store;

namespace Kommunstyrning.Indicators;

/// <summary>
/// A key figure of the open catalogue, shared by all municipalities. What the source says stands beside what we know
/// that it does not say: unit, decimals, direction, and whether the series has ended (contract of the Kolada API v3).
/// </summary>
public sealed class Indicator : IRevised
{
    public const int IdLength = 6;

    public const int TitleLength = 250;

    public const int UnitLength = 40;

    public const int MostDecimals = 6;

    /// <summary>N or U and five digits.</summary>
    public required string Id { get; init; }

    /// <summary>Not unique, and changed without notice.</summary>
    public required string Title { get; set; }

    public string Description { get; set; } = "";

    /// <summary>A hint; whether women and men are told apart is seen in the panels.</summary>
    public bool IsDividedByGender { get; set; }

    /// <summary>K municipalities, L regions, A both.</summary>
    public string AreaKinds { get; set; } = "";

    public string OperatingArea { get; set; } = "";

    public string? Perspective { get; set; }

    public string? Auspice { get; set; }

    public bool HasUnitData { get; set; }

    /// <summary>The year that the two dates of publication are about.</summary>
    public int? PublishedYear { get; set; }

    public DateOnly? PreliminaryPublication { get; set; }

    public DateOnly? Publication { get; set; }

    /// <summary>Read from the title; empty where it says nothing.</summary>
    public string GuessedUnit { get; set; } = "";

    public int GuessedDecimals { get; set; } = 1;

    /// <summary>From the curated list.</summary>
    public Direction CuratedDirection { get; set; }

    /// <summary>The last year of a series that gets no more values, read from the title.</summary>
    public int? EndedYear { get; set; }

    /// <summary>When the catalogue no longer held it. Its values stay.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    /// <summary>Invented values, of the built-in sample; every page says so.</summary>
    public bool IsExample { get; set; }

    public string? CorrectedUnit { get; set; }

    public int? CorrectedDecimals { get; set; }

    public Direction? CorrectedDirection { get; set; }

    /// <summary>Who last corrected it, or took a correction back.</summary>
    public string? CorrectedBy { get; set; }

    public DateTimeOffset? CorrectedAt { get; set; }

    public int Revision { get; set; }

    public string Unit => CorrectedUnit ?? GuessedUnit;

    public int Decimals => CorrectedDecimals ?? GuessedDecimals;

    public Direction Direction => CorrectedDirection ?? CuratedDirection;

    public bool IsDiscontinued => EndedYear is not null || RemovedAt is not null;

    public bool IsCorrected =>
        CorrectedUnit is not null || CorrectedDecimals is not null || CorrectedDirection is not null;

    /// <param name="year">The year of a value.</param>
    /// <param name="today">The day in Europe/Stockholm.</param>
    public bool IsPreliminary(int year, DateOnly today) =>
        Preliminary.Holds(year, PublishedYear, PreliminaryPublication, Publication, today);

    /// <summary>The year whose values are preliminary, or null.</summary>
    public int? PreliminaryYear(DateOnly today) =>
        PublishedYear is { } year && IsPreliminary(year, today) ? year : null;
}
