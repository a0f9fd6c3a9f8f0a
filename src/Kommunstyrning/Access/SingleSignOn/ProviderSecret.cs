using System.Security.Cryptography;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.DataProtection;

namespace Kommunstyrning.Access;

/// <summary>
/// Keeps the secret by which the program proves itself to a municipality's provider: encrypted under the key ring and bound to
/// municipality and issuer, so that a row that was copied or changed from outside is sent to nobody else.
/// </summary>
public sealed class ProviderSecret(IDataProtectionProvider protection)
{
    public string Seal(TenantId tenant, string issuer, string secret) => Of(tenant, issuer).Protect(secret);

    /// <returns>Null where its key has been revoked, or it was sealed for another.</returns>
    public string? Open(TenantId tenant, IdentityProvider provider)
    {
        try
        {
            return provider.SealedSecret.Length == 0
                ? null
                : Of(tenant, provider.Issuer).Unprotect(provider.SealedSecret);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Of(TenantId tenant, string issuer) =>
        protection.CreateProtector("Kommunstyrning.ProviderSecret", tenant.Value, issuer);
}
