using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>Ends a session, or all that an account has. They are over at the next request, on every node.</summary>
public sealed class EndSession(KommunDb db, TimeProvider clock)
{
    /// <summary>One that is unknown or over already is left as it is.</summary>
    public Task<int> Run(Guid session, CancellationToken cancel) =>
        End(db.Sessions.Where(s => s.Id == session), cancel);

    /// <summary>One of the account's own; another's is left as it is.</summary>
    /// <returns>How many were ended, as the others here.</returns>
    public Task<int> Own(Guid account, Guid session, CancellationToken cancel) =>
        End(db.Sessions.Where(s => s.Id == session && s.AccountId == account), cancel);

    /// <summary>In all other browsers.</summary>
    public Task<int> Others(Guid account, Guid kept, CancellationToken cancel) =>
        End(db.Sessions.Where(s => s.AccountId == account && s.Id != kept), cancel);

    /// <summary>In all browsers, that of whoever asks among them.</summary>
    public Task<int> AllOf(Account account, CancellationToken cancel) =>
        End(db.Sessions.Where(s => s.AccountId == account.Id), cancel);

    private Task<int> End(IQueryable<Session> sessions, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return sessions
            .Where(s => s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), cancel);
    }
}
