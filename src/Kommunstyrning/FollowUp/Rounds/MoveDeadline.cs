using Kommunstyrning.Access;
using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>Moves a last day of a round that is open: of a step, or of one unit. With a reason, which stands in the trail. Those who report are told.</summary>
public sealed class MoveDeadline(KommunDb db, UnitsQuery units, TellReporters tell, Trail trail, TimeProvider clock)
{
    /// <summary>Saves in the caller's transaction. A unit that has a day of its own keeps it.</summary>
    /// <param name="revision">Of the round, as the person read it.</param>
    /// <returns>
    /// The round. Without a field: forbidden (403) where the caller may not edit, missing, stale, and in conflict when it is not
    /// open. Else every fault at once, invalid at step, day and reason.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<Round>> OfStep(
        CallerAccess access,
        Guid id,
        int revision,
        RoundStep step,
        DateOnly? day,
        string? reason,
        CancellationToken cancel
    )
    {
        var found = await RoundToChange.Find(db, access, id, revision, r => r.WhyClosed(), cancel);
        if (!found.Succeeded)
            return found;
        var round = found.Value;
        var why = Text.Line(reason);
        var refusals = Check(round, step, day, why).ToList();
        if (!Enum.IsDefined(step))
            return Refusal.Invalid("step", "Välj vad dagen gäller.");
        if (day is { } chosen && refusals.Count == 0)
            refusals.AddRange(Order(round, step, chosen));
        if (refusals.Count > 0)
            return Outcome<Round>.Refused(refusals);

        var former = round.DeadlineOf(step);
        round.Deadlines =
        [
            .. round
                .Deadlines.Where(d => d.Step != step)
                .Append(new RoundDeadline(step, day!.Value))
                .OrderBy(d => d.Step),
        ];
        await db.SaveChangesAsync(cancel);
        Note(round, RoundSteps.Word(step), former, day.Value, why);
        if (former != day)
            await tell.Run(Told(id), await Of(id, step, cancel), access, cancel);
        return round;
    }

    /// <summary>Saves in the caller's transaction: the unit's own day, or none again where it is the step's.</summary>
    /// <param name="revision">Of the unit's report, as the person read it.</param>
    /// <returns>
    /// The report. Without a field: forbidden (403) where the caller may not edit, missing, stale, and in conflict when the round is
    /// not open or the unit has handed in. Else every fault at once, invalid at day and reason.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<UnitReport>> OfUnit(
        CallerAccess access,
        Guid id,
        Guid unitId,
        int revision,
        DateOnly? day,
        string? reason,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        var round = await db.Rounds.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel);
        var report = await db.UnitReports.SingleOrDefaultAsync(r => r.RoundId == id && r.UnitId == unitId, cancel);
        if (round is null || report is null || await units.One(unitId, cancel) is not { } unit)
            return Refusal.Missing("Enheten i uppföljningen");
        if (round.WhyClosed() is { } closed)
            return closed;
        if (report.Revision != revision)
            return Refusal.Stale(unit.Name);
        if (report.IsHandedIn)
            return Refusal.Conflict("", $"{unit.Name} har lämnat, så det finns ingen dag att flytta.");
        var why = Text.Line(reason);
        var step = RoundSteps.Of(unit.Kind) ?? RoundStep.Committees;
        var refusals = Check(round, step, day, why).ToList();
        if (refusals.Count > 0)
            return Outcome<UnitReport>.Refused(refusals);

        var former = round.LastDayOf(report, unit.Kind);
        report.OwnDeadline = day == round.DeadlineOf(step) ? null : day;
        StructureLock.Touch(db, report);
        await db.SaveChangesAsync(cancel);
        Note(round, unit.Name, former, day!.Value, why);
        if (former != day)
            await tell.Run(Told(id) with { PartId = unitId }, [report], access, cancel);
        return report;
    }

    /// <summary>Those whose last day it was, and who have not handed in.</summary>
    private async Task<List<UnitReport>> Of(Guid id, RoundStep step, CancellationToken cancel)
    {
        var reports = await db.UnitReports.AsNoTracking().Where(r => r.RoundId == id).ToListAsync(cancel);
        var kinds = (await units.Run(cancel)).ToDictionary(u => u.Id, u => u.Kind);
        return reports.FindAll(r => !r.IsHandedIn && r.OwnDeadline is null && RoundSteps.Of(kinds[r.UnitId]) == step);
    }

    private static Told Told(Guid roundId) => new(LetterKind.DeadlineMoved) { SubjectId = roundId };

    private IEnumerable<Refusal> Check(Round round, RoundStep step, DateOnly? day, string reason)
    {
        if (day is not { } chosen)
            yield return Refusal.Invalid("day", "Ange den nya sista dagen.");
        else if (Enum.IsDefined(step) && RoundCheck.WhyNotDay(round.Kind, round.PeriodTo, step, chosen) is { } refusal)
            yield return refusal with
            {
                Field = "day",
            };
        else if (chosen < clock.Today())
            yield return Refusal.Invalid("day", "Den dagen har redan gått. Välj i dag eller en senare dag.");
        if (reason.Length == 0)
            yield return Refusal.Invalid("reason", "Skriv varför dagen flyttas. Skälet står i händelseloggen.");
        else if (reason.Length > Round.ReasonLength)
            yield return Refusal.Invalid(
                "reason",
                $"Skälet får vara högst {Round.ReasonLength.ToString("N0", Text.Swedish)} tecken."
            );
    }

    private static IEnumerable<Refusal> Order(Round round, RoundStep step, DateOnly day)
    {
        if (RoundCheck.Before(round.Deadlines, step).FirstOrDefault(d => d.Day > day) is { } earlier)
            yield return Refusal.Invalid("day", Told(earlier, "Innan dess lämnar", "Välj den dagen eller en senare."));
        if (RoundCheck.After(round.Deadlines, step).FirstOrDefault(d => d.Day < day) is { } later)
            yield return Refusal.Invalid("day", Told(later, "Efter det kommer", "Flytta den dagen först."));
    }

    private static string Told(RoundDeadline other, string place, string advice) =>
        $"{place} {RoundSteps.Word(other.Step)}, som har till den {RoundCheck.Written(other.Day)}. {advice}";

    private void Note(Round round, string what, DateOnly? former, DateOnly day, string reason) =>
        trail.Add(
            new TrailNote(TrailKind.DeadlineMoved, round.Name, round.Id)
            {
                Details =
                [
                    ("of", what),
                    ("from", former?.ToString("O", null) ?? ""),
                    ("to", day.ToString("O", null)),
                    ("reason", reason),
                ],
            }
        );
}
