using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>The life of a version. Drafts are seen by the tenant's members only.</summary>
public enum VersionState
{
    /// <summary>May be changed in every part. There is one at most.</summary>
    Draft,

    /// <summary>Stands as decided, words apart, and waits for its first day.</summary>
    Decided,

    /// <summary>Applies.</summary>
    InForce,

    /// <summary>A later one applies; it stays readable.</summary>
    Superseded,
}

/// <summary>
/// One version of a steering model: its levels, rules and words. Decided on one day and in force from another, so
/// that two versions can be alive during a change-over.
/// </summary>
public sealed class ModelVersion : IRecorded, IRevised
{
    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SubjectId => Id;

    public Guid ModelId { get; init; }

    /// <summary>1, 2, 3 … within the model.</summary>
    public int Number { get; init; }

    public VersionState State { get; set; }

    /// <summary>What this way of steering is and whom it binds, in a sentence or two.</summary>
    public string Description { get; set; } = "";

    /// <summary>The body that decided; empty in a draft.</summary>
    public string DecidedBy { get; set; } = "";

    /// <summary>Null in a draft.</summary>
    public DateOnly? DecidedOn { get; set; }

    /// <summary>As in the minutes: § 112. May be empty in a decided version too.</summary>
    public string Paragraph { get; set; } = "";

    /// <summary>The first day on which it can be put in force; null in a draft.</summary>
    public DateOnly? InForceFrom { get; set; }

    /// <summary>What it replaces, in words: an earlier version or a system from before this program.</summary>
    public string Replaces { get; set; } = "";

    /// <summary>The tenant's own words by <see cref="Wording"/> key; what is left out has the usual word.</summary>
    public Dictionary<string, string> Words { get; set; } = [];

    /// <summary>Where parts of the version in force go when this one takes its place; what is not named keeps its level.</summary>
    public List<Placement> Placements { get; set; } = [];

    public int Revision { get; set; }

    /// <summary>Not superseded. Two or more can be alive at once.</summary>
    public bool IsAlive => State != VersionState.Superseded;

    /// <summary>A line of the trail about it, with what it was decided by.</summary>
    internal TrailNote Note(TrailKind kind) =>
        new(kind, $"{Number}", Id) { Details = [.. DecisionTrail.Words(DecidedBy, DecidedOn, Paragraph, InForceFrom)] };
}
