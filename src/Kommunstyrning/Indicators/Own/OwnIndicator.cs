using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Indicators;

/// <summary>
/// An indicator that a municipality counts by itself. It is never mixed into the open catalogue: its rows and values stand in
/// tables of their own, and its code has a form of its own (decision 30).
/// </summary>
public sealed class OwnIndicator : IRecorded, IRevised, ISearchable
{
    public const int NameLength = 200;

    public const int DefinitionLength = 2000;

    /// <summary>In one municipality.</summary>
    public const int Most = 2000;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SubjectId => Id;

    /// <summary>From 1; the code is made of it.</summary>
    public int Number { get; init; }

    public required string Name { get; set; }

    /// <summary>What is counted and how, in several lines; empty where nobody has said.</summary>
    public string Definition { get; set; } = "";

    /// <summary>What a value is in, such as "%" or "personer"; empty for none. No <see cref="Organisation.Unit"/>.</summary>
    public string Measure { get; set; } = "";

    /// <summary>How many it is shown with.</summary>
    public int Decimals { get; set; }

    public IndicatorKind Kind { get; set; } = IndicatorKind.Rate;

    public Direction Direction { get; set; }

    /// <summary>How often a value comes.</summary>
    public PeriodKind Every { get; set; }

    /// <summary>Women and men may have values of their own.</summary>
    public bool IsDividedByGender { get; set; }

    /// <summary>Units may have values of their own beside those of the whole municipality.</summary>
    public bool IsDividedByUnit { get; set; }

    /// <summary>The unit that enters values; null where nobody is named.</summary>
    public Guid? EnteredById { get; set; }

    /// <summary>Numbers of fewer than <see cref="Withholding.Fewest"/> persons are seen by those who may edit alone.</summary>
    public bool WithholdsSmall { get; set; }

    /// <summary>Anyone may read it; otherwise only members.</summary>
    public bool IsPublished { get; set; }

    /// <summary>The day on which it was ended: it takes no more values and follows nothing new; null for none.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>Invented for a demonstration.</summary>
    public bool IsExample { get; init; }

    public int Revision { get; set; }

    /// <summary>"E00001".</summary>
    public string Code => OwnIndicatorCode.Of(Number);

    /// <summary>A part of a whole in percent, which lies between 0 and 100.</summary>
    public bool IsShare => Kind == IndicatorKind.Share && Measure is "%";

    /// <summary>A value is itself a number of persons, so that nothing more need be known to tell whether it is small.</summary>
    public bool CountsPersons => Kind == IndicatorKind.Volume && Measure is "personer" or "antal";

    public IEnumerable<SearchableWords> Words() =>
        [new(SearchableKind.OwnIndicator, Name, Definition, Code) { IsExample = IsExample }];

    public bool IsSeenBy(CallerAccess access) => IsPublished || access.SeesDrafts;

    /// <summary>The values are for these alone where they are small.</summary>
    public bool ShowsSmallTo(CallerAccess access) => access.WhyNot(Rights.Report, EnteredById) is null;

    /// <summary>As pages, pictures and targets know indicators. It is no row, and is never saved.</summary>
    public Indicator AsIndicator() =>
        new()
        {
            Id = Code,
            Title = Name,
            Description = Definition,
            GuessedUnit = Measure,
            GuessedDecimals = Decimals,
            GuessedKind = Kind,
            CuratedDirection = Direction,
            IsDividedByGender = IsDividedByGender,
            EndedYear = EndedOn?.Year,
            IsExample = IsExample,
        };
}
