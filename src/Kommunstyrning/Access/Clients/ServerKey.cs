namespace Kommunstyrning.Access;

/// <summary>
/// One generation of the keys that the authorization server signs and encrypts with, the same on all nodes. Encrypted under
/// the key ring, as the framework's own keys are under the settings'.
/// </summary>
public sealed class ServerKey
{
    /// <summary>1, 2, 3 …; two nodes that make the next one at once cannot both win.</summary>
    public int Generation { get; init; }

    /// <summary>An ECDSA key on P-256, PKCS #8 in base64, sealed.</summary>
    public required string SealedSigningKey { get; init; }

    /// <summary>256 random bits in base64, sealed.</summary>
    public required string SealedEncryptionKey { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}
