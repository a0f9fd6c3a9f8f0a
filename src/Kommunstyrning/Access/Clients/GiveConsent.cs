using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Kommunstyrning.Access;

/// <summary>What a client asks of the person who is signed in.</summary>
/// <param name="May">What the person may let it do, in the order of the table.</param>
/// <param name="MayNot">What it asked for and the person's roles do not reach.</param>
/// <param name="Until">How long it holds if it is given now.</param>
public sealed record AskedConsent(
    Client Client,
    Tenant Tenant,
    string Responsible,
    IReadOnlyList<ClientScope> May,
    IReadOnlyList<ClientScope> MayNot,
    DateTimeOffset Until
);

/// <summary>A person lets a client act in a municipality: never with more than the person may do there.</summary>
public sealed class GiveConsent(
    KommunDb db,
    UsableAccounts usable,
    SecondFactorQuery factors,
    TrailAcrossTenants across,
    TimeProvider clock
)
{
    /// <summary>Who asks, for what. Changes nothing.</summary>
    /// <param name="clientId">As the client calls itself.</param>
    /// <param name="scopes">As asked for; none means all that the client may have.</param>
    /// <returns>
    /// Missing for a client that is not there, disabled, or of a municipality that is paused; forbidden where the person has no
    /// place in its municipality or has signed in through another's provider, must set up a second factor first, or may do nothing of what is asked for.
    /// </returns>
    public async Task<Outcome<AskedConsent>> Ask(
        CallerAccess access,
        string clientId,
        IReadOnlyCollection<string> scopes,
        CancellationToken cancel
    )
    {
        var found = await (
            from client in db.Clients.AsNoTracking()
            join tenant in db.Tenants.AsNoTracking() on client.TenantId equals tenant.Id
            join responsible in db.Accounts.AsNoTracking() on client.ResponsibleId equals responsible.Id
            where client.ClientId == clientId && !client.IsDisabled && tenant.State == TenantState.Active
            select new
            {
                client,
                tenant,
                responsible,
            }
        ).SingleOrDefaultAsync(cancel);
        if (found is null)
            return Refusal.Missing("Klienten");
        if (!access.Reaches(found.tenant.Id))
            return Refusal.Forbidden(
                $"Du är inloggad genom en annan kommuns inloggning, som bara når den kommunen. Logga in med lösenord för att ge något från {found.tenant.Name}."
            );
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == access.AccountId, cancel);
        var membership = await db
            .Memberships.AsNoTracking()
            .SingleOrDefaultAsync(m => m.TenantId == found.tenant.Id && m.AccountId == account.Id, cancel);
        if (membership is null || !usable.Includes(account))
            return Refusal.Forbidden(
                $"Ditt konto har ingen plats i {found.tenant.Name}, så du kan inte ge något därifrån."
            );
        if (await factors.IsRequired(account, cancel) && !await factors.Has(account.Id, cancel))
            return Refusal.Forbidden("Ställ in tvåstegsinloggning under Mitt konto först.");
        var (everywhere, inUnits) = Roles.AmountOf(membership.Grants);
        var person = new CallerAccess(account.Id, account.ShownName(), everywhere, inUnits);
        var asked = ClientScopes
            .Table.Where(s => found.client.Scopes.Contains(s.Name, StringComparer.Ordinal))
            .Where(s => IsAsked(s.Name, scopes))
            .ToLookup(person.CanGive);
        if (!asked[true].Any())
            return Refusal.Forbidden(
                $"Dina roller i {found.tenant.Name} räcker inte till något av det som {found.client.DisplayName} ber om."
            );
        var lasts = scopes.Contains(ClientScopes.Offline, StringComparer.Ordinal)
            ? TokenLifetimes.Grant
            : TokenLifetimes.Access;
        return new AskedConsent(
            found.client,
            found.tenant,
            found.responsible.ShownName(),
            [.. asked[true]],
            [.. asked[false]],
            clock.GetUtcNow() + lasts
        );
    }

    /// <summary>Each consent is a family of its own, so that one computer can be cut off and another go on.</summary>
    /// <param name="session">The one in which the person says yes.</param>
    /// <returns>The grant's id, for the tokens that come of it. Forbidden where the session has just ended.</returns>
    public Task<Outcome<Guid>> Run(CallerAccess access, Guid session, AskedConsent asked, CancellationToken cancel) =>
        db.InTransaction(() => Give(access, session, asked, cancel), cancel);

    private async Task<Outcome<Guid>> Give(
        CallerAccess access,
        Guid sessionId,
        AskedConsent asked,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        // an update that changes nothing holds the row: whoever ends the session waits, and then finds the grant
        await db
            .Sessions.Where(s => s.Id == sessionId)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, s => s.EndedAt), cancel);
        var session = await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == sessionId, cancel);
        if (session.EndedAt is not null)
            return Refusal.Forbidden("Du har loggats ut. Logga in igen.");
        var grant = new ClientGrant
        {
            Id = Guid.CreateVersion7(now),
            TenantId = asked.Tenant.Id,
            AccountId = access.AccountId!.Value,
            IsProvided = session.Through is not null,
            IsStrong = session.IsStrong,
            Subject = $"{access.AccountId}",
            Application = await db.Clients.SingleAsync(c => c.Id == asked.Client.Id, cancel),
            CreationDate = now.UtcDateTime,
            ExpiresAt = asked.Until,
            Status = Statuses.Valid,
            Type = AuthorizationTypes.Permanent,
            Scopes = JsonColumn.Write(asked.May.Select(s => s.Name)),
            ConcurrencyToken = $"{Guid.NewGuid()}",
        };
        db.Add(grant);
        await db.SaveChangesAsync(cancel);
        across.Add(
            access,
            new TrailNote(TrailKind.ConsentGiven, asked.Client.DisplayName!, grant.Id)
            {
                Details = [("scopes", string.Join(' ', asked.May.Select(s => s.Name)))],
            },
            [asked.Tenant.Id]
        );
        return grant.Id;
    }

    private static bool IsAsked(string scope, IReadOnlyCollection<string> scopes) =>
        scopes.All(s => s is ClientScopes.Offline) || scopes.Contains(scope, StringComparer.Ordinal);
}
