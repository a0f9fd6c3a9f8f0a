using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Access;

/// <summary>
/// One sign-in in one browser. The browser carries a secret, the row its hash, so that whoever reads the table cannot go
/// on in another's place. Ending the row ends the session on all nodes at their next request.
/// </summary>
public sealed class Session
{
    /// <summary>The most characters of <see cref="Client"/>; a longer one is cut.</summary>
    public const int ClientLength = 200;

    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public required string SecretHash { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Of the last request, give or take a minute.</summary>
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>Null until it is ended; one that is too old by its limits may have none yet.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>
    /// The municipality whose identity provider answered for the person; null after a password. Such a session reaches that
    /// municipality and nothing else, whatever else the account opens.
    /// </summary>
    public TenantId? Through { get; init; }

    /// <summary>Began with a second factor, the provider's or the account's own, or by a passkey; or one was set up in it.</summary>
    public bool IsStrong { get; init; }

    /// <summary>What the browser says of itself, for a person to tell sessions apart by; nothing is decided by it.</summary>
    public string Client { get; init; } = "";
}
