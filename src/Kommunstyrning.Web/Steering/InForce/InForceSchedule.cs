using Hangfire.Common;

namespace Kommunstyrning.Web.Steering.InForce;

/// <summary>What is decided for a day applies from its first minutes, Stockholm's time.</summary>
public static class InForceSchedule
{
    public const string Name = "in-force";

    public static Schedule Daily { get; } =
        new(
            Name,
            Job.FromExpression<InForceAcrossTenantsJob>(job => job.Run(CancellationToken.None)),
            Hour: 0,
            Within: 5
        );
}
