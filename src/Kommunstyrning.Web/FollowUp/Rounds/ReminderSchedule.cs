using Hangfire.Common;

namespace Kommunstyrning.Web.FollowUp.Rounds;

/// <summary>Reminders are written in the morning, so that they lie there when people come to work.</summary>
public static class ReminderSchedule
{
    public const string Name = "reminders";

    public static Schedule Daily { get; } =
        new(
            Name,
            Job.FromExpression<RemindAcrossTenantsJob>(job => job.Run(CancellationToken.None)),
            Hour: 6,
            Within: 30
        );
}
