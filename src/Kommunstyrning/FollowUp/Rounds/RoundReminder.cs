using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.FollowUp;

/// <summary>
/// That those who report for a unit were reminded on a day. Its key lets it happen once a day and no more, whoever presses the
/// button beside the job; the letters are written in the same transaction.
/// </summary>
public sealed class RoundReminder : IOwned, IAppendOnly
{
    public TenantId TenantId { get; set; }

    public Guid RoundId { get; init; }

    public Guid UnitId { get; init; }

    /// <summary>In Stockholm.</summary>
    public DateOnly Day { get; init; }

    /// <summary>By the daily job; otherwise by somebody's button.</summary>
    public bool IsByItself { get; init; }
}
