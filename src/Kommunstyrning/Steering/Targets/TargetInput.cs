using Kommunstyrning.Indicators;

namespace Kommunstyrning.Steering;

/// <summary>A year and a value as somebody wrote them. Raw.</summary>
public sealed record TargetPointInput(string? Year, string? Value)
{
    /// <summary>Nothing is written in either.</summary>
    internal bool IsEmpty => Text.Line(Year).Length == 0 && Text.Line(Value).Length == 0;
}

/// <summary>A target as somebody wrote it: a path, or a reason to follow without any. Raw.</summary>
public sealed record TargetInput
{
    /// <summary>T, K or M; T where nothing is said.</summary>
    public string? Gender { get; init; }

    public TargetPointInput? Base { get; init; }

    /// <summary>Empty ones are passed over.</summary>
    public IReadOnlyList<TargetPointInput> Milestones { get; init; } = [];

    public TargetPointInput? Final { get; init; }

    /// <summary>In the indicator's unit; empty for the municipality's part of the way.</summary>
    public string? Tolerance { get; init; }

    /// <summary>Null for the indicator's own, or else the way from base to target.</summary>
    public Direction? Direction { get; init; }

    /// <summary>Why it is followed without a target; nothing else but the gender is then given.</summary>
    public string? WithoutReason { get; init; }
}
