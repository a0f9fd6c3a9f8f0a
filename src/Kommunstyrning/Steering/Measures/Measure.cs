using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>
/// An indicator, of the open catalogue or the municipality's own, that an element is followed by. It points by code: the source may take an indicator
/// away, and the tie then stays, as what the municipality has said (decision 16).
/// </summary>
public sealed class Measure : IRecorded
{
    /// <summary>On one element. More say less.</summary>
    public const int Most = 20;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Shown in the history of the element.</summary>
    public Guid SubjectId => ElementId;

    public Guid ElementId { get; init; }

    /// <summary>N or U and five digits, or E and five for an own one.</summary>
    public required string IndicatorId { get; init; }

    /// <summary>Place among those of the element, rising; there may be gaps.</summary>
    public int Order { get; init; }
}
