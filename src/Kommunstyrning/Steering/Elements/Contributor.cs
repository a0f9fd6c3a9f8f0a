using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>A unit that shares the responsibility for an element with its owner.</summary>
public sealed class Contributor : IRecorded
{
    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Shown in the history of the element.</summary>
    public Guid SubjectId => ElementId;

    public Guid ElementId { get; init; }

    public Guid UnitId { get; init; }
}
