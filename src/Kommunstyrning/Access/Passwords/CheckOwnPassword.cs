using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Identity;

namespace Kommunstyrning.Access;

/// <summary>Asks whoever is signed in for the password once more, before something that a browser left open must not do.</summary>
public sealed class CheckOwnPassword(UserManager<Account> accounts, CheckPassword check)
{
    /// <summary>Counted and looked at as at signing in, outside of a transaction. Wrong for an account that has none.</summary>
    public async Task<CheckedPassword> Run(CallerAccess access, PasswordTry asked, CancellationToken cancel) =>
        await accounts.FindByIdAsync($"{access.AccountId}") is { Email: { } email }
            ? await check.Run(asked with { Email = email }, cancel)
            : new CheckedPassword(PasswordState.Wrong, null, TimeSpan.Zero);
}
