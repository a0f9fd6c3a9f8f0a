using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>One report that is waited for from whoever asks.</summary>
/// <param name="Deadline">The unit's own last day, or its step's; null where the round has none.</param>
/// <param name="FirstLeft">The first goal that is not done; null where all are.</param>
public sealed record MyReport(
    Round Round,
    UnitReport Report,
    Unit Unit,
    DateOnly? Deadline,
    int Done,
    int Goals,
    Guid? FirstLeft
);

/// <summary>What is waited for from whoever asks, and where that is nothing, what there is instead.</summary>
/// <param name="Reports">Of open rounds: of the units that the person reports for, or stands in for. The first to be handed in stands first.</param>
/// <param name="OpenRounds">All that are open.</param>
/// <param name="IsEverybodys">The person may report for every unit, and has none of its own.</param>
/// <param name="Units">Those that the person reports for, by name, also where no round asks them.</param>
public sealed record MyReports(
    IReadOnlyList<MyReport> Reports,
    IReadOnlyList<Round> OpenRounds,
    bool IsEverybodys,
    IReadOnlyList<string> Units
);

/// <summary>The reports of the units that whoever asks reports for.</summary>
public sealed class MyReportsQuery(KommunDb db, UnitsQuery unitsQuery)
{
    /// <returns>Nothing for whoever does not read the municipality's working material.</returns>
    public async Task<MyReports> Run(CallerAccess access, CancellationToken cancel)
    {
        if (!access.SeesDrafts)
            return new MyReports([], [], IsEverybodys: false, []);
        var rounds = await db
            .Rounds.AsNoTracking()
            .Where(r => r.State == RoundState.Open)
            .OrderBy(r => r.PeriodTo)
            .ToListAsync(cancel);
        var units = await unitsQuery.Run(cancel);
        List<Guid> mine = [.. access.UnitRights.Where(u => u.Value.HasFlag(Rights.Report)).Select(u => u.Key)];
        var names = units.Where(u => mine.Contains(u.Id)).Select(u => u.Name).Order(Names).ToList();
        var everybodys = access.Rights.HasFlag(Rights.Report) && mine.Count == 0;
        if (rounds.Count == 0)
            return new MyReports([], [], everybodys, names);
        List<Guid> open = [.. rounds.Select(r => r.Id)];
        var account = access.AccountId;
        var reports = await db
            .UnitReports.AsNoTracking()
            .Where(r => open.Contains(r.RoundId))
            .Where(r => mine.Contains(r.UnitId) || (account != null && r.StandInAccountId == account))
            .ToListAsync(cancel);
        var asked = reports.ConvertAll(r => r.UnitId);
        var goals = (
            await db
                .GoalReports.Where(g => open.Contains(g.RoundId) && asked.Contains(g.UnitId))
                .OrderBy(g => g.Order)
                .Select(g => new
                {
                    g.RoundId,
                    g.UnitId,
                    g.ElementId,
                    g.IsDone,
                })
                .ToListAsync(cancel)
        ).ToLookup(g => (g.RoundId, g.UnitId));
        return new MyReports(
            [
                .. reports
                    .Select(report =>
                    {
                        var round = rounds.Single(r => r.Id == report.RoundId);
                        var unit = units.Single(u => u.Id == report.UnitId);
                        var its = goals[(round.Id, unit.Id)].ToList();
                        return new MyReport(
                            round,
                            report,
                            unit,
                            DeadlineOf(round, report, unit),
                            its.Count(g => g.IsDone),
                            its.Count,
                            its.Find(g => !g.IsDone)?.ElementId
                        );
                    })
                    .OrderBy(r => r.Report.State is ReportState.Ready or ReportState.Approved)
                    .ThenBy(r => r.Deadline ?? DateOnly.MaxValue)
                    .ThenBy(r => r.Unit.Name, Names),
            ],
            rounds,
            everybodys,
            names
        );
    }

    internal static DateOnly? DeadlineOf(Round round, UnitReport report, Unit unit) =>
        report.OwnDeadline ?? (RoundSteps.Of(unit.Kind) is { } step ? round.DeadlineOf(step) : null);

    private static StringComparer Names { get; } = StringComparer.Create(Text.Swedish, ignoreCase: true);
}
