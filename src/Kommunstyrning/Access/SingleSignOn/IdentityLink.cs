using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Access;

/// <summary>
/// An account's tie to somebody whom a municipality's identity provider vouches for. Who it is are municipality, issuer and
/// subject, to the letter, and nothing else: an address proves nothing.
/// </summary>
public sealed class IdentityLink : IOwned
{
    /// <summary>The most characters of <see cref="Subject"/>, by the standard.</summary>
    public const int SubjectLength = 255;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Issuer { get; init; }

    /// <summary>What the provider calls the person.</summary>
    public required string Subject { get; init; }

    public Guid AccountId { get; set; }

    /// <summary>As the provider says it, for people to recognise; empty where it says none. Opens nothing.</summary>
    public string Email { get; set; } = "";

    /// <summary>Of the roles that the person has, those that groups gave at the last sign-in.</summary>
    public List<RoleGrant> ByGroup { get; set; } = [];

    public DateTimeOffset LinkedAt { get; init; }

    /// <summary>Null until the person has come in by it.</summary>
    public DateTimeOffset? SignedInAt { get; set; }
}
