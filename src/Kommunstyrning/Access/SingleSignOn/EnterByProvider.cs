using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>How it ended when the provider had vouched for somebody.</summary>
public enum EntryState
{
    /// <summary>A session may begin.</summary>
    In,

    /// <summary>A session may begin when a code of the account's own second factor has been given.</summary>
    NeedsCode,

    /// <summary>The role asks for a second factor; the provider said of none, and the account has none.</summary>
    NeedsFactor,

    /// <summary>Nobody has given the person a place, and the municipality lets no such in.</summary>
    NotAdmitted,

    /// <summary>An administrator has taken the place back.</summary>
    PlaceEnded,

    /// <summary>The operator has closed the account.</summary>
    Closed,
}

/// <param name="Account">Whose session may begin, now or after a code; null for nobody.</param>
public sealed record ProviderEntry(EntryState State, Account? Account);

/// <summary>
/// Lets in whom the provider of the municipality that has been entered vouches for. Who it is, is looked up by issuer and
/// subject alone; whoever is not known gets an account without address and password, which opens this municipality only.
/// </summary>
public sealed class EnterByProvider(
    KommunDb db,
    UsableAccounts usable,
    UnitsQuery unitsQuery,
    SecondFactorQuery factors,
    EndSession sessions,
    Trail trail,
    CurrentActor actor,
    TimeProvider clock
)
{
    /// <summary>Saves within the caller's transaction: account and place of whoever is new, and what groups give and take.</summary>
    /// <param name="identity">Looked at by whoever calls; the tenant that has been entered is the one whose provider it was.</param>
    public async Task<Outcome<ProviderEntry>> Run(ProvidedIdentity identity, CancellationToken cancel)
    {
        if (await db.IdentityProviders.AsNoTracking().SingleOrDefaultAsync(cancel) is not { } provider)
            return Refusal.Missing("Inloggningen");
        var units = await unitsQuery.Run(cancel);
        var byGroup = RolesByGroup.Of(provider, identity.Groups, units);
        var link = await db.IdentityLinks.SingleOrDefaultAsync(
            l => l.Issuer == identity.Issuer && l.Subject == identity.Subject,
            cancel
        );
        if (link is null)
            return provider.Admits switch
            {
                ProviderAdmits.Everyone => await Begin(identity, byGroup, units, cancel),
                ProviderAdmits.Groups when byGroup.Count > 0 => await Begin(identity, byGroup, units, cancel),
                ProviderAdmits.Groups or ProviderAdmits.Linked => new ProviderEntry(EntryState.NotAdmitted, null),
            };

        var account = await db.Accounts.SingleAsync(a => a.Id == link.AccountId, cancel);
        if (!usable.Includes(account))
            return new ProviderEntry(EntryState.Closed, null);
        var tenant = db.CurrentTenantId;
        if (
            await db.Memberships.SingleOrDefaultAsync(m => m.TenantId == tenant && m.AccountId == account.Id, cancel)
            is not { } membership
        )
            return new ProviderEntry(EntryState.PlaceEnded, null);
        actor.Access = account.AsActor();
        if (account is { PasswordHash: null, Email: null })
            account.DisplayName = identity.ShownName();
        link.Email = identity.KeptEmail();
        link.SignedInAt = clock.GetUtcNow();
        var wasByGroupAlone = membership
            .Grants.Except(link.ByGroup)
            .All(g => g == new RoleGrant(Role.Reader) || g.ElementId is not null);
        await Follow(account, membership, link, byGroup, units, cancel);
        await db.SaveChangesAsync(cancel);
        // whoever had a place by groups alone, and is in none of them any more
        if (provider.Admits == ProviderAdmits.Groups && byGroup.Count == 0 && wasByGroupAlone)
        {
            await sessions.Through(tenant, account.Id, cancel);
            return new ProviderEntry(EntryState.NotAdmitted, null);
        }
        return await Finish(account, membership.Grants, identity, cancel);
    }

    private async Task<ProviderEntry> Begin(
        ProvidedIdentity identity,
        List<RoleGrant> byGroup,
        IReadOnlyList<Unit> units,
        CancellationToken cancel
    )
    {
        var (now, tenant) = (clock.GetUtcNow(), db.CurrentTenantId);
        var id = Guid.CreateVersion7(now);
        // no address: one that the provider says proves nothing, and may be somebody else's
        var account = new Account
        {
            Id = id,
            UserName = $"{tenant}/{id}",
            NormalizedUserName = Identifier.Fold($"{tenant}/{id}"),
            DisplayName = identity.ShownName(),
            SecurityStamp = $"{Guid.NewGuid()}",
        };
        var (held, _) = RolesByGroup.Follow([], [], byGroup);
        db.Add(account);
        db.Add(
            new Membership
            {
                TenantId = tenant,
                AccountId = id,
                Grants = held,
                JoinedAt = now,
            }
        );
        db.Add(
            new IdentityLink
            {
                Issuer = identity.Issuer,
                Subject = identity.Subject,
                AccountId = id,
                Email = identity.KeptEmail(),
                ByGroup = byGroup,
                LinkedAt = now,
                SignedInAt = now,
            }
        );
        await db.SaveChangesAsync(cancel);
        actor.Access = account.AsActor();
        trail.Add(
            new TrailNote(TrailKind.MemberProvided, account.ShownName(), id)
            {
                Details = [("roles", GrantWords.Of(held, units)), ("issuer", identity.Issuer)],
            }
        );
        return await Finish(account, held, identity, cancel);
    }

    /// <summary>What groups gave last goes, what they give now comes; the last administrator stays one, whatever they say.</summary>
    private async Task Follow(
        Account account,
        Membership membership,
        IdentityLink link,
        List<RoleGrant> byGroup,
        IReadOnlyList<Unit> units,
        CancellationToken cancel
    )
    {
        var (held, given) = RolesByGroup.Follow(membership.Grants, link.ByGroup, byGroup);
        var kept =
            !held.Exists(IsAdministrator)
            && membership.Grants.Exists(IsAdministrator)
            && await MemberToChange.LastAdministrator(db, membership, cancel) is not null;
        if (kept)
            held = [new RoleGrant(Role.Administrator), .. held];
        var (before, after) = (GrantWords.Of(membership.Grants, units), GrantWords.Of(held, units));
        link.ByGroup = given;
        if (!kept && string.Equals(before, after, StringComparison.Ordinal))
            return;
        membership.Grants = held;
        trail.Add(
            new TrailNote(TrailKind.RolesByGroup, account.ShownName(), account.Id)
            {
                Details = [("before", before), ("roles", after), ("kept", kept ? $"{Role.Administrator}" : "")],
            }
        );
    }

    /// <summary>The provider answers for the second factor; where it says of none, the account's own is asked for.</summary>
    private async Task<ProviderEntry> Finish(
        Account account,
        IReadOnlyCollection<RoleGrant> grants,
        ProvidedIdentity identity,
        CancellationToken cancel
    )
    {
        if (identity.IsStrong || !factors.AreStrong(grants))
            return new ProviderEntry(EntryState.In, account);
        return await factors.Has(account.Id, cancel)
            ? new ProviderEntry(EntryState.NeedsCode, account)
            : new ProviderEntry(EntryState.NeedsFactor, null);
    }

    private static bool IsAdministrator(RoleGrant grant) => grant.Role == Role.Administrator;
}
