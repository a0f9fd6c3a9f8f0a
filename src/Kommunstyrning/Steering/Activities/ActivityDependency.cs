using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>One activity waits for another. They never wait for each other in a circle.</summary>
public sealed class ActivityDependency : IRecorded
{
    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Shown in the history of the one that waits.</summary>
    public Guid SubjectId => ActivityId;

    /// <summary>The one that waits.</summary>
    public Guid ActivityId { get; init; }

    /// <summary>The one that it waits for.</summary>
    public Guid DependsOnId { get; init; }
}
