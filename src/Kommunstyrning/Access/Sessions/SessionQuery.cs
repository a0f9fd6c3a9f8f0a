using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>A session that holds, and what its account may do: in the asked tenant, and on the instance.</summary>
/// <param name="Role">Null when not a member of the tenant, or outside of any.</param>
public sealed record SignedIn(Guid SessionId, Guid AccountId, string Name, Role? Role, bool IsOperator)
{
    /// <summary>What the role in the asked tenant and the instance's own right amount to.</summary>
    public CallerAccess Access() =>
        new(
            AccountId,
            Name,
            RightsOf(Role) | (IsOperator ? Rights.Operate : Rights.None),
            // no role is limited to units yet
            Units: null
        );

    private static Rights RightsOf(Role? role) =>
        role switch
        {
            null => Rights.None,
            Kommunstyrning.Access.Role.Reader => Rights.SeeDrafts,
            Kommunstyrning.Access.Role.Editor => Rights.SeeDrafts | Rights.Edit,
            var unknown => throw new InvalidOperationException($"Nobody has said what {unknown} may do."),
        };
}

/// <summary>
/// Looks a session up together with everything that could have ended it, in one question to the database: sign-out, a new
/// password, the two limits, an account that is closed or has no place left, a demonstration's account in production.
/// </summary>
public sealed class SessionQuery(KommunDb db, SessionLimits limits, UsableAccounts usable, TimeProvider clock)
{
    /// <summary>How often it is written down that a session is alive.</summary>
    private static readonly TimeSpan Precision = TimeSpan.FromMinutes(1);

    /// <summary>Writes too: that the session is alive, at most once a minute, or that it is over.</summary>
    /// <param name="tenant"><see cref="TenantId.None"/> outside of any.</param>
    /// <returns>Null when the secret is of no session that holds.</returns>
    public async Task<SignedIn?> Run(string secret, TenantId tenant, CancellationToken cancel)
    {
        var hash = SessionSecret.HashOf(secret);
        var (now, memberships) = (clock.GetUtcNow(), db.Memberships);
        var found = await (
            from session in db.Sessions.AsNoTracking()
            join account in db.Accounts.AsNoTracking() on session.AccountId equals account.Id
            where session.SecretHash == hash && session.EndedAt == null
            select new
            {
                session.Id,
                session.CreatedAt,
                session.SeenAt,
                Account = account,
                HasPlace = account.IsOperator || memberships.Any(m => m.AccountId == account.Id),
                Role = memberships
                    .Where(m => m.AccountId == account.Id && m.TenantId == tenant)
                    .Select(m => (Role?)m.Role)
                    .FirstOrDefault(),
            }
        ).SingleOrDefaultAsync(cancel);
        if (found is null)
            return null;
        if (IsOver(found.CreatedAt, found.SeenAt, now) || !found.HasPlace || !usable.Includes(found.Account))
        {
            await End(found.Id, now, cancel);
            return null;
        }
        if (now - found.SeenAt >= Precision)
            await db
                .Sessions.Where(s => s.Id == found.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), cancel);
        return new SignedIn(found.Id, found.Account.Id, Name(found.Account), found.Role, found.Account.IsOperator);
    }

    private bool IsOver(DateTimeOffset created, DateTimeOffset seen, DateTimeOffset now) =>
        now - created >= limits.Absolute || now - seen >= limits.Idle;

    private Task End(Guid id, DateTimeOffset now, CancellationToken cancel) =>
        db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), cancel);

    private static string Name(Account account) =>
        account.DisplayName.Length > 0 ? account.DisplayName : account.Email ?? "";
}
