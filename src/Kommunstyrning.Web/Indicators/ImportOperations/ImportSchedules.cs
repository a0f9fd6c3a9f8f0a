using Hangfire.Common;

namespace Kommunstyrning.Web.Indicators.ImportOperations;

/// <summary>When imports are ordered without anyone asking.</summary>
public static class ImportSchedules
{
    public const string Nightly = "nightly-import";
    public const string Weekly = "weekly-catalogue";

    /// <summary>Minutes within which a start is drawn by lot.</summary>
    public const int Within = 15;

    public static IReadOnlyList<Schedule> All { get; } =
    [
        new(Nightly, Job.FromExpression<NightlyImportJob>(job => job.Run(CancellationToken.None)), 2, Within),
        new(
            Weekly,
            Job.FromExpression<WeeklyCatalogueJob>(job => job.Run(CancellationToken.None)),
            3,
            Within,
            DayOfWeek.Monday
        ),
    ];
}
