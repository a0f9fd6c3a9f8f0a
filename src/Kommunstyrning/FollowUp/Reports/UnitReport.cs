using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.FollowUp;

/// <summary>How far a unit's report has come.</summary>
public enum ReportState
{
    /// <summary>Being written, or not begun.</summary>
    Writing,

    /// <summary>Klar: handed in, and waits to be read by whoever approves.</summary>
    Ready,

    /// <summary>Sent back with a comment; whoever reports goes on.</summary>
    Returned,

    /// <summary>Godkänd: nothing in it is changed until it is sent back.</summary>
    Approved,
}

/// <summary>One unit's part in a round: one row for each, made when the round is opened.</summary>
public sealed class UnitReport : IRecorded, IRevised, ISearchable
{
    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Shown in the history of the round.</summary>
    public Guid SubjectId => RoundId;

    public Guid RoundId { get; init; }

    public Guid UnitId { get; init; }

    public ReportState State { get; set; }

    /// <summary>The unit's own last day, where it has been given another than its step's.</summary>
    public DateOnly? OwnDeadline { get; set; }

    /// <summary>Who reports in the place of those who have the role in the unit; null where nobody has been named.</summary>
    public Guid? StandInAccountId { get; set; }

    /// <summary>What the unit says of all its goals together; a committee's compilation. May be empty.</summary>
    public string Summary { get; set; } = "";

    /// <summary>When somebody who reports first opened it; null where nobody has.</summary>
    public DateTimeOffset? FirstOpenedAt { get; set; }

    /// <summary>When something in it was last written.</summary>
    public DateTimeOffset? SavedAt { get; set; }

    /// <summary>When it was last handed in; kept when it is sent back.</summary>
    public DateTimeOffset? ReadyAt { get; set; }

    public string ReadyBy { get; set; } = "";

    public DateTimeOffset? ApprovedAt { get; set; }

    public string ApprovedBy { get; set; } = "";

    public int Revision { get; set; }

    public IEnumerable<SearchableWords> Words() =>
        [new(SearchableKind.UnitReport, "", LiveValues.Without(Summary), $"{RoundId}/{UnitId}")];

    /// <summary>Nobody or one.</summary>
    internal IReadOnlyList<Guid> StandIns => StandInAccountId is { } account ? [account] : [];

    /// <summary>It has been handed in, and has not been sent back.</summary>
    public bool IsHandedIn => State is ReportState.Ready or ReportState.Approved;
}
