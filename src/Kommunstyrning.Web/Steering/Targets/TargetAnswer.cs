using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Targets;

/// <summary>A year and a value in the indicator's unit, unrounded.</summary>
public sealed record PointAnswer(int Year, double Value);

/// <summary>What came of it one year.</summary>
/// <param name="Period">The newest part of the year, such as 2026T2, where the figure comes more often; null for the whole.</param>
public sealed record OutcomeAnswer(int Year, double Value, bool Preliminary, string? Period);

/// <summary>A status with the sentence on why nothing else can be said; null where it can.</summary>
public sealed record StatusAnswer(TargetStatus Status, string? Reason);

/// <summary>An editor's word in place of the rule's.</summary>
public sealed record AssessmentAnswer(TargetStatus Status, string Reason, int? Year, DateOnly? On);

/// <summary>What an element is followed by in one indicator, its target and what has come of it.</summary>
public sealed record TargetAnswer
{
    public required Guid Element { get; init; }

    /// <summary>Its code.</summary>
    public required string Indicator { get; init; }

    /// <summary>The code where the catalogue does not hold it.</summary>
    public required string Title { get; init; }

    public required string Unit { get; init; }

    /// <summary>Whom this is about: T, K or M.</summary>
    public required string Gender { get; init; }

    /// <summary>For whom there are targets.</summary>
    public required List<string> Genders { get; init; }

    /// <summary>Null, as final, where there is no target.</summary>
    public PointAnswer? Base { get; init; }

    public required List<PointAnswer> Milestones { get; init; }

    public PointAnswer? Final { get; init; }

    /// <summary>Which way is good; none without a target.</summary>
    public required Direction Direction { get; init; }

    /// <summary>The target's own; null for the municipality's part of the way.</summary>
    public double? Tolerance { get; init; }

    /// <summary>Why it is followed without a target; empty otherwise.</summary>
    public required string WithoutReason { get; init; }

    /// <summary>It was set when the text was decided already, and is no part of the decision.</summary>
    public required bool AddedLater { get; init; }

    /// <summary>The target is invented for a demonstration.</summary>
    public required bool IsExample { get; init; }

    /// <summary>Year by year, on straight lines between the points; empty without a target.</summary>
    public required List<PointAnswer> Path { get; init; }

    public required List<OutcomeAnswer> Outcome { get; init; }

    /// <summary>The rule's, or the municipality's own word where that holds.</summary>
    public required TargetStatus Status { get; init; }

    /// <summary>Why it cannot be judged, in a sentence; null where it can.</summary>
    public string? Reason { get; init; }

    /// <summary>How it goes, in a sentence with figures.</summary>
    public required string Finding { get; init; }

    /// <summary>What the rule alone says.</summary>
    public required StatusAnswer Rule { get; init; }

    /// <summary>Null where nobody has said anything else.</summary>
    public AssessmentAnswer? Assessment { get; init; }

    /// <summary>What others had achieved when the target was set; null where it was not tried.</summary>
    public TargetTrial? Trial { get; init; }

    public required string Source { get; init; }

    /// <summary>The element's.</summary>
    public required int Revision { get; init; }

    private static readonly StatusAnswer Nothing = new(TargetStatus.Unknown, "Inget målvärde är satt.");

    internal static TargetAnswer Of(Element element, TargetRead read)
    {
        var (target, progress) = (read.Target, read.Progress);
        var path = target?.Path;
        var rule = progress switch
        {
            { Rule.Reason: { } reason } => new StatusAnswer(TargetStatus.Unknown, TargetText.Why(progress, reason)),
            not null => new StatusAnswer(progress.Rule.Status, Reason: null),
            null when target is { WithoutReason.Length: > 0 } => new(TargetStatus.Unknown, target.WithoutReason),
            null => Nothing,
        };
        return new TargetAnswer
        {
            Element = element.Id,
            Indicator = read.Code,
            Title = read.Indicator?.Name ?? read.Code,
            Unit = read.Indicator?.Unit ?? "",
            Gender = GenderCode.Of(read.Gender),
            Genders = [.. read.All.Select(t => GenderCode.Of(t.Gender))],
            Base = Point(path?.Base),
            Milestones = [.. (path?.Milestones ?? []).Select(m => Point(m)!)],
            Final = Point(path?.Final),
            Direction = target?.Direction ?? Direction.None,
            Tolerance = target?.Tolerance,
            WithoutReason = target?.WithoutReason ?? "",
            AddedLater = target?.IsAddedLater == true,
            IsExample = target?.IsExample == true,
            Path = [.. (progress?.PathByYear ?? []).Select(p => Point(p)!)],
            Outcome =
            [
                .. read.Outcome.Select(o => new OutcomeAnswer(o.Year, o.Value, o.IsPreliminary, o.Period?.Code)),
            ],
            Status = progress?.Status ?? TargetStatus.Unknown,
            Reason = progress is { IsOverridden: true } ? null : rule.Reason,
            Finding = progress is null ? rule.Reason! : TargetText.Finding(progress),
            Rule = rule,
            Assessment = progress is { IsOverridden: true }
                ? new(progress.Status, target!.OwnReason, target.OwnYear, target.OwnOn)
                : null,
            Trial = target is { Trial.WasTried: true } ? target.Trial : null,
            Source = read.Indicator is { } indicator ? Provenance.Of(indicator) : "",
            Revision = element.Revision,
        };
    }

    private static PointAnswer? Point(TargetPoint? point) => point is { } p ? new(p.Year, p.Value) : null;
}
