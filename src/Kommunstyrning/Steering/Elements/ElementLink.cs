using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

public enum LinkKind
{
    /// <summary>One element contributes to another, with a sentence on how (N04).</summary>
    Contribution,

    /// <summary>An element is marked with an aim, a value or a cornerstone.</summary>
    Tag,
}

/// <summary>A tie between two elements beside the tree.</summary>
public sealed class ElementLink : IRecorded
{
    public const int SentenceLength = 500;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SubjectId => FromId;

    public Guid FromId { get; init; }

    public Guid ToId { get; init; }

    public LinkKind Kind { get; init; }

    public string Sentence { get; set; } = "";
}
