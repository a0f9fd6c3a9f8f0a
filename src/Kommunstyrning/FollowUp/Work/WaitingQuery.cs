using Kommunstyrning.Access;
using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>What waits for whoever asks in the rounds that are open. As many questions however many units and goals.</summary>
public sealed class WaitingQuery(KommunDb db, UnitsQuery unitsQuery, ReportersQuery reporters, TimeProvider clock)
{
    /// <summary>Of so many of one round at least that one may approve, one thing is made.</summary>
    private const int Several = 3;

    /// <param name="mine">What the person reports.</param>
    /// <returns>In no particular order. Empty for whoever does not read the working material.</returns>
    public async Task<IReadOnlyList<WaitingTask>> Run(CallerAccess access, MyReports mine, CancellationToken cancel)
    {
        if (!access.SeesDrafts || mine.OpenRounds.Count == 0)
            return [];
        var open = mine.OpenRounds.Select(r => r.Id).ToList();
        var reports = (
            await db.UnitReports.AsNoTracking().Where(r => open.Contains(r.RoundId)).ToListAsync(cancel)
        ).ToLookup(r => r.RoundId);
        var units = await unitsQuery.Run(cancel);
        var returned = mine
            .Reports.Where(m => m.Report.State == ReportState.Returned)
            .Select(m => m.Report.Id)
            .ToList();
        var comments = (
            await db
                .ReportComments.AsNoTracking()
                .Where(c => returned.Contains(c.UnitReportId) && c.ElementId == null)
                .ToListAsync(cancel)
        ).ToLookup(c => c.UnitReportId);
        var people = access.HasSomewhere(Rights.Edit) ? await reporters.Run(access, cancel) : null;
        return
        [
            .. mine
                .Reports.Where(m => !m.Report.IsHandedIn)
                .Select(m => ToWrite(m, units, reports[m.Round.Id], comments[m.Report.Id])),
            .. mine.OpenRounds.SelectMany(round => ToApprove(access, round, units, [.. reports[round.Id]])),
            .. people is null
                ? []
                : mine.OpenRounds.SelectMany(round => ToTakeOver(access, round, units, reports[round.Id], people)),
            .. access.MayEdit ? mine.OpenRounds.SelectMany(round => ToHold(round, units, [.. reports[round.Id]])) : [],
        ];
    }

    private static WaitingTask ToWrite(
        MyReport my,
        IReadOnlyList<Unit> units,
        IEnumerable<UnitReport> reports,
        IEnumerable<ReportComment> comments
    )
    {
        var below = ReportRights.Below(units, my.Unit.Id);
        var under = reports.Where(r => below.Contains(r.UnitId)).ToList();
        var kind =
            my.Report.State == ReportState.Returned ? WaitingKind.Mend
            : under.Count > 0 ? WaitingKind.Compile
            : WaitingKind.Write;
        return new WaitingTask(kind, my.Round.LastDayOf(my.Report, my.Unit.Kind))
        {
            Round = my.Round,
            Unit = my.Unit,
            Progress = (my.Done, my.Goals),
            FirstLeft = my.FirstLeft,
            Units = Named(units, under.Where(r => !r.IsHandedIn)),
            Comment = comments.MaxBy(c => c.WrittenAt)?.Text ?? "",
        };
    }

    /// <summary>The day by which it is to be approved is that of the next step: nobody there can go on before.</summary>
    private static IEnumerable<WaitingTask> ToApprove(
        CallerAccess access,
        Round round,
        IReadOnlyList<Unit> units,
        List<UnitReport> reports
    )
    {
        var ready = reports.FindAll(r =>
            r.State == ReportState.Ready && ReportRights.Approves(access, units, r.UnitId)
        );
        return Tasks(
            access,
            ready,
            many => new WaitingTask(WaitingKind.Approve, many.Min(r => NextDay(round, r, UnitOf(units, r))))
            {
                Round = round,
                Units = Named(units, many),
                Unit = many.Count == 1 ? UnitOf(units, many[0]) : null,
            }
        );
    }

    private static DateOnly NextDay(Round round, UnitReport report, Unit unit)
    {
        var own = round.LastDayOf(report, unit.Kind);
        return round
            .Deadlines.Where(d => d.Step > (RoundSteps.Of(unit.Kind) ?? RoundStep.Companies) && d.Day >= own)
            .Select(d => d.Day)
            .DefaultIfEmpty(own)
            .Min();
    }

    private static IEnumerable<WaitingTask> ToTakeOver(
        CallerAccess access,
        Round round,
        IReadOnlyList<Unit> units,
        IEnumerable<UnitReport> reports,
        ILookup<Guid, Guid> people
    )
    {
        var nobodys = reports
            .Where(r => !r.IsHandedIn && r.StandInAccountId is null && !people.Contains(r.UnitId))
            .Where(r => ReportRights.Approves(access, units, r.UnitId))
            .ToList();
        return Tasks(
            access,
            nobodys,
            many => new WaitingTask(WaitingKind.TakeOver, many.Min(r => round.LastDayOf(r, UnitOf(units, r).Kind)))
            {
                Round = round,
                Units = Named(units, many),
                Unit = many.Count == 1 ? UnitOf(units, many[0]) : null,
            }
        );
    }

    /// <summary>One for each report; for whoever edits everywhere, and has a page of them all, one for several.</summary>
    private static IEnumerable<WaitingTask> Tasks(
        CallerAccess access,
        List<UnitReport> reports,
        Func<List<UnitReport>, WaitingTask> task
    ) => access.MayEdit && reports.Count >= Several ? [task(reports)] : reports.Select(r => task([r]));

    /// <summary>A round is held by those who edit everywhere.</summary>
    private IEnumerable<WaitingTask> ToHold(Round round, IReadOnlyList<Unit> units, List<UnitReport> reports)
    {
        var today = clock.Today();
        var missing = reports.FindAll(r => !r.IsHandedIn);
        var late = missing.FindAll(r => round.LastDayOf(r, UnitOf(units, r).Kind) < today);
        var group = round.DeadlineOf(RoundStep.Group);
        var progress = (reports.Count - missing.Count, reports.Count);
        if (late.Count > 0)
            yield return new WaitingTask(WaitingKind.Remind, late.Min(r => round.LastDayOf(r, UnitOf(units, r).Kind)))
            {
                Round = round,
                Units = Named(units, late),
                Progress = progress,
            };
        if (round.GroupText.Length > 0)
            yield return new WaitingTask(
                WaitingKind.Decide,
                round.DeadlineOf(RoundStep.Council) ?? round.DeadlineOf(RoundStep.Board)
            )
            {
                Round = round,
                Units = Named(units, reports.Where(r => r.State != ReportState.Approved)),
                Progress = progress,
            };
        else if (missing.Count == 0 || group <= today)
            yield return new WaitingTask(WaitingKind.Weigh, group)
            {
                Round = round,
                Units = Named(units, missing),
                Progress = progress,
            };
    }

    private static Unit UnitOf(IReadOnlyList<Unit> units, UnitReport report) =>
        units.Single(u => u.Id == report.UnitId);

    private static IReadOnlyList<string> Named(IReadOnlyList<Unit> units, IEnumerable<UnitReport> reports) =>
        [.. reports.Select(r => UnitOf(units, r).Name).Order(StringComparer.Create(Text.Swedish, ignoreCase: true))];
}
