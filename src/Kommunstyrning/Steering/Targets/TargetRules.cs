using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>By what a municipality judges how its targets go. One row, or none where it has never changed them.</summary>
public sealed class TargetRules : IRecorded, IRevised
{
    /// <summary>The most of <see cref="TolerancePercent"/>: what falls short by more than half the way is not near.</summary>
    public const int MostPercent = 50;

    /// <summary>The most of <see cref="MostYears"/>.</summary>
    public const int LongestYears = 10;

    /// <summary>The most of <see cref="GrantTolerance"/>.</summary>
    public const int MostGrantPercent = 10;

    /// <summary>Where nothing else has been said: a tenth of the way, three years, and the rule stands.</summary>
    public static TargetRules Usual => new();

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SubjectId => Id;

    /// <summary>Part of the way from base to target by which a value may fall short and still be near.</summary>
    public int TolerancePercent { get; set; } = 10;

    /// <summary>How old the newest value may be, in years.</summary>
    public int MostYears { get; set; } = 3;

    /// <summary>Whether an editor may set another status than the rule's, with a reason; both are shown.</summary>
    public bool MayOverride { get; set; }

    /// <summary>How many percent of its budget grant a unit may cost beyond it and still be near.</summary>
    public double GrantTolerance { get; set; } = 0.5;

    public int Revision { get; set; }
}
