using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Access;

/// <summary>
/// What a person may do in one municipality. A shared table, not a tenant's own: it is what tells at sign-in which
/// tenants a person belongs to, before any tenant has been entered.
/// </summary>
public sealed class Membership : IRevised
{
    public TenantId TenantId { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>At least one; a person may be one thing for the whole municipality and another for a unit.</summary>
    public List<RoleGrant> Grants { get; set; } = [];

    /// <summary>How soon the person wants what by mail; what is not there comes as <see cref="LetterRules"/> says.</summary>
    public Dictionary<LetterGroup, LetterPace> Letters { get; set; } = new();

    public DateTimeOffset JoinedAt { get; init; }

    /// <summary>When the person's page was last opened, to the minute; null where it has not been. See <see cref="LastVisitQuery"/>.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>The end of the visit before that one: what has changed since is told on the page. Null on the first visit.</summary>
    public DateTimeOffset? LeftAt { get; set; }

    public int Revision { get; set; }
}
