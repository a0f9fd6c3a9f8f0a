using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.FollowUp;

/// <summary>What somebody who reads a report writes to whoever reports, on all of it or on one goal. Written once, for members.</summary>
public sealed class ReportComment : IOwned
{
    /// <summary>The most characters.</summary>
    public const int TextLength = 2_000;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid UnitReportId { get; init; }

    /// <summary>Null where it is about the whole report.</summary>
    public Guid? ElementId { get; init; }

    public required string Text { get; init; }

    public DateTimeOffset WrittenAt { get; init; }

    public string WrittenBy { get; init; } = "";

    /// <summary>Whoever reports has answered or mended it; null until then.</summary>
    public DateTimeOffset? SettledAt { get; set; }
}
