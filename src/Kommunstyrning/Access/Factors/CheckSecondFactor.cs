using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <param name="Code">Six digits of the app, or a recovery code, as written.</param>
/// <param name="Network">See <see cref="ClientNetwork"/>.</param>
/// <param name="Device">See <see cref="KnownDevice"/>.</param>
public sealed record CodeTry(string Code, string Network, KnownDevice? Device);

/// <summary>Whether a code was right, and how long to wait where it was not looked at.</summary>
public sealed record CheckedCode(PasswordState State, TimeSpan Wait);

/// <summary>
/// Tells whether a code belongs to an account, and uses it up: of many who try the same one at once, one gets in. Tries are
/// counted as those of passwords are, apart from them.
/// </summary>
public sealed class CheckSecondFactor(KommunDb db, FactorSecret secrets, SignInThrottle throttle, TimeProvider clock)
{
    /// <summary>Outside of a transaction: a try stays counted, and a code used, whatever becomes of the request.</summary>
    public async Task<CheckedCode> Run(Guid accountId, CodeTry asked, CancellationToken cancel)
    {
        var device = asked.Device?.Account == accountId ? asked.Device.Name : null;
        var counted = await throttle.Count($"code {accountId}", asked.Network, device, cancel);
        if (counted.Exceeded != TryLimit.None)
            return new CheckedCode(
                counted.Exceeded == TryLimit.Network
                    ? PasswordState.TooManyFromNetwork
                    : PasswordState.TooManyForAccount,
                counted.Wait
            );
        var code = new string([.. asked.Code.Where(c => !char.IsWhiteSpace(c))]);
        if (!await IsOfApp(accountId, code, cancel) && !await IsForRecovery(accountId, code, cancel))
            return new CheckedCode(PasswordState.Wrong, TimeSpan.Zero);
        await throttle.TakeBack(counted);
        return new CheckedCode(PasswordState.Right, TimeSpan.Zero);
    }

    private async Task<bool> IsOfApp(Guid accountId, string code, CancellationToken cancel)
    {
        var factor = await db.SecondFactors.AsNoTracking().SingleOrDefaultAsync(f => f.AccountId == accountId, cancel);
        if (factor is null || secrets.Unseal(factor.SealedSecret) is not { } secret)
            return false;
        if (Totp.StepOf(secret, code, clock.GetUtcNow()) is not { } step)
            return false;
        return await db
                .SecondFactors.Where(f => f.AccountId == accountId && f.LastStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.LastStep, step), cancel) == 1;
    }

    private async Task<bool> IsForRecovery(Guid accountId, string code, CancellationToken cancel) =>
        RecoveryCodes.HashOf(accountId, code) is { } hash
        && await db.RecoveryCodes.Where(c => c.AccountId == accountId && c.Hash == hash).ExecuteDeleteAsync(cancel)
            == 1;
}
