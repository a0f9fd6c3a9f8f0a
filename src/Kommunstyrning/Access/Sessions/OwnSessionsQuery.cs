using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>Where somebody is signed in.</summary>
/// <param name="Client">What the browser said of itself.</param>
public sealed record OwnSession(Guid Id, DateTimeOffset CreatedAt, DateTimeOffset SeenAt, string Client);

/// <summary>The sessions of the one who asks that hold, the latest seen first.</summary>
public sealed class OwnSessionsQuery(KommunDb db, SessionLimits limits, TimeProvider clock)
{
    public async Task<IReadOnlyList<OwnSession>> Run(CallerAccess access, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (created, seen) = (now - limits.Absolute, now - limits.Idle);
        return await Of(db, access)
            .AsNoTracking()
            .Where(s => s.EndedAt == null)
            .Where(s => s.CreatedAt > created && s.SeenAt > seen)
            .OrderByDescending(s => s.SeenAt)
            .Select(s => new OwnSession(s.Id, s.CreatedAt, s.SeenAt, s.Client))
            .ToListAsync(cancel);
    }

    /// <summary>Whom a municipality's identity provider answers for sees what came in through it, and nothing of other doors.</summary>
    internal static IQueryable<Session> Of(KommunDb db, CallerAccess access)
    {
        var (account, through) = (access.AccountId, access.Through);
        return db.Sessions.Where(s => s.AccountId == account && (through == null || s.Through == through));
    }
}
