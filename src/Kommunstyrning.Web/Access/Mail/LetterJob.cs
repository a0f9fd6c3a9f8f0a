using Hangfire;
using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access.Mail;

/// <summary>Sends what lies in the outbox. Enqueued more than once, each letter is still taken once.</summary>
[AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
public sealed class LetterJob(SendLetters send, PublicAddress address)
{
    /// <returns>How many letters the mail server took, for the dashboard.</returns>
    [JobDisplayName("Brev")]
    public Task<int> Run(CancellationToken cancel) => send.Run(address.Origin, cancel);
}
