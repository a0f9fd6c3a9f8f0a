using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>The address at which a person sets the password of an account, once and within the token's lifetime.</summary>
public sealed class PasswordLink(UserManager<Account> accounts, IDataProtectionProvider protection)
{
    /// <summary>
    /// Lets the framework make a key now if it needs one. A key is stored over a connection of its own, which waits
    /// for ever if the caller holds the write lock of an embedded database: call this before such a transaction.
    /// </summary>
    public void PrepareKeys() => protection.CreateProtector(nameof(PasswordLink)).Protect([0]);

    /// <summary>Saves in the caller's transaction that no earlier link holds: one that has been lost opens nothing.</summary>
    /// <returns>An address on this instance: /valj-losenord?konto=…&amp;kod=…</returns>
    /// <exception cref="DbUpdateConcurrencyException">Another was made for the account just now.</exception>
    public async Task<string> For(Account account)
    {
        PrepareKeys();
        var renewed = await accounts.UpdateSecurityStampAsync(account);
        if (!renewed.Succeeded)
            throw new DbUpdateConcurrencyException(renewed.ToString());
        return Address(account, await accounts.GeneratePasswordResetTokenAsync(account));
    }

    /// <summary>For an hour only, beside any other: for whoever has asked without being signed in.</summary>
    public async Task<string> ForReset(Account account) =>
        Address(
            account,
            await accounts.GenerateUserTokenAsync(
                account,
                ResetTokens.Name,
                UserManager<Account>.ResetPasswordTokenPurpose
            )
        );

    /// <summary>The token in the address's "kod", or null when it has been damaged on the way.</summary>
    public static string? TokenOf(string? code)
    {
        try
        {
            return code is { Length: > 0 } ? Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(code)) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string Address(Account account, string token) =>
        $"/valj-losenord?konto={account.Id}&kod={Encode(token)}";

    private static string Encode(string token) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));
}
