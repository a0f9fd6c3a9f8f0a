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
    public Task<bool> Has(Guid accountId, CancellationToken cancel) =>
        db.SecondFactors.AnyAsync(f => f.AccountId == accountId, cancel);

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
