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

    /// <summary>Which letters the person has chosen or declined; what is not there comes as <see cref="LetterRules"/> says.</summary>
    public Dictionary<LetterKind, bool> Letters { get; set; } = new();

    public DateTimeOffset JoinedAt { get; init; }

    public int Revision { get; set; }
}
