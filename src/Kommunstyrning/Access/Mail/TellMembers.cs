using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Access;

/// <summary>Writes a letter to those of the municipality that has been entered whom <see cref="LetterReceivers"/> names.</summary>
public sealed class TellMembers(KommunDb db, Outbox outbox, LetterReceivers receivers)
{
    /// <summary>
    /// Saves within the caller's transaction; nothing where no letters are sent. A letter of the same kind that has not gone out
    /// yet does for two.
    /// </summary>
    /// <param name="by">Whose act it tells of; a stranger's too.</param>
    public async Task Run(LetterKind kind, CallerAccess by, CancellationToken cancel)
    {
        if (!outbox.IsOpen)
            return;
        foreach (var account in await receivers.Run(kind, db.CurrentTenantId, cancel))
            await outbox.Put(kind, account, by, cancel);
        await db.SaveChangesAsync(cancel);
    }
}
