using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Kommunstyrning.Access;

/// <summary>
/// Looks up, at each use of a token and in one question, everything that could have made it worthless beside its own row: the
/// client disabled or gone, the municipality paused, the grant withdrawn or over, the person's account closed or place ended.
/// </summary>
public sealed class TokenHolderQuery(KommunDb db, UsableAccounts usable, SecondFactorQuery factors, TimeProvider clock)
{
    /// <param name="clientId">As the client calls itself.</param>
    /// <param name="subject">The id of the person's account, or of the client where it acts by itself.</param>
    /// <param name="grantId">Null where the client acts by itself.</param>
    /// <returns>Null where the token is worth nothing.</returns>
    public async Task<TokenHolder?> Run(string? clientId, string? subject, string? grantId, CancellationToken cancel)
    {
        if (!Guid.TryParse(subject, out var who))
            return null;
        var (ofPerson, now) = (Guid.TryParse(grantId, out var grant), clock.GetUtcNow());
        var grants = db.ClientGrants.AsNoTracking().Where(g => g.Id == grant && g.AccountId == who);
        var (accounts, memberships) = (db.Accounts.AsNoTracking(), db.Memberships.AsNoTracking());
        var found = await (
            from client in db.Clients.AsNoTracking()
            join tenant in db.Tenants.AsNoTracking() on client.TenantId equals tenant.Id
            where client.ClientId == clientId && !client.IsDisabled && tenant.State == TenantState.Active
            from given in grants
                .Where(g => g.Application!.Id == client.Id && g.Status == Statuses.Valid && g.ExpiresAt > now)
                .DefaultIfEmpty()
            from person in accounts.Where(a => given != null && a.Id == who).DefaultIfEmpty()
            from place in memberships
                .Where(m => m.TenantId == client.TenantId && person != null && m.AccountId == person.Id)
                .DefaultIfEmpty()
            select new
            {
                client,
                given,
                person,
                place,
                tenant.SignIn,
            }
        ).SingleOrDefaultAsync(cancel);
        if (found is null)
            return null;
        if (!ofPerson)
            return who == found.client.Id && found.client.ActsAlone
                ? new TokenHolder(found.client, Grant: null, Person: null, [])
                : null;
        return
            found.given is not null
            && found.client.ActsForPersons
            && !(found.given.IsProvided && found.SignIn == TenantSignIn.Passwords)
            && found is { person: { } account, place: { } membership }
            && usable.Includes(account)
            && await Reached(found.given, account, membership, cancel) is { } reached
            ? new TokenHolder(found.client, found.given, account, reached)
            : null;
    }

    /// <summary>What is given in a session through a provider reaches what the session did, whatever else the account has.</summary>
    /// <returns>Null where a second factor is required and the account has none.</returns>
    private async Task<IReadOnlyCollection<RoleGrant>?> Reached(
        ClientGrant given,
        Account account,
        Membership place,
        CancellationToken cancel
    )
    {
        if (given.IsProvided)
            return given.IsStrong ? place.Grants : factors.WithoutStrong(place.Grants);
        return await factors.IsRequired(account, cancel) && !await factors.Has(account.Id, cancel)
            ? null
            : place.Grants;
    }
}
