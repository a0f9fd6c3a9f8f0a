using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Identity;

namespace Kommunstyrning.Access;

/// <summary>Whoever is signed in chooses another password, and is signed out in all other browsers.</summary>
public sealed class ChangeOwnPassword(
    KommunDb db,
    UserManager<Account> accounts,
    CheckPassword check,
    PasswordLink links,
    EndSession sessions,
    AccountTrail trail
)
{
    /// <summary>The present password is counted and checked as at signing in.</summary>
    /// <param name="kept">The session that goes on.</param>
    /// <returns>
    /// Wrong without a refusal where the present one is not right; with a refusal at password where the new one is too weak.
    /// </returns>
    public async Task<PasswordChoice> Run(
        CallerAccess access,
        Guid kept,
        PasswordTry present,
        string chosen,
        CancellationToken cancel
    )
    {
        var account = await accounts.FindByIdAsync($"{access.AccountId}");
        // whom an identity provider answers for changes nothing that opens other doors
        if (account?.Email is null || access.Through is not null)
            return new PasswordChoice(PasswordState.Wrong, null, TimeSpan.Zero);
        var found = await check.Run(present with { Email = account.Email! }, cancel);
        if (found.State != PasswordState.Right)
            return new PasswordChoice(found.State, null, found.Wait);
        // before the transaction, see there
        links.PrepareKeys();
        var refusal = await db.InTransaction(() => Set(account.Id, kept, chosen, cancel), r => r is null, cancel);
        return new PasswordChoice(refusal is null ? PasswordState.Right : PasswordState.Wrong, refusal, TimeSpan.Zero);
    }

    private async Task<Refusal?> Set(Guid id, Guid kept, string chosen, CancellationToken cancel)
    {
        var account = (await accounts.FindByIdAsync($"{id}"))!;
        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        var result = await accounts.ResetPasswordAsync(account, token, chosen);
        if (!result.Succeeded)
            return Refusal.Invalid("password", string.Join(' ', result.Errors.Select(e => e.Description)));
        await sessions.Others(id, kept, cancel);
        await trail.Add(account, TrailKind.PasswordChanged, cancel);
        return null;
    }
}
