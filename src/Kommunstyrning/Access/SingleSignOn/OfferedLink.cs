using System.Security.Cryptography;
using System.Text.Json;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.DataProtection;

namespace Kommunstyrning.Access;

/// <summary>
/// Carries whom the provider has vouched for to the form in which the account's owner says yes: encrypted, bound to
/// municipality, account and session, and for a few minutes.
/// </summary>
public sealed class OfferedLink(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private readonly IDataProtector protector = protection.CreateProtector("Kommunstyrning.OfferedLink");

    private sealed record Packed(string Tenant, Guid Account, Guid Session, long At, ProvidedIdentity Identity);

    public string Seal(TenantId tenant, Guid account, Guid session, ProvidedIdentity identity) =>
        protector.Protect(
            JsonSerializer.Serialize(
                new Packed(tenant.Value, account, session, clock.GetUtcNow().ToUnixTimeSeconds(), identity)
            )
        );

    /// <returns>Null where it was made for another account, session or municipality, is too old or has been changed.</returns>
    internal ProvidedIdentity? Open(TenantId tenant, Guid account, Guid session, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        try
        {
            var packed = JsonSerializer.Deserialize<Packed>(protector.Unprotect(text))!;
            return
                packed.Account == account
                && packed.Session == session
                && string.Equals(packed.Tenant, tenant.Value, StringComparison.Ordinal)
                && clock.GetUtcNow().ToUnixTimeSeconds() - packed.At < Lasts.TotalSeconds
                ? packed.Identity
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
