using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>What a device has shown of a key that it has made, when the framework has looked at it.</summary>
/// <param name="PublicKey">In COSE form.</param>
public sealed record MadePasskey(
    byte[] CredentialId,
    byte[] PublicKey,
    long SignCount,
    bool IsBackupEligible,
    IReadOnlyList<string> Transports
);

/// <summary>
/// Whoever is signed in adds a passkey. Password, and code where there is one, are asked for before the device is: a browser that
/// was left open makes no key to come back with.
/// </summary>
public sealed class AddPasskey(
    KommunDb db,
    CheckOwnPassword checkPassword,
    CheckSecondFactor checkCode,
    SecondFactorQuery factors,
    AccountTrail trail,
    Outbox outbox,
    TimeProvider clock
)
{
    private const string Foreign =
        "Du är inloggad genom kommunens inloggning. Logga in med ditt lösenord för att använda passnycklar.";

    /// <summary>Before the device is asked: whether it may be. Tries are counted as at signing in.</summary>
    /// <returns>Null for yes. Wrong with a field: name, present or code.</returns>
    public async Task<FactorChange?> WhyNot(
        CallerAccess access,
        PasswordTry present,
        string code,
        CancellationToken cancel
    )
    {
        var accountId = access.AccountId!.Value;
        var password = await checkPassword.Run(access, present, cancel);
        if (password.State != PasswordState.Right)
            return new FactorChange(password.State, password.Wait, "present", []);
        if (!await factors.HasCode(accountId, cancel))
            return null;
        var found = await checkCode.Run(accountId, new CodeTry(code, present.Network, present.Device), cancel);
        return found.State == PasswordState.Right ? null : new FactorChange(found.State, found.Wait, "code", []);
    }

    /// <returns>
    /// What stands in the way before anything is asked: forbidden for whom an identity provider answers for, in conflict where
    /// there are as many as there may be, invalid at name. None where it may go on.
    /// </returns>
    public async Task<IReadOnlyList<Refusal>> Refusals(CallerAccess access, string name, CancellationToken cancel)
    {
        if (access.Through is not null)
            return [Refusal.Forbidden(Foreign)];
        if (ChangePasskey.CheckName(name) is { } wrong)
            return [wrong];
        return await db.Passkeys.CountAsync(p => p.AccountId == access.AccountId, cancel) >= Passkey.Most ? [Full] : [];
    }

    /// <summary>The session in which it is added has shown two steps from now on, and goes on where two are required.</summary>
    /// <param name="session">The one that asks.</param>
    /// <returns>As <see cref="Refusals"/>; in conflict without a field also where the key is there already.</returns>
    public Task<Outcome<Guid>> Run(
        CallerAccess access,
        Guid session,
        string name,
        MadePasskey made,
        CancellationToken cancel
    ) => db.InTransaction(() => Add(access, session, name, made, cancel), cancel);

    private async Task<Outcome<Guid>> Add(
        CallerAccess access,
        Guid session,
        string name,
        MadePasskey made,
        CancellationToken cancel
    )
    {
        var (accountId, now) = (access.AccountId!.Value, clock.GetUtcNow());
        // an update that changes nothing: those who add to one account at once take turns
        await db
            .Accounts.Where(a => a.Id == accountId)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.IsClosed, a => a.IsClosed), cancel);
        if (await Refusals(access, name, cancel) is { Count: > 0 } refusals)
            return Outcome<Guid>.Refused(refusals);
        var hash = AccountStore.HashOf(made.CredentialId);
        if (await db.Passkeys.AnyAsync(p => p.CredentialHash == hash, cancel))
            return Refusal.Conflict("", "Den passnyckeln finns redan.");
        var passkey = new Passkey
        {
            Id = Guid.CreateVersion7(now),
            AccountId = accountId,
            CredentialId = made.CredentialId,
            CredentialHash = hash,
            PublicKey = made.PublicKey,
            SignCount = made.SignCount,
            Name = Text.Line(name),
            CreatedAt = now,
            IsBackupEligible = made.IsBackupEligible,
            Transports = string.Join(' ', made.Transports.Where(t => t.Length is > 0 and < 20).Take(4)),
        };
        db.Add(passkey);
        await outbox.PutAboutAccount(LetterKind.PasskeyAdded, accountId, cancel);
        await db.SaveChangesAsync(cancel);
        await db
            .Sessions.Where(s => s.Id == session)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.IsStrong, true), cancel);
        await trail.Add(access, accountId, new TrailNote(TrailKind.PasskeyAdded, passkey.Name, passkey.Id), cancel);
        return passkey.Id;
    }

    private static Refusal Full =>
        Refusal.Conflict("", $"Du har redan {Passkey.Most} passnycklar. Ta bort en som du inte använder först.");
}
