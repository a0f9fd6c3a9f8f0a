using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

public enum VersionState
{
    Draft,
    Decided,
    InForce,
    Superseded,
}

/// <summary>
/// One version of a steering model: its levels, rules and words. Decided on one day and in force from another, so
/// that two versions can be alive during a change-over (P17).
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

    public string DecidedBy { get; set; } = "";

    public DateOnly? DecidedOn { get; set; }

    public string Paragraph { get; set; } = "";

    public DateOnly? InForceFrom { get; set; }

    /// <summary>What it replaces, in words: an earlier version or a system from before this program.</summary>
    public string Replaces { get; set; } = "";

    /// <summary>The tenant's own words by <see cref="Wording"/> key.</summary>
    public Dictionary<string, string> Words { get; set; } = [];

    public int Revision { get; set; }

    public bool IsAlive => State != VersionState.Superseded;
}
