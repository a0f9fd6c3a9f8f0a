using Kommunstyrning.Tenancy;
using OpenIddict.EntityFrameworkCore.Models;

namespace Kommunstyrning.Access;

/// <summary>
/// What a person has let a client do in one municipality, and the family of all tokens that come of it: when it ends, they do.
/// Scopes and status stand in the base.
/// </summary>
public sealed class ClientGrant : OpenIddictEntityFrameworkCoreAuthorization<Guid, Client, ClientToken>
{
    /// <summary>That of the client.</summary>
    public TenantId TenantId { get; set; }

    /// <summary>The person; the base has the same as text.</summary>
    public Guid AccountId { get; set; }

    /// <summary>
    /// Given in a session that the municipality's identity provider answered for: it ends when such sessions do, see
    /// <see cref="EndSession.Through"/>.
    /// </summary>
    public bool IsProvided { get; set; }

    /// <summary>The session had shown a second factor. Without it the grant reaches no role that asks for one.</summary>
    public bool IsStrong { get; set; }

    /// <summary>From then on nothing of it counts, however often it was renewed.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Of the last request, give or take a minute.</summary>
    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>When a token was last given out by it.</summary>
    public DateTimeOffset? IssuedAt { get; set; }
}
