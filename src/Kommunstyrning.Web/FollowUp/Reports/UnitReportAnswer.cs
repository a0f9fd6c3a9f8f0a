using System.Text.Json.Serialization;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.FollowUp.Reports;

/// <summary>A unit's report in a round as the API tells it to members.</summary>
public sealed record UnitReportAnswer
{
    public required Guid RoundId { get; init; }

    public required Guid UnitId { get; init; }

    public required string Name { get; init; }

    public required ReportState State { get; init; }

    /// <summary>Its own last day, or its step's; null where the round has none for it.</summary>
    public required DateOnly? LastDay { get; init; }

    /// <summary>What is said of all goals together; may be empty.</summary>
    public required string Summary { get; init; }

    public required DateTimeOffset? ReadyAt { get; init; }

    public required DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>Units below that have not handed in, and are waited for.</summary>
    public required IReadOnlyList<Guid> WaitsFor { get; init; }

    /// <summary>In the unit's order.</summary>
    public required IReadOnlyList<GoalReportAnswer> Goals { get; init; }

    public required int Revision { get; init; }

    public static UnitReportAnswer Of(UnitReportView view) =>
        new()
        {
            RoundId = view.Round.Id,
            UnitId = view.Unit.Id,
            Name = view.Unit.Name,
            State = view.Report.State,
            LastDay = view.Report.OwnDeadline ?? view.Deadline,
            Summary = view.Report.Summary,
            ReadyAt = view.Report.ReadyAt,
            ApprovedAt = view.Report.ApprovedAt,
            WaitsFor = [.. view.WaitsFor.Select(u => u.Id)],
            Goals = [.. view.Goals.Select(GoalReportAnswer.Of)],
            Revision = view.Report.Revision,
        };
}

/// <summary>What a unit says of one goal.</summary>
/// <param name="Title">Empty where the element is gone from the plan.</param>
/// <param name="IsOwner">The unit answers for it; otherwise it contributes.</param>
/// <param name="Assessment">Null until somebody has said.</param>
/// <param name="Proposed">What the rule proposed when it was said.</param>
/// <param name="MustBeAssessed">It is asked for, and has not been said.</param>
/// <param name="Revision">What a write of this goal names in If-Match.</param>
public sealed record GoalReportAnswer(
    Guid ElementId,
    string Title,
    bool IsOwner,
    Assessment? Assessment,
    Assessment? Proposed,
    string OverrideReason,
    string Why,
    string Next,
    string Learnt,
    bool ValuesConfirmed,
    bool IsDone,
    bool MustBeAssessed,
    int Revision
)
{
    public static GoalReportAnswer Of(ReportedGoal goal) =>
        new(
            goal.Report.ElementId,
            goal.Element?.Title ?? "",
            goal.Report.IsOwner,
            goal.Report.Assessment,
            goal.Report.Proposed,
            goal.Report.OverrideReason,
            goal.Report.Why,
            goal.Report.Next,
            goal.Report.Learnt,
            goal.Report.ValuesConfirmed,
            goal.Report.IsDone,
            goal.MustBeAssessed,
            goal.Report.Revision
        );
}

/// <summary>What a unit says of all its goals together.</summary>
public sealed record AskedSummary(string? Summary);

/// <summary>What there is to do, for whoever gets the report back.</summary>
public sealed record AskedComment(string? Comment);

/// <summary>A value of one of the municipality's own indicators, while the report is written; numbers may be text.</summary>
public sealed record AskedReportedValue
{
    /// <summary>"2026", "2026T2", "2026K3", "2026-07".</summary>
    [JsonConverter(typeof(WrittenNumber))]
    public string? Period { get; init; }

    /// <summary>Name or id of a unit, where the indicator is divided so; null for the whole municipality.</summary>
    public string? Unit { get; init; }

    /// <summary>T all, K women, M men; T where nothing is said.</summary>
    public string? Gender { get; init; }

    [JsonConverter(typeof(WrittenNumber))]
    public string? Value { get; init; }

    internal OwnValueInput Input =>
        new()
        {
            Period = Period,
            Unit = Unit,
            Gender = Gender,
            Value = Value,
        };
}
