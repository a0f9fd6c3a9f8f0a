using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Benchmarking;

/// <summary>What a municipality says of one year of an indicator, such as that the way of counting changed. Everyone sees it.</summary>
public sealed class Annotation : IRecorded, IRevised
{
    public const int TextLength = 140;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SubjectId => Id;

    public required string IndicatorId { get; init; }

    /// <summary>One annotation of a year.</summary>
    public required int Year { get; set; }

    public required string Text { get; set; }

    public int Revision { get; set; }
}
