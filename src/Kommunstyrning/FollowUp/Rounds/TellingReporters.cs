using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>Tells those who write some reports, with the role or as stand-ins.</summary>
internal static class TellingReporters
{
    public static Task Run(
        this TellReporters tell,
        Told told,
        IReadOnlyList<UnitReport> reports,
        CallerAccess by,
        CancellationToken cancel
    ) => tell.Run(told, [.. reports.Select(r => r.UnitId)], [.. reports.SelectMany(r => r.StandIns)], by, cancel);

    /// <summary>All who report in a round.</summary>
    public static async Task OfRound(
        this TellReporters tell,
        KommunDb db,
        LetterKind kind,
        Guid roundId,
        CallerAccess by,
        CancellationToken cancel
    ) =>
        await tell.Run(
            new Told(kind) { SubjectId = roundId },
            await db.UnitReports.AsNoTracking().Where(r => r.RoundId == roundId).ToListAsync(cancel),
            by,
            cancel
        );
}
