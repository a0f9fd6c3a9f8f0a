using Kommunstyrning.Store;

namespace Kommunstyrning.FollowUp;

/// <summary>How one goal was judged, by whom. Names people, and is for those who look after what has been done.</summary>
/// <param name="Unit">That says it.</param>
/// <param name="JudgedBy">Who last wrote it, as the history names people; empty where nobody has.</param>
/// <param name="ApprovedBy">Of the unit's report; empty where it is not approved.</param>
public sealed record AuditedGoal(
    DocumentGoal Goal,
    IndicatorCounts Indicators,
    string Unit,
    bool IsOwner,
    Assessment? Said,
    Assessment? Proposed,
    string OverrideReason,
    string JudgedBy,
    DateTimeOffset? JudgedAt,
    string ApprovedBy
)
{
    public bool IsOverridden => Said is not null && Proposed is not null && Said != Proposed;
}

/// <summary>What one edition says otherwise than the one before it.</summary>
/// <param name="Edition">In which it was changed.</param>
/// <param name="What">Of a goal by its title, or of the whole.</param>
/// <param name="Before">Empty for what was not there.</param>
/// <param name="After">Empty for what is not there any more.</param>
public sealed record EditionChange(int Edition, string What, string Field, string Before, string After);

/// <summary>What has been changed in the plan of what was decided on, after the newest decision.</summary>
public sealed record PlanChange(Guid ElementId, string Title, Change Change);

/// <summary>What an auditor asks of a round, all in one place.</summary>
/// <param name="Goals">Those that are marked for good economic management first, then in the plan's order.</param>
/// <param name="Between">Between editions, the newest first.</param>
/// <param name="InPlan">Since the newest decision, the newest first; empty before the first.</param>
/// <param name="HasMoreInPlan">There are more changes than are told.</param>
public sealed record RoundAudit(
    FoundDocument Found,
    IReadOnlyList<AuditedGoal> Goals,
    IReadOnlyList<EditionChange> Between,
    IReadOnlyList<PlanChange> InPlan,
    bool HasMoreInPlan
);
