using System.Text.Json.Serialization;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Targets;

/// <summary>A year and a value, as numbers or as text.</summary>
public sealed record AskedPoint
{
    [JsonConverter(typeof(WrittenNumber))]
    public string? Year { get; init; }

    /// <summary>In the indicator's unit.</summary>
    [JsonConverter(typeof(WrittenNumber))]
    public string? Value { get; init; }

    /// <summary>What is not there is read as nothing written.</summary>
    internal static TargetPointInput Of(AskedPoint? asked) => new(asked?.Year, asked?.Value);
}

/// <summary>A target as a program asks for it: a path, or why there is none.</summary>
public sealed record AskedTarget
{
    /// <summary>T all, K women, M men; T where nothing is said.</summary>
    public string? Gender { get; init; }

    public AskedPoint? Base { get; init; }

    /// <summary>Rising by year, between base and final.</summary>
    public List<AskedPoint?>? Milestones { get; init; }

    public AskedPoint? Final { get; init; }

    /// <summary>How far short of the path is near, in the indicator's unit; null for the municipality's part of the way.</summary>
    [JsonConverter(typeof(WrittenNumber))]
    public string? Tolerance { get; init; }

    /// <summary>Only for an indicator that has none of its own; null for the way from base to final.</summary>
    public Direction? Direction { get; init; }

    /// <summary>Why it is followed without a target, instead of all the others.</summary>
    public string? WithoutReason { get; init; }

    internal TargetInput Input =>
        new()
        {
            Gender = Gender,
            Base = AskedPoint.Of(Base),
            Milestones = [.. (Milestones ?? []).Select(AskedPoint.Of)],
            Final = AskedPoint.Of(Final),
            Tolerance = Tolerance,
            Direction = Direction,
            WithoutReason = WithoutReason,
        };
}
