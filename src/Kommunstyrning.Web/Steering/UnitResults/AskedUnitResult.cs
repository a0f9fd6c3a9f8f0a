using System.Text.Json.Serialization;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.UnitResults;

/// <summary>A unit's answer as a program sends it, as a whole: grants for a committee, targets for a company.</summary>
public sealed record AskedUnitResult
{
    public List<AskedGrantYear?>? Grants { get; init; }

    public List<AskedFinancialTarget?>? Targets { get; init; }

    internal UnitResultInput Input =>
        new()
        {
            Grants =
            [
                .. (Grants ?? []).Select(g => new GrantYearInput(g?.Year, g?.Grant, g?.Outcome, g?.IsForecast == true)),
            ],
            Targets =
            [
                .. (Targets ?? []).Select(t => new FinancialTargetInput(
                    t?.Name,
                    t?.Measure,
                    t?.Direction,
                    t?.Value,
                    [.. (t?.Years ?? []).Select(y => new FinancialYearInput(y?.Year, y?.Value, y?.IsForecast == true))]
                )),
            ],
        };
}

/// <summary>In millions of kronor, as numbers or as text.</summary>
public sealed record AskedGrantYear
{
    [JsonConverter(typeof(WrittenNumber))]
    public string? Year { get; init; }

    [JsonConverter(typeof(WrittenNumber))]
    public string? Grant { get; init; }

    /// <summary>The net cost; null while nothing is known.</summary>
    [JsonConverter(typeof(WrittenNumber))]
    public string? Outcome { get; init; }

    public bool IsForecast { get; init; }
}

public sealed record AskedFinancialTarget
{
    public string? Name { get; init; }

    /// <summary>Its unit: "%", "mnkr".</summary>
    public string? Measure { get; init; }

    /// <summary>Higher where nothing is said.</summary>
    public Direction? Direction { get; init; }

    [JsonConverter(typeof(WrittenNumber))]
    public string? Value { get; init; }

    public List<AskedFinancialYear?>? Years { get; init; }
}

public sealed record AskedFinancialYear
{
    [JsonConverter(typeof(WrittenNumber))]
    public string? Year { get; init; }

    [JsonConverter(typeof(WrittenNumber))]
    public string? Value { get; init; }

    public bool IsForecast { get; init; }
}
