using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>A lease that this process took. Its token is one more than that of whoever had it before.</summary>
internal sealed record AcquiredLease(long Token)
{
    /// <returns>Null while somebody else has it.</returns>
    public static async Task<AcquiredLease?> Take(
        KommunDb db,
        LeaseTerms terms,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.LockImport(cancel);
        var lease = await db.ImportLeases.SingleAsync(cancel);
        if (!CanBeTaken(lease, now))
            return null;
        lease.Token++;
        lease.Holder = LeaseHolder.ThisProcess;
        lease.ExpiresAt = now + terms.Length;
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new AcquiredLease(lease.Token);
    }

    public static bool CanBeTaken(ImportLease lease, DateTimeOffset now) =>
        lease.ExpiresAt <= now || LeaseHolder.IsGone(lease.Holder);

    /// <summary>First thing in each transaction of an import: nobody can take the lease before it ends.</summary>
    /// <exception cref="LeaseLostException">Somebody has taken it since.</exception>
    public async Task Insist(KommunDb db, LeaseTerms terms, DateTimeOffset now, CancellationToken cancel)
    {
        var until = now + terms.Length;
        var mine = await db
            .ImportLeases.Where(l => l.Token == Token)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.ExpiresAt, until), cancel);
        if (mine == 0)
            throw new LeaseLostException();
    }

    /// <summary>
    /// The same where the server would let a sleeping process keep the lease's row: looks without holding it. What was
    /// written falls with the insisting before the commit.
    /// </summary>
    /// <exception cref="LeaseLostException">Somebody has taken it since.</exception>
    public async Task Look(KommunDb db, CancellationToken cancel)
    {
        if (!await db.ImportLeases.AnyAsync(l => l.Token == Token, cancel))
            throw new LeaseLostException();
    }

    public Task GiveBack(KommunDb db, DateTimeOffset now, CancellationToken cancel) =>
        db
            .ImportLeases.Where(l => l.Token == Token)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.ExpiresAt, now).SetProperty(l => l.Holder, ""), cancel);
}
