using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>What came of a change that asks for password and code.</summary>
/// <param name="Field">Where a wrong one stands: present or code.</param>
/// <param name="Codes">New recovery codes, shown once; empty where none were made.</param>
public sealed record FactorChange(PasswordState State, TimeSpan Wait, string Field, IReadOnlyList<string> Codes);

/// <summary>
/// Whoever is signed in sets up a second factor, gets other recovery codes, or turns it off; the last two ask for password and
/// code, so that a browser that was left open is not enough.
/// </summary>
public sealed class ChangeSecondFactor(
    KommunDb db,
    UserManager<Account> accounts,
    FactorSecret secrets,
    CheckPassword checkPassword,
    CheckSecondFactor checkCode,
    SecondFactorQuery factors,
    EndSession sessions,
    AccountTrail trail,
    Outbox outbox,
    CurrentActor actor,
    TimeProvider clock
)
{
    /// <summary>Begins to hold at once: all other browsers are signed out, since they came in without it.</summary>
    /// <param name="kept">The session that goes on.</param>
    /// <param name="sealedOffer">See <see cref="FactorOffer.Sealed"/>.</param>
    /// <returns>
    /// Recovery codes, shown once. Invalid at code where it is not right or the offer is too old; in conflict without a field
    /// where there is one already, and forbidden (403) to whoever came in through an identity provider.
    /// </returns>
    public async Task<Outcome<IReadOnlyList<string>>> SetUp(
        CallerAccess access,
        Guid kept,
        string? sealedOffer,
        string code,
        CancellationToken cancel
    )
    {
        var accountId = access.AccountId!.Value;
        if (access.Through is not null)
            return Refusal.Forbidden("Logga in med ditt lösenord för att ställa in tvåstegsinloggning.");
        if (secrets.Offered(accountId, sealedOffer) is not { } secret)
            return Refusal.Invalid("code", "Bilden är för gammal. Läs in den nya i appen och skriv koden därifrån.");
        var bare = new string([.. code.Where(c => !char.IsWhiteSpace(c))]);
        if (Totp.StepOf(secret, bare, clock.GetUtcNow()) is not { } step)
            return Refusal.Invalid(
                "code",
                "Koden stämmer inte. Skriv den som appen visar just nu. Går telefonens klocka rätt?"
            );
        var sealedSecret = secrets.Seal(secret);
        return await db.InTransaction<IReadOnlyList<string>>(
            async () =>
            {
                if (await factors.HasCode(accountId, cancel))
                    return Refusal.Conflict("", "Tvåstegsinloggning är redan påslagen.");
                db.SecondFactors.Add(
                    new SecondFactor
                    {
                        AccountId = accountId,
                        SealedSecret = sealedSecret,
                        SetUpAt = clock.GetUtcNow(),
                        LastStep = step,
                    }
                );
                var codes = await NewCodes(accountId, cancel);
                await sessions.Others(accountId, kept, cancel);
                await db
                    .Sessions.Where(s => s.Id == kept)
                    .ExecuteUpdateAsync(set => set.SetProperty(s => s.IsStrong, true), cancel);
                await Tell(LetterKind.FactorSetUp, accountId, cancel);
                await trail.Add(access, accountId, new TrailNote(TrailKind.FactorSetUp), cancel);
                return codes;
            },
            cancel
        );
    }

    /// <summary>Those before are worth nothing any more.</summary>
    public async Task<FactorChange> RenewCodes(
        CallerAccess access,
        PasswordTry present,
        string code,
        CancellationToken cancel
    )
    {
        var accountId = access.AccountId!.Value;
        if (await WhyNot(accountId, present, code, cancel) is { } failed)
            return failed;
        var codes = await db.InTransaction(
            async () =>
            {
                await trail.Add(access, accountId, new TrailNote(TrailKind.RecoveryCodesRenewed), cancel);
                return await NewCodes(accountId, cancel);
            },
            _ => true,
            cancel
        );
        return new FactorChange(PasswordState.Right, TimeSpan.Zero, "", codes);
    }

    /// <summary>Whoever must have one is led to set up another, with a new telephone for instance, before anything else.</summary>
    public async Task<FactorChange> TurnOff(
        CallerAccess access,
        PasswordTry present,
        string code,
        CancellationToken cancel
    )
    {
        var accountId = access.AccountId!.Value;
        if (await WhyNot(accountId, present, code, cancel) is { } failed)
            return failed;
        await db.InTransaction(
            async () =>
            {
                await Tell(LetterKind.FactorRemoved, accountId, cancel);
                await trail.Add(access, accountId, new TrailNote(TrailKind.FactorRemoved), cancel);
                return await Remove(accountId, cancel);
            },
            _ => true,
            cancel
        );
        return new FactorChange(PasswordState.Right, TimeSpan.Zero, "", []);
    }

    /// <summary>
    /// By the operator, for somebody who has neither telephone nor codes: passkeys, which lie on the same telephone, go too. All
    /// sessions end.
    /// </summary>
    /// <returns>The address as the account has it; missing when there is no account.</returns>
    public async Task<Outcome<string>> Reset(string? email, CancellationToken cancel)
    {
        if (await accounts.FindByEmailAsync(Identifier.Trim(email)) is not { } account)
            return Refusal.Missing("Kontot");
        var note = new TrailNote(TrailKind.FactorRemoved, account.ShownName(), account.Id);
        await db.InTransaction(
            async () =>
            {
                await Remove(account.Id, cancel);
                await db.Passkeys.Where(p => p.AccountId == account.Id).ExecuteDeleteAsync(cancel);
                await Tell(LetterKind.FactorRemoved, account.Id, cancel);
                await sessions.AllOf(account, cancel);
                await trail.Add(actor.Access, account.Id, note, cancel);
                return account.Id;
            },
            _ => true,
            cancel
        );
        return account.Email!;
    }

    private async Task<FactorChange?> WhyNot(Guid accountId, PasswordTry present, string code, CancellationToken cancel)
    {
        var account = (await accounts.FindByIdAsync($"{accountId}"))!;
        var password = await checkPassword.Run(present with { Email = account.Email ?? "" }, cancel);
        if (password.State != PasswordState.Right)
            return new FactorChange(password.State, password.Wait, "present", []);
        var found = await checkCode.Run(accountId, new CodeTry(code, present.Network, present.Device), cancel);
        return found.State == PasswordState.Right ? null : new FactorChange(found.State, found.Wait, "code", []);
    }

    private async Task Tell(LetterKind kind, Guid accountId, CancellationToken cancel)
    {
        await outbox.PutAboutAccount(kind, accountId, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<int> Remove(Guid accountId, CancellationToken cancel)
    {
        await db.RecoveryCodes.Where(c => c.AccountId == accountId).ExecuteDeleteAsync(cancel);
        return await db.SecondFactors.Where(f => f.AccountId == accountId).ExecuteDeleteAsync(cancel);
    }

    private async Task<List<string>> NewCodes(Guid accountId, CancellationToken cancel)
    {
        await db.RecoveryCodes.Where(c => c.AccountId == accountId).ExecuteDeleteAsync(cancel);
        var codes = RecoveryCodes.New();
        db.RecoveryCodes.AddRange(
            codes.Select(c => new RecoveryCode { AccountId = accountId, Hash = RecoveryCodes.HashOf(accountId, c)! })
        );
        await db.SaveChangesAsync(cancel);
        return codes;
    }
}
