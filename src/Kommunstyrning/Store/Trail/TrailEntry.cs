using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Store;

/// <summary>
/// One line of a municipality's audit trail: who did what to whom or what, and when. Each holds the hash of the one before
/// it, so that none can be altered, taken out, put in or moved without that showing (decision 36).
/// </summary>
public sealed class TrailEntry : IOwned, IAppendOnly
{
    public TenantId TenantId { get; set; }

    /// <summary>1, 2, 3 … within the municipality, without gaps, in the order in which the acts were committed.</summary>
    public long Number { get; internal set; }

    /// <summary>UTC, to the millisecond.</summary>
    public DateTimeOffset At { get; init; }

    public TrailKind Kind { get; init; }

    /// <summary>The name that was shown then. The program's own work stands in parentheses.</summary>
    public required string By { get; init; }

    /// <summary>Null where the program itself acted, and where nobody knows who did.</summary>
    public Guid? ByAccountId { get; init; }

    /// <summary>To whom or what, as it was called then; empty where the act has no other subject than who acted.</summary>
    public required string Subject { get; init; }

    public Guid? SubjectId { get; init; }

    /// <summary>Name → value, a few; by kind.</summary>
    public Dictionary<string, string> Details { get; init; } = [];

    /// <summary>Hexadecimal; that of the line before, <see cref="TrailHash.Beginning"/> for the first.</summary>
    public string PreviousHash { get; internal set; } = "";

    /// <summary>Hexadecimal SHA-256, see <see cref="TrailHash.Of"/>.</summary>
    public string Hash { get; internal set; } = "";
}

/// <summary>
/// Where a municipality's trail ends. It is what those who write take turns at, and what shows that the last lines have
/// been cut away.
/// </summary>
public sealed class TrailHead : IOwned
{
    public TenantId TenantId { get; set; }

    /// <summary>Of the last line; 0 before the first.</summary>
    public long Number { get; set; }

    /// <summary>Of the last line.</summary>
    public string Hash { get; set; } = TrailHash.Beginning;
}
