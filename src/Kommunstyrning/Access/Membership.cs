using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Access;

/// <summary>What a membership lets an account do.</summary>
public enum Role
{
    /// <summary>Sees drafts.</summary>
    Reader,

    /// <summary>Sees drafts and changes model, elements and units.</summary>
    Editor,
}

/// <summary>
/// What a person may do in one municipality. A shared table, not a tenant's own: it is what tells at sign-in which
/// tenants a person belongs to, before any tenant has been entered.
/// </summary>
public sealed class Membership
{
    public TenantId TenantId { get; init; }

    public Guid AccountId { get; init; }

    public Role Role { get; set; }
}
