using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Indicators;

/// <summary>
/// A key figure of the open catalogue, shared by all municipalities. What the source says stands beside what we know
/// that it does not say: unit, decimals, direction, and whether the series has ended (contract of the Kolada API v3).
/// </summary>
public sealed class Indicator : IRevised
{
    private IReadOnlyDictionary<double, string>? answers;

    public const int IdLength = 6;

    public const int TitleLength = 250;

    public const int UnitLength = 40;

    /// <summary>The most that a person may set.</summary>
    public const int MostDecimals = 6;

    /// <summary>N or U and five digits.</summary>
    public required string Id { get; init; }

    /// <summary>Not unique, and changed without notice.</summary>
    public required string Title { get; set; }

    /// <summary>Several lines, as the source writes them; empty where it says nothing.</summary>
    public string Description { get; set; } = "";

    /// <summary>A hint; whether women and men are told apart is seen in the panels.</summary>
    public bool IsDividedByGender { get; set; }

    /// <summary>K municipalities, L regions, A both.</summary>
    public string AreaKinds { get; set; } = "";

    /// <summary>The source's field of work, in Swedish; empty where it names none.</summary>
    public string OperatingArea { get; set; } = "";

    /// <summary>The source's, in Swedish, such as “Resurser”; null where it names none.</summary>
    public string? Perspective { get; set; }

    /// <summary>The source's letter; null where it has none.</summary>
    public string? Auspice { get; set; }

    /// <summary>Whether the source also has values of single schools and the like, which are not fetched.</summary>
    public bool HasUnitData { get; set; }

    /// <summary>The year that the two dates of publication are about.</summary>
    public int? PublishedYear { get; set; }

    /// <summary>Null where there is none; see <see cref="Preliminary"/>.</summary>
    public DateOnly? PreliminaryPublication { get; set; }

    /// <summary>The day of final publication; null where it is not set yet.</summary>
    public DateOnly? Publication { get; set; }

    /// <summary>Read from the title; empty where it says nothing.</summary>
    public string GuessedUnit { get; set; } = "";

    /// <summary>Read from the title; 1 where it says nothing.</summary>
    public int GuessedDecimals { get; set; } = 1;

    /// <summary>From the lists and rules of <see cref="IndicatorKnowledge"/>, as is the kind.</summary>
    public Direction CuratedDirection { get; set; }

    public IndicatorKind GuessedKind { get; set; } = IndicatorKind.Rate;

    /// <summary>The last year of a series that gets no more values, read from the title.</summary>
    public int? EndedYear { get; set; }

    /// <summary>When the catalogue no longer held it. Its values stay.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    /// <summary>Invented values, of the built-in sample; every page says so.</summary>
    public bool IsExample { get; set; }

    /// <summary>Empty for no unit; null where the guess stands, as with the two below.</summary>
    public string? CorrectedUnit { get; set; }

    public int? CorrectedDecimals { get; set; }

    public Direction? CorrectedDirection { get; set; }

    public IndicatorKind? CorrectedKind { get; set; }

    /// <summary>Who last corrected it, or took a correction back.</summary>
    public string? CorrectedBy { get; set; }

    /// <summary>Null where nobody ever has.</summary>
    public DateTimeOffset? CorrectedAt { get; set; }

    /// <summary>Rises with each change, by the import too.</summary>
    public int Revision { get; set; }

    /// <summary>What values are shown in: the correction, or else the guess; empty for none.</summary>
    public string Unit => CorrectedUnit ?? GuessedUnit;

    /// <summary>How many values are shown with; the values themselves are not rounded.</summary>
    public int Decimals => CorrectedDecimals ?? GuessedDecimals;

    /// <summary>What ranks and quarters go by: the correction, or else the curated list; none of what cannot be ranked.</summary>
    public Direction Direction => IsCounted ? Direction.None : CorrectedDirection ?? CuratedDirection;

    /// <summary>What its numbers stand for, as the source says it; empty where it does not. Read once for each copy.</summary>
    public IReadOnlyDictionary<double, string> Answers => answers ??= AnswerWords.Of(this);

    /// <summary>Why that way is good, in Swedish without a full stop; empty where nobody has said.</summary>
    public string DirectionReason =>
        CorrectedDirection is null && !IsCounted ? IndicatorKnowledge.Direction(Id, Title).Reason : "";

    /// <summary>What may be said of its figures: the correction, or else the guess.</summary>
    public IndicatorKind Kind => CorrectedKind ?? GuessedKind;

    /// <summary>Whether its numbers stand for answers, so that areas are counted by them and not ranked.</summary>
    public bool IsCounted => Kind is IndicatorKind.Class or IndicatorKind.YesNo;

    /// <summary>As a person would say it where we have named it, or else the source's title.</summary>
    public string Name => CuratedIndicators.Find(Id)?.Name ?? Title;

    /// <summary>A municipality's own, shown as any other; no row of the catalogue.</summary>
    public bool IsOwn => OwnIndicatorCode.Read(Id) is not null;

    /// <summary>Whether its title names a last year, or the catalogue no longer holds it.</summary>
    public bool IsDiscontinued => EndedYear is not null || RemovedAt is not null;

    public bool IsCorrected =>
        CorrectedUnit is not null
        || CorrectedDecimals is not null
        || CorrectedDirection is not null
        || CorrectedKind is not null;

    /// <param name="year">The year of a value.</param>
    /// <param name="today">The day in Europe/Stockholm.</param>
    /// <returns>True where the value is published, but not finally; the rule is in <see cref="Preliminary"/>.</returns>
    public bool IsPreliminary(int year, DateOnly today) =>
        Preliminary.Holds(year, PublishedYear, PreliminaryPublication, Publication, today);

    /// <summary>The year whose values are preliminary, or null.</summary>
    /// <param name="today">The day in Europe/Stockholm.</param>
    public int? PreliminaryYear(DateOnly today) =>
        PublishedYear is { } year && IsPreliminary(year, today) ? year : null;
}
