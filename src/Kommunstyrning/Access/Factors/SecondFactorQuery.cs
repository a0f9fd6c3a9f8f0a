using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>How it stands with the second factor of an account.</summary>
/// <param name="SetUpAt">Null where there is none.</param>
/// <param name="CodesLeft">Recovery codes that have not been used.</param>
/// <param name="IsRequired">The account may do nothing without one, now or where it has one already.</param>
public sealed record OwnFactor(DateTimeOffset? SetUpAt, int CodesLeft, bool IsRequired);

/// <summary>Whether an account is asked for a second factor, and whether it must have one.</summary>
public sealed class SecondFactorQuery(KommunDb db, SecondFactorSettings settings)
{
    /// <summary>Codes or a passkey.</summary>
    public async Task<bool> Has(Guid accountId, CancellationToken cancel) =>
        await HasCode(accountId, cancel) || await HasPasskey(accountId, cancel);

    /// <summary>Codes of an app.</summary>
    public Task<bool> HasCode(Guid accountId, CancellationToken cancel) =>
        db.SecondFactors.AnyAsync(f => f.AccountId == accountId, cancel);

    public Task<bool> HasPasskey(Guid accountId, CancellationToken cancel) =>
        db.Passkeys.AnyAsync(p => p.AccountId == accountId, cancel);

    /// <summary>
    /// Whether the password alone is not enough: there are codes; or a second step is required, and a passkey is the one that
    /// there is. Otherwise a passkey is a way in of its own, and the password goes on to be another.
    /// </summary>
    public async Task<bool> IsAskedFor(Account account, CancellationToken cancel) =>
        await HasCode(account.Id, cancel)
        || (await HasPasskey(account.Id, cancel) && await IsRequired(account, cancel));

    /// <summary>Of the one who asks.</summary>
    public async Task<OwnFactor> Run(CallerAccess access, CancellationToken cancel)
    {
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == access.AccountId, cancel);
        return new OwnFactor(
            await db
                .SecondFactors.Where(f => f.AccountId == account.Id)
                .Select(f => (DateTimeOffset?)f.SetUpAt)
                .SingleOrDefaultAsync(cancel),
            await db.RecoveryCodes.CountAsync(c => c.AccountId == account.Id, cancel),
            await IsRequired(account, cancel)
        );
    }

    /// <summary>
    /// Whether these roles ask for a second factor of whoever comes in through an identity provider, which answers for it or
    /// does not.
    /// </summary>
    internal bool AreStrong(IReadOnlyCollection<RoleGrant> grants) =>
        settings.Required && Roles.AmountOf(grants).Everywhere.HasFlag(Rights.Administer);

    /// <summary>What is left of the roles of somebody who came in without one.</summary>
    internal IReadOnlyCollection<RoleGrant> WithoutStrong(IReadOnlyCollection<RoleGrant> grants) =>
        [.. grants.Where(g => !AreStrong([g]))];

    /// <summary>Where the settings ask for it, of whoever runs the instance or administers any municipality.</summary>
    internal async Task<bool> IsRequired(Account account, CancellationToken cancel)
    {
        if (!settings.Required)
            return false;
        if (account.IsOperator)
            return true;
        var memberships = await db.Memberships.AsNoTracking().Where(m => m.AccountId == account.Id).ToListAsync(cancel);
        return memberships.Exists(m => Roles.AmountOf(m.Grants).Everywhere.HasFlag(Rights.Administer));
    }
}
