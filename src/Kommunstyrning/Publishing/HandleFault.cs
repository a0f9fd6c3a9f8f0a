using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Publishing;

/// <summary>Somebody says what became of a report. The address that it came with is not kept after that.</summary>
public sealed class HandleFault(KommunDb db, Trail trail, TimeProvider clock)
{
    private const int OutcomeLength = 1000;

    /// <summary>Saves within the caller's transaction.</summary>
    /// <returns>
    /// Forbidden (403) for whoever may not administer, missing, in conflict where somebody has handled it already, and invalid
    /// at outcome.
    /// </returns>
    public async Task<Outcome<FaultReport>> Run(
        CallerAccess access,
        Guid id,
        string? rawOutcome,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Administer) is { } forbidden)
            return forbidden;
        if (await db.FaultReports.SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } report)
            return Refusal.Missing("Rapporten");
        if (report.HandledAt is not null)
            return Refusal.Conflict("", $"Rapporten är redan hanterad av {report.HandledBy}.");
        var outcome = Text.Paragraphs(rawOutcome);
        if (outcome.Length is 0 or > OutcomeLength)
            return Refusal.Invalid(
                "outcome",
                outcome.Length == 0 ? "Skriv vad ni har gjort." : $"Skriv högst {OutcomeLength} tecken."
            );

        report.HandledAt = clock.GetUtcNow();
        report.HandledBy = access.Name;
        report.Outcome = outcome;
        report.Email = "";
        await db.SaveChangesAsync(cancel);
        trail.Add(new TrailNote(TrailKind.FaultHandled, Subject: report.Page, SubjectId: report.Id));
        return report;
    }
}
