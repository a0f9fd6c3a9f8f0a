using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>A session that holds, and what its account may do: in the asked tenant, and on the instance.</summary>
/// <param name="Grants">Empty when not a member of the tenant, or outside of any.</param>
/// <param name="OnInstance">What the account may do on the instance, beside any municipality.</param>
public sealed record SignedIn(
    Guid SessionId,
    Guid AccountId,
    string Name,
    IReadOnlyCollection<RoleGrant> Grants,
    Rights OnInstance
)
{
    /// <summary>It must have a second factor and has none: until it does, it may nothing.</summary>
    public bool MustSetUpFactor { get; init; }

    /// <summary>The asked municipality takes no passwords from whoever has this place there: here, it may nothing.</summary>
    public bool MustUseProvider { get; init; }

    /// <summary>See <see cref="CallerAccess.Through"/>.</summary>
    public TenantId? Through { get; init; }

    /// <summary>See <see cref="CallerAccess.VisitEndsAt"/>.</summary>
    public DateTimeOffset? VisitEndsAt { get; init; }

    /// <summary>What the roles in the asked tenant and the instance's own rights amount to.</summary>
    public CallerAccess Access()
    {
        if (MustSetUpFactor)
            return new CallerAccess(AccountId, Name, Rights.None) { Through = Through };
        IReadOnlyCollection<RoleGrant> own = MustUseProvider ? [] : Grants;
        var (everywhere, inUnits) = Roles.AmountOf(VisitEndsAt is null ? own : [.. own, new RoleGrant(Role.Support)]);
        return new CallerAccess(AccountId, Name, everywhere | OnInstance, inUnits)
        {
            Through = Through,
            VisitEndsAt = VisitEndsAt,
            SharedElements = Roles.SharedWith(own),
            EntrustedElements = Roles.EntrustedTo(own),
        };
    }
}

/// <summary>
/// Looks a session up together with everything that could have ended it, in one question to the database: sign-out, a new
/// password, the two limits, an account that is closed or has no place left, an identity provider that has been turned off, a
/// demonstration's account in production. A visit for support is looked up with it, and counts until its end.
/// </summary>
public sealed class SessionQuery(
    KommunDb db,
    SessionLimits limits,
    UsableAccounts usable,
    SecondFactorQuery factors,
    TimeProvider clock
)
{
    /// <summary>How often it is written down that a session is alive.</summary>
    private static readonly TimeSpan Precision = TimeSpan.FromMinutes(1);

    /// <summary>Writes too: that the session is alive, at most once a minute, or that it is over.</summary>
    /// <param name="tenant"><see cref="TenantId.None"/> outside of any.</param>
    /// <param name="isVisit">False where a page that stands open asks by itself: then the session is as idle as before.</param>
    /// <returns>Null when the secret is of no session that holds.</returns>
    public async Task<SignedIn?> Run(string secret, TenantId tenant, CancellationToken cancel, bool isVisit = true)
    {
        var hash = SessionSecret.HashOf(secret);
        var now = clock.GetUtcNow();
        var (memberships, tenants) = (db.Memberships, db.Tenants);
        var (secondFactors, passkeys) = (db.SecondFactors, db.Passkeys);
        var running = db.SupportVisits.Where(v => v.TenantId == tenant && v.EndedAt == null && v.EndsAt > now);
        var found = await (
            from session in db.Sessions.AsNoTracking()
            join account in db.Accounts.AsNoTracking() on session.AccountId equals account.Id
            where session.SecretHash == hash && session.EndedAt == null
            select new
            {
                session.Id,
                session.CreatedAt,
                session.SeenAt,
                session.Through,
                session.IsStrong,
                Account = account,
                HasCode = secondFactors.Any(f => f.AccountId == account.Id),
                HasPasskey = passkeys.Any(p => p.AccountId == account.Id),
                HasPlace = (session.Through == null && (account.IsOperator || account.IsIndicatorAnalyst))
                    || memberships.Any(m =>
                        m.AccountId == account.Id && (session.Through == null || m.TenantId == session.Through)
                    ),
                Grants = memberships
                    .Where(m => m.AccountId == account.Id && m.TenantId == tenant)
                    .Where(m => session.Through == null || m.TenantId == session.Through)
                    .Select(m => m.Grants)
                    .FirstOrDefault(),
                IsTurnedOff = tenants.Any(t => t.Id == session.Through && t.SignIn == TenantSignIn.Passwords),
                VisitEndsAt = account.IsOperator && session.Through == null
                    ? running.Where(v => v.AccountId == account.Id).Max(v => (DateTimeOffset?)v.EndsAt)
                    : null,
                Takes = tenants.Where(t => t.Id == tenant).Select(t => (TenantSignIn?)t.SignIn).FirstOrDefault(),
            }
        ).SingleOrDefaultAsync(cancel);
        if (found is null)
            return null;
        if (
            IsOver(found.CreatedAt, found.SeenAt, now)
            || found.IsTurnedOff
            || !found.HasPlace
            || !usable.Includes(found.Account)
        )
        {
            await End(found.Id, now, cancel);
            return null;
        }
        if (isVisit && now - found.SeenAt >= Precision)
            await db
                .Sessions.Where(s => s.Id == found.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), cancel);
        var grants = found.Grants ?? [];
        if (found.Through is not null)
            return new SignedIn(
                found.Id,
                found.Account.Id,
                found.Account.ShownName(),
                found.IsStrong ? grants : factors.WithoutStrong(grants),
                Rights.None
            )
            {
                Through = found.Through,
            };
        var mustShowMore = !found.HasCode && !found.IsStrong && await factors.IsRequired(found.Account, cancel);
        if (mustShowMore && found.HasPasskey)
        {
            // whoever has one and came in by the password alone, before it was required: the next sign-in asks for it
            await End(found.Id, now, cancel);
            return null;
        }
        return new SignedIn(found.Id, found.Account.Id, found.Account.ShownName(), grants, found.Account.OnInstance)
        {
            VisitEndsAt = found.VisitEndsAt,
            MustSetUpFactor = !found.HasCode && !found.HasPasskey && await factors.IsRequired(found.Account, cancel),
            MustUseProvider =
                found.Takes == TenantSignIn.Provider
                && grants.Count > 0
                && !Roles.AmountOf(grants).Everywhere.HasFlag(Rights.Administer),
        };
    }

    private bool IsOver(DateTimeOffset created, DateTimeOffset seen, DateTimeOffset now) =>
        now - created >= limits.Absolute || now - seen >= limits.Idle;

    private Task End(Guid id, DateTimeOffset now, CancellationToken cancel) =>
        db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), cancel);
}
