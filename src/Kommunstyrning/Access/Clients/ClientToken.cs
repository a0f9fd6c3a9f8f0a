using Kommunstyrning.Tenancy;
using OpenIddict.EntityFrameworkCore.Models;

namespace Kommunstyrning.Access;

/// <summary>
/// A code, an access token or a refresh token that has been given out. What the client carries is random and stands here as a
/// hash; each use looks the row up, so that it ends on all nodes at once.
/// </summary>
public sealed class ClientToken : OpenIddictEntityFrameworkCoreToken<Guid, Client, ClientGrant>
{
    /// <summary>That of the client.</summary>
    public TenantId TenantId { get; set; }
}
