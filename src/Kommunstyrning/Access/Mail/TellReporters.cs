using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Access;

/// <summary>Writes a letter to each who reports for some units of the municipality that has been entered, where letters are sent.</summary>
public sealed class TellReporters(KommunDb db, Outbox outbox, ReportersQuery reporters, LetterReceivers receivers)
{
    /// <summary>False where no mail server is set: then nobody is told.</summary>
    public bool IsOpen => outbox.IsOpen;

    /// <summary>
    /// Saves within the caller's transaction. Somebody who reports for several units gets one, and none who has declined that
    /// kind.
    /// </summary>
    /// <param name="others">Accounts that have been named for a report; they are told whatever their role.</param>
    /// <param name="by">Whose act it tells of, who sees working material.</param>
    public async Task Run(
        LetterKind kind,
        IReadOnlyCollection<Guid> unitIds,
        IReadOnlyCollection<Guid> others,
        CallerAccess by,
        CancellationToken cancel
    )
    {
        if (!outbox.IsOpen)
            return;
        var people = await reporters.Run(by, cancel);
        var wanting = await receivers.Run(kind, db.CurrentTenantId, cancel);
        foreach (var account in unitIds.SelectMany(u => people[u]).Intersect(wanting).Union(others))
            await outbox.Put(kind, account, by, cancel);
        await db.SaveChangesAsync(cancel);
    }
}
