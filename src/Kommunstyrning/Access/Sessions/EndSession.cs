using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>Ends a session, or all that an account has. They are over at the next request, on every node.</summary>
public sealed class EndSession(KommunDb db, AccountTrail trail, TimeProvider clock)
{
    /// <summary>The one who asks signs out. What is over already leaves no line.</summary>
    public Task SignOut(CallerAccess access, Guid session, CancellationToken cancel) =>
        InTrail(access, TrailKind.SignedOut, () => Run(session, cancel), cancel);

    /// <summary>One of the account's own, as <see cref="OwnSessionsQuery"/> shows them; another's is left as it is.</summary>
    public Task Own(CallerAccess access, Guid session, CancellationToken cancel) =>
        InTrail(
            access,
            TrailKind.SessionsEnded,
            () => End(OwnSessionsQuery.Of(db, access).Where(s => s.Id == session), cancel),
            cancel
        );

    /// <summary>In all other browsers that <see cref="OwnSessionsQuery"/> shows.</summary>
    public Task OwnOthers(CallerAccess access, Guid kept, CancellationToken cancel) =>
        InTrail(
            access,
            TrailKind.SessionsEnded,
            () => End(OwnSessionsQuery.Of(db, access).Where(s => s.Id != kept), cancel),
            cancel
        );

    /// <summary>One that is unknown or over already is left as it is.</summary>
    /// <returns>How many were ended, as the others here.</returns>
    public Task<int> Run(Guid session, CancellationToken cancel) =>
        End(db.Sessions.Where(s => s.Id == session), cancel);

    /// <summary>In all other browsers.</summary>
    public Task<int> Others(Guid account, Guid kept, CancellationToken cancel) =>
        End(db.Sessions.Where(s => s.AccountId == account && s.Id != kept), cancel);

    /// <summary>
    /// All that a municipality's identity provider has answered for, and what programs were let do in such sessions: it rests on
    /// the same word.
    /// </summary>
    /// <param name="account">Of that account only; null for all.</param>
    public async Task<int> Through(TenantId tenant, Guid? account, CancellationToken cancel)
    {
        var ended = await End(
            db.Sessions.Where(s => s.Through == tenant && (account == null || s.AccountId == account)),
            cancel
        );
        // after the sessions: whoever gives a grant holds the row of the session until it is kept
        await TokenFamily.EndAll(
            db,
            g => g.TenantId == tenant && g.IsProvided && (account == null || g.AccountId == account),
            cancel
        );
        return ended;
    }

    /// <summary>In all browsers, that of whoever asks among them.</summary>
    public Task<int> AllOf(Account account, CancellationToken cancel) =>
        End(db.Sessions.Where(s => s.AccountId == account.Id), cancel);

    /// <summary>What somebody does with the own sessions, in one transaction with its line.</summary>
    private Task InTrail(CallerAccess access, TrailKind kind, Func<Task<int>> end, CancellationToken cancel) =>
        db.InTransaction(
            async () =>
            {
                var ended = await end();
                var count = kind == TrailKind.SessionsEnded ? $"{ended}" : "";
                if (ended > 0)
                    await trail.Add(
                        access,
                        access.AccountId!.Value,
                        new TrailNote(kind) { Details = [("count", count)] },
                        cancel
                    );
                return ended;
            },
            ended => ended > 0,
            cancel
        );

    private Task<int> End(IQueryable<Session> sessions, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return sessions
            .Where(s => s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), cancel);
    }
}
