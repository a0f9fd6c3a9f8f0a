namespace Kommunstyrning.Steering;

/// <summary>What a person may write on an element. Raw: the use cases normalise and check it.</summary>
public sealed record ElementInput
{
    public string Title { get; init; } = "";

    public string Body { get; init; } = "";

    /// <summary>Text by the level's section keys.</summary>
    public Dictionary<string, string> Sections { get; init; } = [];

    public DateOnly? PeriodFrom { get; init; }

    public DateOnly? PeriodTo { get; init; }

    /// <summary>Null keeps the element's own; a new one gets its level's.</summary>
    public int? TargetYear { get; init; }

    /// <summary>Null for none, where the level does not need one.</summary>
    public Guid? OwnerUnitId { get; init; }

    /// <summary>Units that share the responsibility.</summary>
    public List<Guid> ContributorIds { get; init; } = [];

    public string CurrentState { get; init; } = "";

    public string DesiredState { get; init; } = "";

    /// <summary>Effect, result or activity; null where nobody has said.</summary>
    public GoalKind? GoalKind { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public string GoalKindReason { get; init; } = "";

    /// <summary>Core mission or contribution to the whole; null where nobody has said.</summary>
    public PlanPart? PlanPart { get; init; }

    /// <summary>What of good economic management it is a goal for; null where it is not marked.</summary>
    public EconomicManagement? Management { get; init; }

    public DateOnly? ReviewedOn { get; init; }

    /// <summary>Aims, values and cornerstones that the element is marked with.</summary>
    public List<Guid> TagIds { get; init; } = [];

    /// <summary>Null keeps the element's own.</summary>
    public List<Perspective>? Perspectives { get; init; }

    /// <summary>What it serves, each once.</summary>
    public List<ContributionInput> Contributions { get; init; } = [];
}

/// <summary>One element that is served, and how. Raw.</summary>
/// <param name="ToId">The element that is contributed to.</param>
/// <param name="Sentence">How, in a sentence.</param>
public sealed record ContributionInput(Guid ToId, string Sentence);
