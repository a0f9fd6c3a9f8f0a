namespace Kommunstyrning.Indicators;

/// <summary>A value of an own indicator as somebody wrote it. Raw.</summary>
public sealed record OwnValueInput
{
    /// <summary>"2026", "2026T2", "2026K3", "2026-07".</summary>
    public string? Period { get; init; }

    /// <summary>Name or id of a unit; empty for the whole municipality.</summary>
    public string? Unit { get; init; }

    /// <summary>T, K or M; T where nothing is said.</summary>
    public string? Gender { get; init; }

    /// <summary>In the indicator's measure.</summary>
    public string? Value { get; init; }

    /// <summary>How many persons it is about; needed where small numbers are withheld and the value does not say it.</summary>
    public string? Persons { get; init; }

    public string? Comment { get; init; }

    public string? Source { get; init; }
}
