using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>What a device has signed, when the framework has found the signature, the challenge and the place to be right.</summary>
/// <param name="SignCount">How often the device says that the key was used.</param>
public sealed record ShownPasskey(Guid AccountId, byte[] CredentialId, long SignCount);

/// <summary>What came of a passkey that was shown.</summary>
public enum PasskeyState
{
    Right,

    /// <summary>Its account may not be used, or it was taken away a moment ago.</summary>
    Wrong,

    /// <summary>The device's counter has not gone on since last time: there may be a copy of the key.</summary>
    Copied,

    /// <summary>Right, but the account is in no municipality and has no right on the instance.</summary>
    NoPlaceLeft,
}

/// <param name="Account">When it was right, and only then.</param>
public sealed record CheckedPasskey(PasskeyState State, Account? Account);

/// <summary>Tells whether a passkey opens its account now, and writes down that it was used.</summary>
public sealed class CheckPasskey(
    KommunDb db,
    UsableAccounts usable,
    AccountTrail trail,
    Outbox outbox,
    TimeProvider clock
)
{
    /// <summary>Outside of a transaction: the counter stays where it is now, whatever becomes of the request.</summary>
    public async Task<CheckedPasskey> Run(ShownPasskey shown, CancellationToken cancel)
    {
        var hash = AccountStore.HashOf(shown.CredentialId);
        var passkey = await db
            .Passkeys.AsNoTracking()
            .SingleOrDefaultAsync(p => p.CredentialHash == hash && p.AccountId == shown.AccountId, cancel);
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == shown.AccountId, cancel);
        if (passkey is null || account is null || !usable.Includes(account))
            return new CheckedPasskey(PasskeyState.Wrong, null);
        if (!await IsRaised(passkey.Id, shown, cancel))
        {
            await Tell(account, passkey, cancel);
            return new CheckedPasskey(PasskeyState.Copied, null);
        }
        return
            account.OnInstance != Tenancy.Rights.None
            || await db.Memberships.AnyAsync(m => m.AccountId == account.Id, cancel)
            ? new CheckedPasskey(PasskeyState.Right, account)
            : new CheckedPasskey(PasskeyState.NoPlaceLeft, null);
    }

    /// <summary>In one statement: of two with the same count, on all nodes together, one gets on.</summary>
    private async Task<bool> IsRaised(Guid id, ShownPasskey shown, CancellationToken cancel)
    {
        var (count, now) = (shown.SignCount, clock.GetUtcNow());
        return await db
                .Passkeys.Where(p => p.Id == id && (p.SignCount < count || (p.SignCount == 0 && count == 0)))
                .ExecuteUpdateAsync(
                    set => set.SetProperty(p => p.SignCount, count).SetProperty(p => p.UsedAt, now),
                    cancel
                ) == 1;
    }

    private Task Tell(Account account, Passkey passkey, CancellationToken cancel) =>
        db.InTransaction(
            async () =>
            {
                await outbox.PutAboutAccount(LetterKind.PasskeyRefused, account.Id, cancel);
                await db.SaveChangesAsync(cancel);
                var note = new TrailNote(TrailKind.PasskeyRefused, passkey.Name, passkey.Id);
                await trail.Add(account.AsActor(), account.Id, note, cancel);
                return account.Id;
            },
            _ => true,
            cancel
        );
}
