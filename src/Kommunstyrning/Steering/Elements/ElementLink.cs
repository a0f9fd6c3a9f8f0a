using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>What a tie says.</summary>
public enum LinkKind
{
    /// <summary>One element contributes to another, with a sentence on how.</summary>
    Contribution,

    /// <summary>An element is marked with an aim, a value or a cornerstone.</summary>
    Tag,
}

/// <summary>A tie between two elements beside the tree.</summary>
public sealed class ElementLink : IRecorded
{
    /// <summary>The most characters of a sentence.</summary>
    public const int SentenceLength = 500;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Shown in the history of the element that it goes from.</summary>
    public Guid SubjectId => FromId;

    /// <summary>The element that contributes, or is marked.</summary>
    public Guid FromId { get; init; }

    public Guid ToId { get; init; }

    public LinkKind Kind { get; init; }

    /// <summary>How it contributes; empty for a tag.</summary>
    public string Sentence { get; set; } = "";
}
