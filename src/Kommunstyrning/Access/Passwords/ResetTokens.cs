using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Kommunstyrning.Access;

/// <summary>
/// Tokens for a new password that somebody has asked for without being signed in: as the framework's own, bound to the
/// account's stamp and so worth nothing once used, but for an hour only, on the program's clock.
/// </summary>
internal sealed class ResetTokens(IDataProtectionProvider protection, TimeProvider clock)
    : IUserTwoFactorTokenProvider<Account>
{
    /// <summary>Among the framework's providers.</summary>
    public const string Name = "Reset";

    public static readonly TimeSpan Lifespan = TimeSpan.FromHours(1);

    private readonly IDataProtector protector = protection.CreateProtector(nameof(ResetTokens));

    public async Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) =>
        protector.Protect(Contents(purpose, user.Id, await manager.GetSecurityStampAsync(user), clock.GetUtcNow()));

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        try
        {
            var contents = protector.Unprotect(token);
            var at = DateTimeOffset.FromUnixTimeSeconds(
                long.Parse(contents[..contents.IndexOf(' ', StringComparison.Ordinal)], CultureInfo.InvariantCulture)
            );
            return clock.GetUtcNow() - at < Lifespan
                && string.Equals(
                    contents,
                    Contents(purpose, user.Id, await manager.GetSecurityStampAsync(user), at),
                    StringComparison.Ordinal
                );
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) =>
        Task.FromResult(false);

    private static string Contents(string purpose, Guid account, string stamp, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.ToUnixTimeSeconds()} {purpose} {account} {stamp}");
}
