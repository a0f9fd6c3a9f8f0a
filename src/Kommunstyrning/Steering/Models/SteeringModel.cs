using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>How a municipality steers, over time: a name and a row of versions.</summary>
public sealed class SteeringModel : IRecorded, IRevised
{
    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SubjectId => Id;

    public required string Name { get; set; }

    /// <summary>Key of the template it was copied from; the template's later changes do not reach it.</summary>
    public required string Template { get; init; }

    public int Revision { get; set; }
}
