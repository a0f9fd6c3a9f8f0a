using Kommunstyrning.Access;
using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>
/// Whoever reports says that the unit's report is ready to be read, or takes it back before it has been. Thin texts hinder
/// nothing; a goal that must be assessed and is not does.
/// </summary>
public sealed class SubmitReport(
    KommunDb db,
    UnitsQuery unitsQuery,
    ElementTitlesQuery titlesQuery,
    ApproversQuery approvers,
    TellPeople tell,
    Trail trail,
    TimeProvider clock
)
{
    /// <summary>Saves in the caller's transaction.</summary>
    /// <param name="revision">Of the report, as the person read it.</param>
    /// <returns>
    /// The report. Forbidden (403), missing, in conflict where the round is not open, it is handed in already, or units below
    /// have not handed in, and stale, without a field; else a refusal at goal.{id} for each goal that lacks an answer.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<UnitReport>> Run(
        CallerAccess access,
        Guid roundId,
        Guid unitId,
        int revision,
        CancellationToken cancel
    )
    {
        var found = await ReportToChange.ToWrite(db, unitsQuery, access, roundId, unitId, cancel);
        if (!found.Succeeded)
            return Outcome<UnitReport>.Refused(found.Refusals);
        var (round, report, unit) = (found.Value.Round, found.Value.Report, found.Value.Unit);
        if (!found.Value.IsWriting)
            return Refusal.Conflict("", $"Rapporten för {unit.Name} är redan inlämnad.");
        if (report.Revision != revision)
            return Refusal.Stale("Rapporten");
        if (await found.Value.WaitsFor(db, cancel) is { Count: > 0 } late)
            return Refusal.Conflict(
                "",
                $"Rapporten lämnas in när de som ligger under har lämnat in. Det som saknas är {string.Join(", ", late.Select(u => u.Name))}."
            );
        if (await Unanswered(access, round, unitId, cancel) is { Count: > 0 } unanswered)
            return Outcome<UnitReport>.Refused(unanswered);

        (report.State, report.ReadyAt, report.ReadyBy) = (ReportState.Ready, clock.GetUtcNow(), access.Name);
        trail.Add(ReportLine.Of(TrailKind.ReportHandedIn, round, unit));
        await db.SaveChangesAsync(cancel);
        var above = ReportRights.Above(await unitsQuery.Run(cancel), unitId).Select(u => u.Id).ToList();
        var told = ReportLine.Told(LetterKind.ReportHandedIn, report);
        await tell.Run(told, await approvers.Run(CallerAccess.Program(), above, cancel), [], access, cancel);
        return report;
    }

    /// <summary>Saves in the caller's transaction.</summary>
    /// <inheritdoc cref="Run"/>
    /// <returns>
    /// The report. Forbidden (403), missing, in conflict where the round is not open or it does not wait to be read, and stale.
    /// </returns>
    public async Task<Outcome<UnitReport>> TakeBack(
        CallerAccess access,
        Guid roundId,
        Guid unitId,
        int revision,
        CancellationToken cancel
    )
    {
        var found = await ReportToChange.ToWrite(db, unitsQuery, access, roundId, unitId, cancel);
        if (!found.Succeeded)
            return Outcome<UnitReport>.Refused(found.Refusals);
        var (round, report, unit) = (found.Value.Round, found.Value.Report, found.Value.Unit);
        if (report.State != ReportState.Ready)
            return Refusal.Conflict(
                "",
                report.State == ReportState.Approved
                    ? $"Rapporten för {unit.Name} är godkänd. Bara den som godkänner kan skicka tillbaka den."
                    : $"Rapporten för {unit.Name} är inte inlämnad."
            );
        if (report.Revision != revision)
            return Refusal.Stale("Rapporten");
        report.State = ReportState.Writing;
        trail.Add(ReportLine.Of(TrailKind.ReportTakenBack, round, unit));
        await db.SaveChangesAsync(cancel);
        return report;
    }

    private async Task<List<Refusal>> Unanswered(
        CallerAccess access,
        Round round,
        Guid unitId,
        CancellationToken cancel
    )
    {
        if (round.Weighing == Weighing.NotWeighed)
            return [];
        var goals = await db
            .GoalReports.AsNoTracking()
            .Where(g => g.RoundId == round.Id && g.UnitId == unitId)
            .OrderBy(g => g.Order)
            .ToListAsync(cancel);
        var left = goals.FindAll(g =>
            g.Assessment is null
                ? GoalAnswer.MustBeAssessed(round, g.IsOwner)
                : g.Assessment != g.Proposed && g.OverrideReason.Length == 0
        );
        var titles = await titlesQuery.Run(access, [.. left.Select(g => g.ElementId)], cancel);
        // what is gone from the plan can be opened by nobody, and asks for nothing
        return left.FindAll(g => titles.ContainsKey(g.ElementId))
            .ConvertAll(g =>
                Refusal.Invalid(
                    $"goal.{g.ElementId}",
                    g.Assessment is null
                        ? $"”{titles[g.ElementId]}” saknar bedömning. Säg hur det går, eller att det inte kan bedömas."
                        : $"”{titles[g.ElementId]}” bedöms annorlunda än regeln, och skälet saknas."
                )
            );
    }
}

/// <summary>The line that an act on a report leaves, and what is told of it.</summary>
internal static class ReportLine
{
    public static TrailNote Of(TrailKind kind, Round round, Unit unit) =>
        new(kind, unit.Name, unit.Id) { Details = [("round", round.Name)] };

    public static Told Told(LetterKind kind, UnitReport report) =>
        new(kind) { SubjectId = report.RoundId, PartId = report.UnitId };
}
