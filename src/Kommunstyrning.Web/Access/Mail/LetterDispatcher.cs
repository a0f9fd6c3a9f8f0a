using Hangfire;
using Hangfire.Server;
using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access.Mail;

/// <summary>
/// Enqueues a job when a letter is due: a new one, one that is tried again, one that a node which died left. Whoever writes a
/// letter enqueues nothing, so that writing one takes no longer than writing none.
/// </summary>
internal sealed class LetterDispatcher(
    IServiceScopeFactory scopes,
    IBackgroundJobClient jobs,
    JobStorage storage,
    MailSettings settings
) : IBackgroundProcess
{
    private const string Queue = "default";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public void Execute(BackgroundProcessContext context)
    {
        if (settings.IsSetUp && IsDue(context.StoppingToken) && storage.GetMonitoringApi().EnqueuedCount(Queue) == 0)
            jobs.Enqueue<LetterJob>(job => job.Run(CancellationToken.None));
        context.Wait(Pause);
    }

    private bool IsDue(CancellationToken cancel)
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<SendLetters>().IsDue(cancel).GetAwaiter().GetResult();
    }
}
