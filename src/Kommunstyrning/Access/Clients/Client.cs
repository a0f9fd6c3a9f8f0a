using Kommunstyrning.Tenancy;
using OpenIddict.EntityFrameworkCore.Models;

namespace Kommunstyrning.Access;

/// <summary>
/// A program that acts in the name of one municipality, by itself or for persons who have let it. What OpenIddict knows of it
/// (id, hash of the secret, redirect addresses, permissions) stands in the base. Shared by all tenants: it is looked up by
/// what it calls itself, before anybody knows which municipality it is of.
/// </summary>
public sealed class Client : OpenIddictEntityFrameworkCoreApplication<Guid, ClientGrant, ClientToken>, IRevised
{
    /// <summary>Never changes: each token of the client is of this municipality and no other.</summary>
    public TenantId TenantId { get; init; }

    /// <summary>What it is for, in the municipality's own words.</summary>
    public string Purpose { get; set; } = "";

    /// <summary>Who answers for it; somebody with a place in the municipality when it was chosen.</summary>
    public Guid ResponsibleId { get; set; }

    /// <summary>Scopes that it may have, as <see cref="ClientScopes.Table"/> names them.</summary>
    public List<string> Scopes { get; set; } = [];

    /// <summary>It acts by itself, with what it has been given (client credentials).</summary>
    public bool ActsAlone { get; set; }

    /// <summary>It acts for persons, with what they may do and have let it do (authorization code).</summary>
    public bool ActsForPersons { get; set; }

    /// <summary>Nothing that it holds counts, until it is enabled again.</summary>
    public bool IsDisabled { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Of the last request with a token of its own or a person's, give or take a minute.</summary>
    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>When it last got a token of its own.</summary>
    public DateTimeOffset? IssuedAt { get; set; }

    public int Revision { get; set; }

    /// <summary>A confidential client has a secret; one that runs where anybody can read it has none.</summary>
    public bool HasSecret => !string.IsNullOrEmpty(ClientSecret);
}
