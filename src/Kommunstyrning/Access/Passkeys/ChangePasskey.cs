using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>The owner of a passkey calls it something else, or takes it away.</summary>
public sealed class ChangePasskey(
    KommunDb db,
    CheckOwnPassword check,
    EndSession sessions,
    AccountTrail trail,
    Outbox outbox
)
{
    /// <returns>Missing where the account has no such passkey; invalid at name.</returns>
    public async Task<Outcome<Guid>> Rename(CallerAccess access, Guid id, string name, CancellationToken cancel)
    {
        if (CheckName(name) is { } wrong)
            return wrong;
        var line = Text.Line(name);
        return
            await Own(access)
                .Where(p => p.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, line), cancel) > 0
            ? id
            : Refusal.Missing("Passnyckeln");
    }

    /// <summary>
    /// It opens nothing from then on, and all other browsers are signed out: somebody may have come in by it. Asks for the
    /// password, so that a browser that was left open shuts nobody out.
    /// </summary>
    /// <param name="kept">The session that goes on.</param>
    /// <returns>
    /// Wrong or too many with the field present; right also where the passkey was gone already.
    /// </returns>
    public async Task<FactorChange> Remove(
        CallerAccess access,
        Guid kept,
        Guid id,
        PasswordTry present,
        CancellationToken cancel
    )
    {
        var password = await check.Run(access, present, cancel);
        if (password.State != PasswordState.Right)
            return new FactorChange(password.State, password.Wait, "present", []);
        await db.InTransaction(() => TakeAway(access, kept, id, cancel), isGone => isGone, cancel);
        return new FactorChange(PasswordState.Right, TimeSpan.Zero, "", []);
    }

    /// <returns>Null for a name that can be used.</returns>
    internal static Refusal? CheckName(string name) =>
        Text.Line(name).Length switch
        {
            0 => Refusal.Invalid("name", "Skriv ett namn som du känner igen den på, till exempel Jobbmobilen."),
            > Passkey.NameLength => Refusal.Invalid("name", $"Namnet får ha högst {Passkey.NameLength} tecken."),
            _ => null,
        };

    private async Task<bool> TakeAway(CallerAccess access, Guid kept, Guid id, CancellationToken cancel)
    {
        if (await Own(access).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } passkey)
            return false;
        await Own(access).Where(p => p.Id == id).ExecuteDeleteAsync(cancel);
        await sessions.Others(passkey.AccountId, kept, cancel);
        await outbox.PutAboutAccount(LetterKind.PasskeyRemoved, passkey.AccountId, cancel);
        await db.SaveChangesAsync(cancel);
        var note = new TrailNote(TrailKind.PasskeyRemoved, passkey.Name, passkey.Id);
        await trail.Add(access, passkey.AccountId, note, cancel);
        return true;
    }

    /// <summary>None for whom an identity provider answers for.</summary>
    private IQueryable<Passkey> Own(CallerAccess access)
    {
        var account = access.Through is null ? access.AccountId : null;
        return db.Passkeys.Where(p => p.AccountId == account);
    }
}
