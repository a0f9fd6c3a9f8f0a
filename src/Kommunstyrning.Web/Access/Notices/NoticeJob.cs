using Hangfire;
using Hangfire.Common;
using Kommunstyrning.Access;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Watching;
using Kommunstyrning.Web.Shell.Jobs;

namespace Kommunstyrning.Web.Access.Notices;

/// <summary>
/// Takes away notices that are old, tells of imports whose own job did not, and on working days writes to those who want what is unread once a day, in every municipality
/// that is not paused.
/// </summary>
[AutomaticRetry(Attempts = 4, DelaysInSeconds = [60, 300, 1800], OnAttemptsExceeded = AttemptsExceededAction.Delete)]
public sealed class NoticeJob(DailyWorkAcrossTenants work, TimeProvider clock)
{
    /// <returns>How many letters were written.</returns>
    /// <exception cref="AggregateException">Something failed in one or more municipalities; the others are done.</exception>
    [JobDisplayName("Notiser: gallring och dagens brev")]
    public async Task<int> Run(CancellationToken cancel)
    {
        await work.Run<ForgetNotices>((forget, _) => forget.Run(cancel), cancel);
        await work.Run<TellWatchers>((tell, access) => tell.Run(access, cancel), cancel);
        return SwedishWorkingDays.Is(clock.Today())
            ? await work.Run<WriteDigests>((write, access) => write.Run(access, cancel), cancel)
            : 0;
    }
}

/// <summary>In the morning, after the reminders, which are told at once.</summary>
public static class NoticeSchedule
{
    public static Schedule Daily { get; } =
        new("notices", Job.FromExpression<NoticeJob>(job => job.Run(CancellationToken.None)), Hour: 7, Within: 30);
}
