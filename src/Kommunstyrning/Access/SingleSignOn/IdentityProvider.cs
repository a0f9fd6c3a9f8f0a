using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Access;

/// <summary>Whom a municipality lets in whom its identity provider vouches for and nobody has given a place yet.</summary>
public enum ProviderAdmits
{
    /// <summary>Everyone, as reader where no group says more.</summary>
    Everyone,

    /// <summary>Those in a group that gives a role.</summary>
    Groups,

    /// <summary>Nobody: an account must have been linked, by its owner or by an invitation.</summary>
    Linked,
}

/// <summary>
/// The identity provider by which people of one municipality sign in (OpenID Connect). At most one row; whether it is used
/// stands in <see cref="Tenant.SignIn"/>. Each change raises the revision, and what was begun under an earlier one is refused
/// on every node.
/// </summary>
public sealed class IdentityProvider : IOwned, IRevised
{
    /// <summary>The most characters of <see cref="Issuer"/>.</summary>
    public const int IssuerLength = 300;

    /// <summary>The most characters of the names that the provider uses: of client, scopes, claim, groups and levels.</summary>
    public const int NameLength = 200;

    /// <summary>The most rows of <see cref="GroupRoles"/>.</summary>
    public const int MostGroups = 100;

    /// <summary>The claim where nothing else is said.</summary>
    public const string UsualGroupsClaim = "groups";

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>As its discovery document says it, to the letter.</summary>
    public string Issuer { get; set; } = "";

    public string ClientId { get; set; } = "";

    /// <summary>Encrypted under the key ring (<see cref="ProviderSecret"/>), and never shown.</summary>
    public string SealedSecret { get; set; } = "";

    /// <summary>Beside openid, profile and email, with spaces between.</summary>
    public string Scopes { get; set; } = "";

    /// <summary>The claim that lists somebody's groups.</summary>
    public string GroupsClaim { get; set; } = UsualGroupsClaim;

    public List<GroupRole> GroupRoles { get; set; } = [];

    public ProviderAdmits Admits { get; set; }

    /// <summary>Whether a group may make somebody administrator; without it such a row is refused, and none is followed.</summary>
    public bool MakesAdministrators { get; set; }

    /// <summary>Values of acr, with spaces between, that mean that the provider asked for a second factor.</summary>
    public string StrongLevels { get; set; } = "";

    public int Revision { get; set; }
}
