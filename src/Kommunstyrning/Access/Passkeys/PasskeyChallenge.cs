using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Kommunstyrning.Access;

/// <summary>What a browser was asked to sign, and for what.</summary>
public enum PasskeyPurpose
{
    /// <summary>A new passkey, for whoever is signed in and has given the password just now.</summary>
    Add,

    /// <summary>Signing in, whoever it is.</summary>
    SignIn,

    /// <summary>The second step of somebody whose password was right.</summary>
    SecondStep,
}

/// <summary>
/// Carries a challenge to the browser and back in a cookie, encrypted under the key ring, so that every node reads it and none
/// keeps it. It counts once, for a few minutes, for what it was made for and in the session that it was made in.
/// </summary>
public sealed class PasskeyChallenge(IDataProtectionProvider protection, TakeAnswer take, TimeProvider clock)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private readonly IDataProtector protector = protection.CreateProtector(nameof(PasskeyChallenge));

    private sealed record Packed(PasskeyPurpose Purpose, Guid Holder, long At, Guid Name, string State);

    /// <param name="holder">The session that adds, or the account whose second step it is; nobody at signing in.</param>
    /// <param name="state">The framework's.</param>
    public string Seal(PasskeyPurpose purpose, Guid holder, string state) =>
        protector.Protect(
            JsonSerializer.Serialize(
                new Packed(purpose, holder, clock.GetUtcNow().ToUnixTimeSeconds(), Guid.NewGuid(), state)
            )
        );

    /// <summary>Outside of a transaction: it stays taken whatever becomes of the answer.</summary>
    /// <returns>
    /// The framework's state; null where it is of another purpose or holder, too old, changed or taken before, on any node.
    /// </returns>
    public async Task<string?> Take(PasskeyPurpose purpose, Guid holder, string? text, CancellationToken cancel)
    {
        if (Open(text) is not { } packed || packed.Purpose != purpose || packed.Holder != holder)
            return null;
        if (clock.GetUtcNow().ToUnixTimeSeconds() - packed.At >= Lasts.TotalSeconds)
            return null;
        return await take.Run($"passkey {packed.Name}", cancel) ? packed.State : null;
    }

    private Packed? Open(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize<Packed>(protector.Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
