using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>Writes a comment on a report or one of its goals, and says that it has been settled.</summary>
public sealed class CommentOnReport(KommunDb db, UnitsQuery unitsQuery, TimeProvider clock)
{
    /// <summary>Saves in the caller's transaction.</summary>
    /// <param name="elementId">Null where it is about the whole report.</param>
    /// <param name="raw">Several lines.</param>
    /// <returns>
    /// The comment. Forbidden (403) for whoever neither reports nor approves, missing, and in conflict where the round is not
    /// open, without a field; invalid at text.
    /// </returns>
    public async Task<Outcome<ReportComment>> Run(
        CallerAccess access,
        Guid roundId,
        Guid unitId,
        Guid? elementId,
        string? raw,
        CancellationToken cancel
    )
    {
        var found = await ReportToChange.ToSpeakOf(db, unitsQuery, access, roundId, unitId, cancel);
        if (!found.Succeeded)
            return Outcome<ReportComment>.Refused(found.Refusals);
        if (
            elementId is { } element
            && !await db.GoalReports.AnyAsync(
                g => g.RoundId == roundId && g.UnitId == unitId && g.ElementId == element,
                cancel
            )
        )
            return Refusal.Missing("Målet i rapporten");
        var text = Text.Paragraphs(raw);
        if (WhyNot("text", text, "Skriv kommentaren.") is { } invalid)
            return invalid;
        var comment = new ReportComment
        {
            UnitReportId = found.Value.Report.Id,
            ElementId = elementId,
            Text = text,
            WrittenAt = clock.GetUtcNow(),
            WrittenBy = access.Name,
        };
        db.Add(comment);
        await db.SaveChangesAsync(cancel);
        return comment;
    }

    /// <summary>Saves in the caller's transaction. Once more changes nothing.</summary>
    /// <returns>The comment. Forbidden (403), missing, and in conflict where the round is not open.</returns>
    public async Task<Outcome<ReportComment>> Settle(
        CallerAccess access,
        Guid roundId,
        Guid unitId,
        Guid commentId,
        CancellationToken cancel
    )
    {
        var found = await ReportToChange.ToSpeakOf(db, unitsQuery, access, roundId, unitId, cancel);
        if (!found.Succeeded)
            return Outcome<ReportComment>.Refused(found.Refusals);
        var reportId = found.Value.Report.Id;
        if (
            await db.ReportComments.SingleOrDefaultAsync(c => c.Id == commentId && c.UnitReportId == reportId, cancel)
            is not { } comment
        )
            return Refusal.Missing("Kommentaren");
        comment.SettledAt ??= clock.GetUtcNow();
        await db.SaveChangesAsync(cancel);
        return comment;
    }

    internal static Refusal? WhyNot(string field, string text, string ifEmpty) =>
        text.Length == 0 ? Refusal.Invalid(field, ifEmpty)
        : text.Length > ReportComment.TextLength
            ? Refusal.Invalid(
                field,
                $"Kommentaren får vara högst {ReportComment.TextLength.ToString("N0", Text.Swedish)} tecken."
            )
        : null;
}
