using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>The rounds that a reader may know of: all those with a decision, members open ones too, and those who edit planned ones.</summary>
public sealed class RoundsQuery(KommunDb db)
{
    /// <returns>The newest period first.</returns>
    public async Task<IReadOnlyList<Round>> Run(CallerAccess access, CancellationToken cancel) =>
        [
            .. (await Seen(access).ToListAsync(cancel))
                .OrderByDescending(r => r.PeriodTo)
                .ThenByDescending(r => r.PeriodFrom)
                .ThenByDescending(r => r.Id),
        ];

    /// <returns>Null where there is none that the reader may know of.</returns>
    public Task<Round?> One(CallerAccess access, Guid id, CancellationToken cancel) =>
        Seen(access).SingleOrDefaultAsync(r => r.Id == id, cancel);

    /// <returns>Not asked yet.</returns>
    internal IQueryable<Round> Seen(CallerAccess access)
    {
        var rounds = db.Rounds.AsNoTracking();
        return access.MayEdit ? rounds
            : access.SeesDrafts ? rounds.Where(r => r.State != RoundState.Planned)
            : rounds.Where(r => r.Edition > 0);
    }
}
