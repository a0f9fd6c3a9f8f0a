using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Store;

/// <summary>What happened to the row.</summary>
public enum ChangeKind
{
    Created,
    Changed,
    Removed,
}

/// <summary>One change of one row. Written by the store in the transaction of the change itself, never altered.</summary>
public sealed class Change : IOwned, IAppendOnly
{
    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The element, unit or version on whose page the change is shown.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>The row itself, so that what has happened to it can be followed backwards.</summary>
    public Guid RowId { get; init; }

    /// <summary>Class name of the row that changed: Element, ElementLink, Decision …</summary>
    public required string Entity { get; init; }

    public ChangeKind Kind { get; init; }

    /// <summary>The same for all rows of a save.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The name that was shown then. It stays, whatever the account is called later.</summary>
    public required string By { get; init; }

    /// <summary>Null where the program itself acted.</summary>
    public Guid? ByAccountId { get; init; }

    /// <summary>Property name → value as text. Only what changed; empty for a new row.</summary>
    public Dictionary<string, string> Before { get; init; } = [];

    /// <summary>Property name → value as text. Only what changed; empty for a removed row.</summary>
    public Dictionary<string, string> After { get; init; } = [];
}
