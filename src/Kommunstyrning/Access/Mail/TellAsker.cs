using Kommunstyrning.Store;

namespace Kommunstyrning.Access;

/// <summary>Writes a letter to the address that somebody left with a question: that the answer is there.</summary>
public sealed class TellAsker(KommunDb db, Outbox outbox)
{
    /// <summary>False where no mail server is set: then somebody has to write by hand.</summary>
    public bool IsOpen => outbox.IsOpen;

    /// <summary>Saves within the caller's transaction; nothing where no letters are sent, and without an address.</summary>
    /// <param name="address">As it was left; empty for none. It lies encrypted in the letter, and goes with it.</param>
    /// <param name="questionId">Of the municipality that has been entered.</param>
    public async Task Run(string address, Guid questionId, CancellationToken cancel)
    {
        if (!outbox.IsOpen || address.Length == 0)
            return;
        outbox.PutAnswer(address, questionId);
        await db.SaveChangesAsync(cancel);
    }
}
