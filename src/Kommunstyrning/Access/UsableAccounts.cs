using Microsoft.Extensions.Hosting;

namespace Kommunstyrning.Access;

/// <summary>
/// Which accounts may be used at all. Everyone knows the demonstration's password, so its accounts are dead in
/// production: no sign-in, no link for a password, no session that another node began, no new place.
/// </summary>
public sealed class UsableAccounts(IHostEnvironment environment)
{
    /// <returns>False for a closed account everywhere, and for one of the demonstration in production.</returns>
    public bool Includes(Account account) => !account.IsClosed && !(account.IsDemo && environment.IsProduction());
}
