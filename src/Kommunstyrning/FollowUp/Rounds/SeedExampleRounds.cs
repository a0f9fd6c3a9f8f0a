using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>Invented rounds for the demonstration, with days by the day on which they are put in: one decided on, one under way.</summary>
public sealed class SeedExampleRounds(
    KommunDb db,
    UnitsQuery units,
    SaveRound save,
    OpenRound open,
    LockRound lockRound,
    TimeProvider clock
)
{
    /// <summary>The period of the one under way has ended by so many days, so that its last days may lie around today.</summary>
    private const int DaysSince = 20;

    /// <summary>The decided one is about the last year that a council has surely decided on by now.</summary>
    private const int MonthsToDecide = 6;

    private const string By = "(demodata)";

    /// <summary>What the goals of those who have handed in are said to be, in turn: some of it against what indicators show.</summary>
    private static readonly Assessment[] Said = [Assessment.Reached, Assessment.Partly, Assessment.Not];

    /// <summary>Saves them in the caller's transaction.</summary>
    /// <param name="isFirst">Nothing has been decided on yet, as where a municipality has just begun.</param>
    /// <exception cref="InvalidOperationException">One was refused: the plan has nothing to report on.</exception>
    public async Task Run(CallerAccess access, RoundScope scope, bool isFirst, CancellationToken cancel)
    {
        var today = clock.Today();
        if (!isFirst)
            await Decided(access, scope, today, cancel);
        await UnderWay(access, scope, today, cancel);
    }

    /// <summary>A whole year. All were approved but the last committee's, so that a report without one can be seen too.</summary>
    private async Task Decided(CallerAccess access, RoundScope scope, DateOnly today, CancellationToken cancel)
    {
        var year = today.AddMonths(-MonthsToDecide).Year - 1;
        var ended = new DateOnly(year, 12, 31);
        var decidedOn = SwedishWorkingDays.Add(ended, 85);
        var days = new Dictionary<RoundStep, DateOnly?>
        {
            [RoundStep.Departments] = SwedishWorkingDays.Add(ended, 20),
            [RoundStep.Administrations] = SwedishWorkingDays.Add(ended, 25),
            [RoundStep.Committees] = SwedishWorkingDays.Add(ended, 40),
            [RoundStep.Companies] = SwedishWorkingDays.Add(ended, 40),
            [RoundStep.Group] = SwedishWorkingDays.Add(ended, 50),
            [RoundStep.Board] = SwedishWorkingDays.Add(ended, 65),
            [RoundStep.Council] = decidedOn,
        };
        var (round, steps) = await Open(
            access,
            scope,
            new RoundInput
            {
                Name = $"Årsredovisning {year}",
                Kind = RoundKind.Annual,
                PeriodFrom = new DateOnly(year, 1, 1),
                PeriodTo = ended,
            },
            days,
            cancel
        );
        round.OpenedOn = SwedishWorkingDays.Add(ended, 5);
        round.GroupText =
            "Exempel: de flesta mål är på väg, och de som inte är det har fått åtgärder i nästa års verksamhetsplaner.";
        var last = steps.Where(s => s.Key == RoundStep.Committees).SelectMany(s => s).LastOrDefault();
        foreach (var unit in steps.SelectMany(s => s).Where(u => u.Unit != last?.Unit))
        {
            HandIn(unit.Report, unit.Goals, days[RoundSteps.Of(unit.Unit.Kind)!.Value]!.Value);
            unit.Report.State = ReportState.Approved;
            (unit.Report.ApprovedAt, unit.Report.ApprovedBy) = (unit.Report.ReadyAt, By);
        }
        await db.SaveChangesAsync(cancel);
        var decision = new LockInput
        {
            Body = "Kommunfullmäktige",
            DecidedOn = decidedOn,
            Missing = last is null
                ? []
                : new() { [last.Unit.Id] = "Exempel: nämnden hann inte behandla sin rapport före beslutet." },
        };
        _ = (await lockRound.Run(access, round.Id, round.Revision, decision, cancel)).Value;
    }

    /// <summary>Some have handed in, one is late, and some have today.</summary>
    private async Task UnderWay(CallerAccess access, RoundScope scope, DateOnly today, CancellationToken cancel)
    {
        var ended = today.AddDays(-DaysSince);
        var to = new DateOnly(ended.Year, ended.Month, 1).AddDays(-1);
        var days = new Dictionary<RoundStep, DateOnly?>
        {
            [RoundStep.Departments] = SwedishWorkingDays.Add(today, -4),
            [RoundStep.Administrations] = SwedishWorkingDays.Add(today, -2),
            [RoundStep.Committees] = SwedishWorkingDays.Add(today, 8),
            [RoundStep.Companies] = SwedishWorkingDays.Add(today, 8),
            [RoundStep.Group] = SwedishWorkingDays.Add(today, 12),
            [RoundStep.Board] = SwedishWorkingDays.Add(today, 17),
            [RoundStep.Council] = SwedishWorkingDays.Add(today, 27),
        };
        var (round, steps) = await Open(
            access,
            scope,
            new RoundInput
            {
                Name =
                    to.Month == 1
                        ? $"Uppföljning januari {to.Year}"
                        : $"Uppföljning januari–{to.ToString("MMMM yyyy", Text.Swedish)}",
                Kind = RoundKind.Own,
                PeriodFrom = new DateOnly(to.Year, 1, 1),
                PeriodTo = to,
            },
            days,
            cancel
        );
        round.OpenedOn = SwedishWorkingDays.Add(today, -12);
        HandIn(steps, today);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<(Round Round, IReadOnlyList<IGrouping<RoundStep?, Asked>> Steps)> Open(
        CallerAccess access,
        RoundScope scope,
        RoundInput written,
        Dictionary<RoundStep, DateOnly?> days,
        CancellationToken cancel
    )
    {
        var all = await units.Run(cancel);
        var there = RoundCheck.StepsOf(all);
        var input = written with
        {
            Deadlines = days.Where(d => d.Key >= RoundStep.Group || there.Contains(d.Key)).ToDictionary(),
        };
        var saved = (await save.Add(access, input, cancel)).Value;
        saved.IsExample = true;
        var round = (await open.Run(access, saved.Id, saved.Revision, scope, cancel)).Value;
        var reports = await db.UnitReports.Where(r => r.RoundId == round.Id).ToDictionaryAsync(r => r.UnitId, cancel);
        var goals = (await db.GoalReports.Where(r => r.RoundId == round.Id).ToListAsync(cancel)).ToLookup(r =>
            r.UnitId
        );
        return (
            round,
            [
                .. UnitOrder
                    .Of(all)
                    .All.Where(u => reports.ContainsKey(u.Id))
                    .Select(u => new Asked(u, reports[u.Id], [.. goals[u.Id].OrderBy(g => g.Order)]))
                    .GroupBy(u => RoundSteps.Of(u.Unit.Kind)),
            ]
        );
    }

    /// <summary>
    /// Of each step but the companies the first two have not handed in, so that those who report in the first committee have
    /// something to do. Of the administrations the first is late, and the second has been given until today.
    /// </summary>
    private static void HandIn(IEnumerable<IGrouping<RoundStep?, Asked>> steps, DateOnly today)
    {
        foreach (var step in steps)
        {
            foreach (var (i, unit) in step.Index())
            {
                if (step.Key == RoundStep.Administrations && i == 1)
                    unit.Report.OwnDeadline = today;
                else if (step.Key == RoundStep.Companies ? i % 2 == 1 : i > 1)
                    HandIn(unit.Report, unit.Goals, SwedishWorkingDays.Add(today, -1 - i));
            }
        }
    }

    private static void HandIn(UnitReport report, IReadOnlyList<GoalReport> goals, DateOnly day)
    {
        report.State = ReportState.Ready;
        report.FirstOpenedAt = report.SavedAt = report.ReadyAt = StockholmDay.Start(day).AddHours(9);
        report.ReadyBy = By;
        foreach (var (i, goal) in goals.Index())
        {
            goal.Assessment = goal.IsOwner ? Said[i % Said.Length] : null;
            goal.Why = "Exempel: arbetet har gått som planerat, och fler är med än tidigare.";
            goal.Next = "Exempel: vi fortsätter som vi har gjort och ser över bemanningen.";
            goal.IsDone = true;
            (goal.SavedAt, goal.SavedBy) = (report.ReadyAt, report.ReadyBy);
        }
    }

    /// <summary>A unit that is asked to report, with its rows.</summary>
    private sealed record Asked(Unit Unit, UnitReport Report, IReadOnlyList<GoalReport> Goals);
}
