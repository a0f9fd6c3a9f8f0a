using Kommunstyrning.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <param name="Account">The link's "konto".</param>
/// <param name="Code">The link's "kod".</param>
public sealed record ChosenPassword(string Account, string Code, string Password, string Network);

/// <summary>What came of choosing a password.</summary>
/// <param name="Refusal">When it was looked at and refused.</param>
/// <param name="Wait">When it was not even looked at: how long until it may be tried again; else zero.</param>
public sealed record PasswordChoice(PasswordState State, Refusal? Refusal, TimeSpan Wait);

/// <summary>Sets an account's password by its link, once, and ends every session that the account has.</summary>
public sealed class ChoosePassword(
    KommunDb db,
    UserManager<Account> accounts,
    PasswordLink links,
    SignInThrottle throttle,
    HashingLimit hashing,
    EndSession sessions,
    UsableAccounts usable,
    AccountTrail trail
)
{
    private const string WornOut = "Länken har redan använts eller är för gammal. Be den som bjöd in dig om en ny.";

    /// <summary>
    /// Counts the try, then sets the password and ends the sessions in one transaction. A good link with a password that is
    /// too weak can be used again, and the try is taken back.
    /// </summary>
    /// <returns>
    /// Wrong with a refusal at password when it is too weak, and without a field when the link is worn out or damaged.
    /// </returns>
    public async Task<PasswordChoice> Run(ChosenPassword chosen, CancellationToken cancel)
    {
        var subject = $"link {chosen.Account.ToUpperInvariant()}";
        var counted = await throttle.Count(subject, chosen.Network, device: null, cancel);
        if (counted.Exceeded == TryLimit.Network)
            return new PasswordChoice(PasswordState.TooManyFromNetwork, null, counted.Wait);
        if (counted.Exceeded == TryLimit.Account)
            return new PasswordChoice(PasswordState.TooManyForAccount, null, counted.Wait);

        using var turn = await hashing.Enter(cancel);
        if (turn is null)
        {
            await throttle.TakeBack(counted);
            return new PasswordChoice(PasswordState.TooManyAtOnce, null, CheckPassword.Soon);
        }
        var refusal = await Set(chosen, cancel);
        if (refusal is null || refusal.Field.Length > 0)
            await throttle.TakeBack(counted);
        return new PasswordChoice(refusal is null ? PasswordState.Right : PasswordState.Wrong, refusal, TimeSpan.Zero);
    }

    /// <returns>A refusal without a field when the link is not good.</returns>
    private Task<Refusal?> Set(ChosenPassword chosen, CancellationToken cancel)
    {
        // before the transaction, see there
        links.PrepareKeys();
        return db.InTransaction(() => SetNow(chosen, cancel), refusal => refusal is null, cancel);
    }

    private async Task<Refusal?> SetNow(ChosenPassword chosen, CancellationToken cancel)
    {
        var account = Guid.TryParse(chosen.Account, out var id) ? await accounts.FindByIdAsync(id.ToString()) : null;
        if (account is null || !usable.Includes(account) || PasswordLink.TokenOf(chosen.Code) is not { } token)
            return Refusal.Invalid("", WornOut);

        if (await IsForReset(account, token))
            token = await accounts.GeneratePasswordResetTokenAsync(account);
        var result = await accounts.ResetPasswordAsync(account, token, chosen.Password);
        if (!result.Succeeded)
            return Told(result.Errors);
        await sessions.AllOf(account, cancel);
        await trail.Add(account, TrailKind.PasswordChanged, cancel);
        return null;
    }

    private Task<bool> IsForReset(Account account, string token) =>
        accounts.VerifyUserTokenAsync(account, ResetTokens.Name, UserManager<Account>.ResetPasswordTokenPurpose, token);

    /// <summary>Two that use the link at once are told apart by the row's stamp; the second finds it worn out.</summary>
    private static Refusal Told(IEnumerable<IdentityError> errors) =>
        errors.FirstOrDefault(e => string.Equals(e.Code, PasswordCheck.Code, StringComparison.Ordinal)) is { } weak
            ? Refusal.Invalid("password", weak.Description)
            : Refusal.Invalid("", WornOut);
}
