using Kommunstyrning.Access;
using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>Sends a unit's report back to whoever reports, with what there is to do. They are told.</summary>
public sealed class ReturnReport(
    KommunDb db,
    UnitsQuery unitsQuery,
    TellReporters tell,
    Trail trail,
    TimeProvider clock
)
{
    /// <summary>Saves in the caller's transaction.</summary>
    /// <param name="revision">Of the report, as the person read it.</param>
    /// <param name="comment">Why; raw.</param>
    /// <returns>
    /// The report. Forbidden (403), missing, in conflict where the round is not open or it is not handed in, and stale,
    /// without a field; invalid at comment.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<UnitReport>> Run(
        CallerAccess access,
        Guid roundId,
        Guid unitId,
        int revision,
        string? comment,
        CancellationToken cancel
    )
    {
        var found = await ReportToChange.ToApprove(db, unitsQuery, access, roundId, unitId, cancel);
        if (!found.Succeeded)
            return Outcome<UnitReport>.Refused(found.Refusals);
        var (round, report, unit) = (found.Value.Round, found.Value.Report, found.Value.Unit);
        if (found.Value.IsWriting)
            return Refusal.Conflict(
                "",
                $"Rapporten för {unit.Name} är inte inlämnad, så det finns inget att skicka tillbaka."
            );
        if (report.Revision != revision)
            return Refusal.Stale("Rapporten");
        var text = Text.Paragraphs(comment);
        if (
            CommentOnReport.WhyNot(
                "comment",
                text,
                "Skriv vad som behöver ändras. Det är det första som den som rapporterar läser."
            ) is
            { } invalid
        )
            return invalid;

        (report.State, report.ApprovedAt, report.ApprovedBy) = (ReportState.Returned, null, "");
        db.Add(
            new ReportComment
            {
                UnitReportId = report.Id,
                Text = text,
                WrittenAt = clock.GetUtcNow(),
                WrittenBy = access.Name,
            }
        );
        trail.Add(ReportLine.Of(TrailKind.ReportReturned, round, unit));
        await db.SaveChangesAsync(cancel);
        await tell.Run(ReportLine.Told(LetterKind.ReportReturned, report), [unitId], report.StandIns, access, cancel);
        return report;
    }
}
