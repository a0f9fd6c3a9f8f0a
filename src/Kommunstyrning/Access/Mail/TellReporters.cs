using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Access;

/// <summary>Writes a letter to each who reports for some units of the municipality that has been entered, where letters are sent.</summary>
public sealed class TellReporters(KommunDb db, Outbox outbox, ReportersQuery reporters)
{
    /// <summary>False where no mail server is set: then nobody is told.</summary>
    public bool IsOpen => outbox.IsOpen;

    /// <summary>Saves within the caller's transaction. Somebody who reports for several units gets one.</summary>
    /// <param name="others">Accounts beside those who hold the role.</param>
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
        foreach (var account in unitIds.SelectMany(u => people[u]).Concat(others).Distinct())
            await outbox.Put(kind, account, by, cancel);
        await db.SaveChangesAsync(cancel);
    }
}
