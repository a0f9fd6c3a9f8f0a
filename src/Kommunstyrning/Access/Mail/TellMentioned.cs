using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Access;

/// <summary>Writes a letter to a member whom somebody has mentioned, where letters are sent and this one is wanted.</summary>
public sealed class TellMentioned(KommunDb db, Outbox outbox, LetterReceivers receivers)
{
    /// <summary>Saves within the caller's transaction. A letter that has not gone out yet does for two mentions.</summary>
    /// <param name="by">Who has mentioned.</param>
    public async Task Run(Guid accountId, CallerAccess by, CancellationToken cancel)
    {
        if (!outbox.IsOpen)
            return;
        if (!(await receivers.Run(LetterKind.Mentioned, db.CurrentTenantId, cancel)).Contains(accountId))
            return;
        await outbox.Put(LetterKind.Mentioned, accountId, by, cancel);
        await db.SaveChangesAsync(cancel);
    }
}
