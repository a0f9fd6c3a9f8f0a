using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>What was decided on an element.</summary>
public enum DecisionMatter
{
    /// <summary>That it is adopted, as it is worded.</summary>
    Adoption,

    /// <summary>That it applies no more.</summary>
    Retirement,

    /// <summary>That it hangs elsewhere, or has another place among its siblings.</summary>
    Move,
}

/// <summary>The record of a political decision on an element.</summary>
public sealed class Decision : IRecorded
{
    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Shown in the history of the element.</summary>
    public Guid SubjectId => ElementId;

    public Guid ElementId { get; init; }

    public DecisionMatter Matter { get; init; }

    /// <summary>Kommunfullmäktige, Kommunstyrelsen, a committee …</summary>
    public required string Body { get; init; }

    public DateOnly DecidedOn { get; init; }

    /// <summary>As in the minutes: § 112. Empty when unknown.</summary>
    public string Paragraph { get; init; } = "";

    public DateOnly InForceFrom { get; init; }

    /// <summary>What it replaces, in words; may be empty.</summary>
    public string Supersedes { get; init; } = "";

    /// <summary>Why it was retired or moved; empty on an adoption.</summary>
    public string Reason { get; init; } = "";

    /// <summary>That it is retired or moved, on a day that has not come; carried out in that morning.</summary>
    public bool IsAwaited { get; set; }

    /// <summary>Where it is to hang, of a move that is awaited; null for a level that hangs on nothing.</summary>
    public Guid? ToParentId { get; init; }

    /// <summary>Place among its siblings from 0, of a move that is awaited; null for last.</summary>
    public int? ToPosition { get; init; }

    /// <summary>Of an awaited one: nothing more is decided until it is undone or carried out.</summary>
    internal Refusal IsAlready() =>
        Refusal.Conflict(
            "inForceFrom",
            $"Det är redan beslutat att det {(Matter == DecisionMatter.Move ? "flyttas" : "avslutas")} {InForceFrom.ToString("d MMMM yyyy", Text.Swedish)}. Ångra det först."
        );

    /// <summary>The same as it is told, with another name for who took it; never saved.</summary>
    internal Decision By(string body) =>
        new()
        {
            TenantId = TenantId,
            Id = Id,
            ElementId = ElementId,
            Matter = Matter,
            Body = body,
            DecidedOn = DecidedOn,
            Paragraph = Paragraph,
            InForceFrom = InForceFrom,
            Supersedes = Supersedes,
            Reason = Reason,
            IsAwaited = IsAwaited,
            ToParentId = ToParentId,
            ToPosition = ToPosition,
        };
}
