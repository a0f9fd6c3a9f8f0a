using System.Globalization;
using System.Security.Cryptography;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Kommunstyrning.Access;

/// <param name="Through">See <see cref="Session.Through"/>.</param>
public sealed record HalfSignedIn(Account Account, TenantId? Through);

/// <summary>
/// Somebody whose password was right and whose code is not given yet. It is no session and gives no right; it holds for a few
/// minutes, and not beyond a new password.
/// </summary>
public sealed class PendingSignIn(
    IDataProtectionProvider protection,
    UserManager<Account> accounts,
    UsableAccounts usable,
    TimeProvider clock
)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private readonly IDataProtector protector = protection.CreateProtector(nameof(PendingSignIn));

    /// <returns>Encrypted under the key ring, for a cookie: every node reads it.</returns>
    /// <param name="through">The municipality whose identity provider answered in place of a password; null for none.</param>
    public async Task<string> Write(Account account, TenantId? through)
    {
        var stamp = await accounts.GetSecurityStampAsync(account);
        var at = clock.GetUtcNow().ToUnixTimeSeconds();
        return protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{account.Id} {at} {stamp} {through}"));
    }

    /// <returns>Null when there is none, it is too old or not written here, or password or account are others since.</returns>
    public async Task<HalfSignedIn?> Read(string? token)
    {
        if (string.IsNullOrEmpty(token))
            return null;
        try
        {
            if (
                protector.Unprotect(token).Split(' ') is not [var id, var at, var stamp, var slug]
                || clock.GetUtcNow().ToUnixTimeSeconds() - long.Parse(at, CultureInfo.InvariantCulture)
                    >= Lasts.TotalSeconds
            )
                return null;
            var account = await accounts.FindByIdAsync(id);
            return
                account is not null
                && usable.Includes(account)
                && string.Equals(account.SecurityStamp, stamp, StringComparison.Ordinal)
                ? new HalfSignedIn(account, TenantId.TryParse(slug, out var through) ? through : null)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
