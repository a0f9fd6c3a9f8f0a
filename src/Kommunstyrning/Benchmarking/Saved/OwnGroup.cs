using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Benchmarking;

/// <summary>Areas that a municipality compares itself with and has named. Its own working material: only members see it.</summary>
public sealed class OwnGroup : IRecorded, IRevised
{
    public const int NameLength = 80;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SubjectId => Id;

    public required string Name { get; set; }

    /// <summary>Of areas of one kind, each once, rising.</summary>
    public List<string> Codes { get; set; } = [];

    public int Revision { get; set; }

    /// <summary>As addresses name it.</summary>
    public string Key => ComparisonGroupKey.Own + Id;
}
