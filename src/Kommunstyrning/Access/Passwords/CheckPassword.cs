using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <param name="Email">As it was written.</param>
/// <param name="Network">See <see cref="ClientNetwork"/>.</param>
/// <param name="Device">See <see cref="KnownDevice"/>.</param>
public sealed record PasswordTry(string Email, string Password, string Network, KnownDevice? Device);

/// <summary>What came of a try, at signing in or at choosing a password by a link.</summary>
public enum PasswordState
{
    Right,

    /// <summary>Or no account has the address, or one that may not be used. By a link: refused.</summary>
    Wrong,

    /// <summary>Not looked at: too many wrong ones for the account, or on the device.</summary>
    TooManyForAccount,

    /// <summary>Not looked at: too many wrong ones from the network.</summary>
    TooManyFromNetwork,

    /// <summary>Not looked at and not counted: too many wait to be hashed.</summary>
    TooManyAtOnce,

    /// <summary>Right, but the account is in no municipality and not an operator's.</summary>
    NoPlaceLeft,
}

/// <param name="Account">When the password was right, and only then.</param>
/// <param name="Wait">When it was not even looked at: how long until it may be tried again.</param>
/// <exception cref="ArgumentException">An account goes with another state, or none with a right password.</exception>
public sealed record CheckedPassword(PasswordState State, Account? Account, TimeSpan Wait)
{
    public Account? Account { get; } =
        Account is not null == (State == PasswordState.Right)
            ? Account
            : throw new ArgumentException("An account goes with a right password only.", nameof(Account));
}

/// <summary>
/// Tells whether an address and a password belong together. First counts the try, then waits for its turn, then hashes;
/// an address without an account goes the same way and takes as long.
/// </summary>
public sealed class CheckPassword(
    KommunDb db,
    UserManager<Account> accounts,
    AccountPasswordHasher hasher,
    SignInThrottle throttle,
    HashingLimit hashing,
    UsableAccounts usable,
    FailedSignIns failed
)
{
    /// <summary>How long to wait where too many are being hashed.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Outside of a transaction: a try stays counted whatever becomes of the request. A wrong password, a closed account and
    /// an address without one cannot be told apart.
    /// </summary>
    public async Task<CheckedPassword> Run(PasswordTry asked, CancellationToken cancel)
    {
        var address = Identifier.Fold(asked.Email);
        var account = address.Length > 0 ? await accounts.FindByEmailAsync(asked.Email) : null;
        var device = account is not null && asked.Device?.Account == account.Id ? asked.Device.Name : null;
        var subject = address.Length > 0 ? address : asked.Email;
        var counted = await throttle.Count(subject, asked.Network, device, cancel);
        if (counted.Exceeded != TryLimit.None)
            return new CheckedPassword(StateOf(counted.Exceeded), null, counted.Wait);

        using var turn = await hashing.Enter(cancel);
        if (turn is null)
        {
            await throttle.TakeBack(counted);
            return new CheckedPassword(PasswordState.TooManyAtOnce, null, Soon);
        }
        if (!await IsRight(account, asked.Password))
        {
            if (account is not null)
                failed.Add(account.Id);
            return new CheckedPassword(PasswordState.Wrong, null, TimeSpan.Zero);
        }

        await throttle.TakeBack(counted);
        return await HasPlace(account!, cancel)
            ? new CheckedPassword(PasswordState.Right, account, TimeSpan.Zero)
            : new CheckedPassword(PasswordState.NoPlaceLeft, null, TimeSpan.Zero);
    }

    /// <summary>Hashes exactly once. The framework hashes anew, once more, when a right one was hashed with less.</summary>
    private async Task<bool> IsRight(Account? account, string password)
    {
        var whole = password.Length <= PasswordRules.MostLength ? password : "";
        if (account?.PasswordHash is not null && usable.Includes(account))
            return await accounts.CheckPasswordAsync(account, whole);
        hasher.VerifyNobodys(whole);
        return false;
    }

    private async Task<bool> HasPlace(Account account, CancellationToken cancel) =>
        account.OnInstance != Rights.None || await db.Memberships.AnyAsync(m => m.AccountId == account.Id, cancel);

    private static PasswordState StateOf(TryLimit exceeded) =>
        exceeded == TryLimit.Network ? PasswordState.TooManyFromNetwork : PasswordState.TooManyForAccount;
}
