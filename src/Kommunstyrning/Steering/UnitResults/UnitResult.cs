using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>
/// What one unit answers to the test that an element puts to its kind: a committee with its budget grant year by year, a
/// company with its financial targets. One row for each unit and element, read and written whole.
/// </summary>
public sealed class UnitResult : IRecorded, IRevised
{
    /// <summary>Of grants, and of one financial target.</summary>
    public const int MostYears = 20;

    /// <summary>Of one company. An owner who names more has not chosen.</summary>
    public const int MostTargets = 10;

    /// <summary>The most characters of a financial target's name.</summary>
    public const int NameLength = 80;

    /// <summary>The most characters of its unit of measure.</summary>
    public const int MeasureLength = 20;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Shown in the history of the element.</summary>
    public Guid SubjectId => ElementId;

    public Guid ElementId { get; init; }

    /// <summary>A committee, a board, a company, or an administration right under the council.</summary>
    public Guid UnitId { get; init; }

    /// <summary>Of a committee, rising by year; empty for a company.</summary>
    public List<GrantYear> Grants { get; set; } = [];

    /// <summary>Of a company, in the order that they were named; empty for a committee.</summary>
    public List<FinancialTarget> Targets { get; set; } = [];

    /// <summary>Invented for a demonstration. Goes with the first real writing.</summary>
    public bool IsExample { get; set; }

    public int Revision { get; set; }

    /// <summary>It answers what the unit is asked. One that has changed kind since is asked something else.</summary>
    public bool IsFor(UnitTestOf test) => test.IsCompanys ? Grants.Count == 0 : Targets.Count == 0;
}

/// <summary>A committee's year, in millions of kronor.</summary>
/// <param name="Grant">Kommunbidrag, more than 0.</param>
/// <param name="Outcome">The net cost of the year; null while nothing is known.</param>
/// <param name="IsForecast">The outcome is what is expected; always so while the year goes on.</param>
public sealed record GrantYear(int Year, double Grant, double? Outcome, bool IsForecast)
{
    /// <summary>In millions of kronor: positive where it cost less than the grant.</summary>
    public double? Deviation => Outcome is { } outcome ? Math.Round(Grant - outcome, 6) : null;

    /// <summary>The same in percent of the grant.</summary>
    public double? DeviationPercent => Deviation is { } deviation ? deviation / Grant * 100 : null;
}

/// <summary>One financial target that the owner has given a company.</summary>
/// <param name="Measure">Its unit: "%", "mnkr".</param>
/// <param name="Direction">Which way is good; never none.</param>
/// <param name="Value">What is to be reached each year, in its unit.</param>
/// <param name="Years">Rising by year.</param>
public sealed record FinancialTarget(
    string Name,
    string Measure,
    Direction Direction,
    double Value,
    IReadOnlyList<FinancialYear> Years
)
{
    internal bool Reaches(double value) => Direction == Direction.Lower ? value <= Value : value >= Value;
}

/// <param name="Value">In the target's unit.</param>
/// <param name="IsForecast">What is expected; always so while the year goes on.</param>
public sealed record FinancialYear(int Year, double Value, bool IsForecast);
