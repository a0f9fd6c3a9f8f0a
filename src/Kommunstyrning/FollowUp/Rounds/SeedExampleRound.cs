using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>An invented round under way, for the demonstration: its last days lie around the day on which it is put in.</summary>
public sealed class SeedExampleRound(KommunDb db, UnitsQuery units, SaveRound save, OpenRound open, TimeProvider clock)
{
    /// <summary>The period has ended by so many days, so that its last days may lie around today.</summary>
    private const int DaysSince = 20;

    /// <summary>What the goals of those who have handed in are said to be, in turn: some of it against what indicators show.</summary>
    private static readonly Assessment[] Said = [Assessment.Reached, Assessment.Partly, Assessment.Not];

    /// <summary>Saves in the caller's transaction. Some have handed in, one is late, and some have today.</summary>
    /// <exception cref="InvalidOperationException">The round was refused: the plan has nothing to report on.</exception>
    public async Task<Round> Run(CallerAccess access, RoundScope scope, CancellationToken cancel)
    {
        var today = clock.Today();
        var ended = today.AddDays(-DaysSince);
        var to = new DateOnly(ended.Year, ended.Month, 1).AddDays(-1);
        var steps = RoundCheck.StepsOf(await units.Run(cancel));
        var saved = await save.Add(access, Written(today, to, steps), cancel);
        saved.Value.IsExample = true;
        var round = (await open.Run(access, saved.Value.Id, saved.Value.Revision, scope, cancel)).Value;
        round.OpenedOn = SwedishWorkingDays.Add(today, -12);
        await HandIn(round, today, cancel);
        await db.SaveChangesAsync(cancel);
        return round;
    }

    private static RoundInput Written(DateOnly today, DateOnly to, IReadOnlyCollection<RoundStep> steps)
    {
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
        return new RoundInput
        {
            Name =
                to.Month == 1
                    ? $"Uppföljning januari {to.Year}"
                    : $"Uppföljning januari–{to.ToString("MMMM yyyy", Text.Swedish)}",
            Kind = RoundKind.Own,
            PeriodFrom = new DateOnly(to.Year, 1, 1),
            PeriodTo = to,
            Deadlines = days.Where(d => d.Key >= RoundStep.Group || steps.Contains(d.Key)).ToDictionary(),
        };
    }

    /// <summary>
    /// Of each step but the companies the first two have not handed in, so that those who report in the first committee have
    /// something to do. Of the administrations the first is late, and the second has been given until today.
    /// </summary>
    private async Task HandIn(Round round, DateOnly today, CancellationToken cancel)
    {
        var reports = await db.UnitReports.Where(r => r.RoundId == round.Id).ToDictionaryAsync(r => r.UnitId, cancel);
        var goals = (await db.GoalReports.Where(r => r.RoundId == round.Id).ToListAsync(cancel)).ToLookup(r =>
            r.UnitId
        );
        var steps = UnitOrder
            .Of(await units.Run(cancel))
            .All.Where(u => reports.ContainsKey(u.Id))
            .GroupBy(u => RoundSteps.Of(u.Kind));
        foreach (var step in steps)
        {
            foreach (var (i, unit) in step.Index())
            {
                if (step.Key == RoundStep.Administrations && i == 1)
                    reports[unit.Id].OwnDeadline = today;
                else if (step.Key == RoundStep.Companies ? i % 2 == 1 : i > 1)
                    HandIn(reports[unit.Id], goals[unit.Id], SwedishWorkingDays.Add(today, -1 - i));
            }
        }
    }

    private static void HandIn(UnitReport report, IEnumerable<GoalReport> goals, DateOnly day)
    {
        report.State = ReportState.Ready;
        report.FirstOpenedAt = report.SavedAt = report.ReadyAt = StockholmDay.Start(day).AddHours(9);
        report.ReadyBy = "(demodata)";
        foreach (var (i, goal) in goals.OrderBy(g => g.Order).Index())
        {
            goal.Assessment = goal.IsOwner ? Said[i % Said.Length] : null;
            goal.Why = "Exempel: arbetet har gått som planerat, och fler är med än i våras.";
            goal.Next = "Exempel: vi fortsätter som vi har gjort och ser över bemanningen.";
            goal.IsDone = true;
            (goal.SavedAt, goal.SavedBy) = (report.ReadyAt, report.ReadyBy);
        }
    }
}
