using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>Writes what a unit says of all its goals together.</summary>
public sealed class SaveReportSummary(KommunDb db, UnitsQuery unitsQuery, LiveValuesQuery live, TimeProvider clock)
{
    /// <summary>Saves in the caller's transaction.</summary>
    /// <param name="revision">Of the report, as the person read it.</param>
    /// <param name="raw">Several lines; may be empty.</param>
    /// <returns>
    /// The report. Forbidden (403), missing, in conflict where round or report is closed, and stale where it says something
    /// else than was read, without a field; invalid at summary, also where a mark points at no value.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<UnitReport>> Run(
        CallerAccess access,
        Guid roundId,
        Guid unitId,
        int revision,
        string? raw,
        CancellationToken cancel
    )
    {
        var found = await ReportToChange.ToWrite(db, unitsQuery, access, roundId, unitId, cancel);
        if (!found.Succeeded)
            return Outcome<UnitReport>.Refused(found.Refusals);
        var report = found.Value.Report;
        var text = Text.Paragraphs(raw);
        if (report.Revision != revision)
            return string.Equals(report.Summary, text, StringComparison.Ordinal)
                ? report
                : Refusal.Stale("Sammanfattningen");
        if (!found.Value.IsWriting)
            return found.Value.HandedIn();
        if (text.Length > Round.TextLength)
            return Refusal.Invalid(
                "summary",
                $"Sammanfattningen får vara högst {Round.TextLength.ToString("N0", Text.Swedish)} tecken."
            );
        if (
            !string.Equals(report.Summary, text, StringComparison.Ordinal)
            && LiveValues.WhyNot("summary", text, await live.Run([text], cancel)) is { Count: > 0 } nowhere
        )
            return Outcome<UnitReport>.Refused(nowhere);
        (report.Summary, report.SavedAt) = (text, clock.GetUtcNow());
        report.FirstOpenedAt ??= report.SavedAt;
        await db.SaveChangesAsync(cancel);
        return report;
    }
}
