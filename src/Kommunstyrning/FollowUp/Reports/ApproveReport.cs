using Kommunstyrning.Access;
using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>Approves a unit's report as it was read: nothing in it is changed until it is sent back. Whoever reports is told.</summary>
public sealed class ApproveReport(
    KommunDb db,
    UnitsQuery unitsQuery,
    TellReporters tell,
    Trail trail,
    TimeProvider clock
)
{
    /// <summary>Saves in the caller's transaction.</summary>
    /// <param name="revision">Of the report, as the person read it.</param>
    /// <returns>
    /// The report. Forbidden (403), missing, in conflict where the round is not open, or it is not handed in or is approved
    /// already, and stale, without a field.
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
        var found = await ReportToChange.ToApprove(db, unitsQuery, access, roundId, unitId, cancel);
        if (!found.Succeeded)
            return Outcome<UnitReport>.Refused(found.Refusals);
        var (round, report, unit) = (found.Value.Round, found.Value.Report, found.Value.Unit);
        if (report.State == ReportState.Approved)
            return Refusal.Conflict("", $"Rapporten för {unit.Name} är redan godkänd.");
        if (report.State != ReportState.Ready)
            return Refusal.Conflict("", $"Rapporten för {unit.Name} är inte inlämnad än, och kan inte godkännas.");
        if (report.Revision != revision)
            return Refusal.Stale("Rapporten");
        (report.State, report.ApprovedAt, report.ApprovedBy) = (ReportState.Approved, clock.GetUtcNow(), access.Name);
        trail.Add(ReportLine.Of(TrailKind.ReportApproved, round, unit));
        await db.SaveChangesAsync(cancel);
        await tell.Run(ReportLine.Told(LetterKind.ReportApproved, report), [unitId], report.StandIns, access, cancel);
        return report;
    }
}
