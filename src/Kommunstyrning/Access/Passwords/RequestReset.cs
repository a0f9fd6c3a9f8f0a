using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>
/// Somebody who has forgotten the password asks for a letter. Nothing is looked up here: an address with an account and one
/// without take the same steps and the same time, and the letter finds out when it is to be sent.
/// </summary>
public sealed class RequestReset(KommunDb db, SignInThrottle throttle, Outbox outbox)
{
    /// <summary>Counted by address and by network, apart from signing in.</summary>
    /// <param name="network">See <see cref="ClientNetwork"/>.</param>
    /// <returns>
    /// Invalid at email where it is no address, and in conflict without a field where no letters are sent. Else how long to
    /// wait until it may be asked again; zero where a letter has been put in the outbox.
    /// </returns>
    public async Task<Outcome<CountedTry>> Run(string? rawEmail, string network, CancellationToken cancel)
    {
        if (!outbox.IsOpen)
            return Refusal.Conflict("", "Härifrån går inga brev.");
        var email = Identifier.Trim(rawEmail);
        if (Invite.Check(email) is { } sentence)
            return Refusal.Invalid("email", sentence);
        var counted = await throttle.Count($"reset {Identifier.Fold(email)}", $"reset {network}", device: null, cancel);
        if (counted.Exceeded == TryLimit.None)
        {
            outbox.PutReset(email.Normalize());
            await db.SaveChangesAsync(cancel);
        }
        return counted;
    }
}
