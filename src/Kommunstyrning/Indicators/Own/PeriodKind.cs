namespace Kommunstyrning.Indicators;

/// <summary>How often a figure comes, and what a year is parted into.</summary>
public enum PeriodKind
{
    Year,

    /// <summary>A third of a year, after which municipalities report.</summary>
    Tertial,

    Quarter,

    Month,
}
