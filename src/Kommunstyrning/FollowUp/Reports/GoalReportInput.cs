using Kommunstyrning.Steering;

namespace Kommunstyrning.FollowUp;

/// <summary>How an assessment comes about, as whoever reports chooses.</summary>
public enum AssessmentChoice
{
    /// <summary>What the rule proposes.</summary>
    Rule,

    /// <summary>Jag gör en annan bedömning.</summary>
    Own,
}

/// <summary>What a form says of one goal. Raw; what is null was not in the form, and stays.</summary>
public sealed record GoalReportInput
{
    public AssessmentChoice? Choice { get; init; }

    /// <summary>Read where the choice is <see cref="AssessmentChoice.Own"/>; null where none has been chosen yet.</summary>
    public Assessment? Assessment { get; init; }

    /// <summary>What the rule proposed on the page that the form was on.</summary>
    public Assessment? Shown { get; init; }

    public string? OverrideReason { get; init; }

    public string? Why { get; init; }

    public string? Next { get; init; }

    public string? Learnt { get; init; }

    public bool? ValuesConfirmed { get; init; }

    /// <summary>It is said to be done, or taken up again.</summary>
    public bool? IsDone { get; init; }

    /// <summary>Activities that have come to another state since the page was drawn.</summary>
    public IReadOnlyList<ActivityStep> Activities { get; init; } = [];

    internal GoalReportInput Normalise() =>
        this with
        {
            OverrideReason = OverrideReason is null ? null : Text.Paragraphs(OverrideReason),
            Why = Why is null ? null : Text.Paragraphs(Why),
            Next = Next is null ? null : Text.Paragraphs(Next),
            Learnt = Learnt is null ? null : Text.Paragraphs(Learnt),
        };
}

/// <param name="Revision">Of the activity, as the person read it.</param>
public sealed record ActivityStep(Guid Id, int Revision, ActivityState State);
