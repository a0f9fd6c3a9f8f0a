using System.Security.Cryptography;
using Kommunstyrning.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>Shows the framework, which looks at what a passkey has signed, the rows that are kept here in place of its own.</summary>
internal sealed class AccountStore(KommunDb db, IdentityErrorDescriber? words = null)
    : UserOnlyStore<Account, KommunDb, Guid>(db, words)
{
    public static string HashOf(byte[] credential) => Convert.ToHexStringLower(SHA256.HashData(credential));

    public override async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(
        Account user,
        CancellationToken cancellationToken
    ) =>
        [
            .. (
                await Context.Passkeys.AsNoTracking().Where(p => p.AccountId == user.Id).ToListAsync(cancellationToken)
            ).Select(Shown),
        ];

    public override async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var hash = HashOf(credentialId);
        return await (
            from passkey in Context.Passkeys
            join account in Context.Accounts on passkey.AccountId equals account.Id
            where passkey.CredentialHash == hash
            select account
        ).SingleOrDefaultAsync(cancellationToken);
    }

    public override async Task<UserPasskeyInfo?> FindPasskeyAsync(
        Account user,
        byte[] credentialId,
        CancellationToken cancellationToken
    )
    {
        var hash = HashOf(credentialId);
        return
            await Context
                .Passkeys.AsNoTracking()
                .SingleOrDefaultAsync(p => p.AccountId == user.Id && p.CredentialHash == hash, cancellationToken)
                is { } passkey
            ? Shown(passkey)
            : null;
    }

    /// <exception cref="NotSupportedException">Always: <see cref="AddPasskey"/> and <see cref="CheckPasskey"/> write.</exception>
    public override Task AddOrUpdatePasskeyAsync(
        Account user,
        UserPasskeyInfo passkey,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("Passkeys are written by the use cases, with their lines.");

    /// <exception cref="NotSupportedException">Always: <see cref="ChangePasskey"/> does it.</exception>
    public override Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Passkeys are written by the use cases, with their lines.");

    /// <summary>
    /// With a counter of 0, so that the framework takes any: <see cref="CheckPasskey"/> compares it in the statement that
    /// raises it, so that of two copies of a key that come at once, on whatever nodes, one is found out.
    /// </summary>
    private static UserPasskeyInfo Shown(Passkey passkey) =>
        new(
            passkey.CredentialId,
            passkey.PublicKey,
            passkey.CreatedAt,
            signCount: 0,
            passkey.Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            isUserVerified: true,
            passkey.IsBackupEligible,
            isBackedUp: false,
            attestationObject: [],
            clientDataJson: []
        );
}
