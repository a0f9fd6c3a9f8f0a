using Kommunstyrning.Indicators;

namespace Kommunstyrning.Steering;

/// <summary>A unit's answer as somebody wrote it, as a whole. Raw: numbers as text, read by the one parser.</summary>
public sealed record UnitResultInput
{
    /// <summary>The kind of unit that it was written for, so that an empty one does not empty the other's; null where nobody says.</summary>
    public bool? IsForCompany { get; init; }

    /// <summary>For a committee; rows that are empty are passed over.</summary>
    public IReadOnlyList<GrantYearInput> Grants { get; init; } = [];

    /// <summary>For a company; rows that are empty are passed over.</summary>
    public IReadOnlyList<FinancialTargetInput> Targets { get; init; } = [];
}

/// <param name="Grant">In millions of kronor.</param>
/// <param name="Outcome">In millions of kronor; empty while nothing is known.</param>
public sealed record GrantYearInput(string? Year, string? Grant, string? Outcome, bool IsForecast)
{
    public bool IsEmpty =>
        Text.Line(Year).Length == 0 && Text.Line(Grant).Length == 0 && Text.Line(Outcome).Length == 0;
}

/// <param name="Direction">Higher where nothing is said.</param>
public sealed record FinancialTargetInput(
    string? Name,
    string? Measure,
    Direction? Direction,
    string? Value,
    IReadOnlyList<FinancialYearInput> Years
)
{
    public bool IsEmpty =>
        Text.Line(Name).Length == 0
        && Text.Line(Measure).Length == 0
        && Text.Line(Value).Length == 0
        && Years.All(y => y.IsEmpty);
}

public sealed record FinancialYearInput(string? Year, string? Value, bool IsForecast)
{
    public bool IsEmpty => Text.Line(Year).Length == 0 && Text.Line(Value).Length == 0;
}
