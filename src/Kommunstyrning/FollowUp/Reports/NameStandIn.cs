using Kommunstyrning.Access;
using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>
/// Names who reports for a unit in this round while those who usually do are away, and tells that person by letter; or nobody any
/// more.
/// </summary>
public sealed class NameStandIn(
    KommunDb db,
    UnitsQuery unitsQuery,
    ColleagueQuery colleagues,
    TellReporters tell,
    Trail trail
)
{
    /// <summary>Saves in the caller's transaction.</summary>
    /// <param name="revision">Of the report, as the person read it.</param>
    /// <param name="email">Of a member; raw. Empty takes the stand-in away.</param>
    /// <returns>
    /// The report. Forbidden (403), missing, in conflict where the round is not open, and stale, without a field; invalid at
    /// email where nobody with a place in the municipality who reads its working material has that address.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<UnitReport>> Run(
        CallerAccess access,
        Guid roundId,
        Guid unitId,
        int revision,
        string? email,
        CancellationToken cancel
    )
    {
        var found = await ReportToChange.ToApprove(db, unitsQuery, access, roundId, unitId, cancel);
        if (!found.Succeeded)
            return Outcome<UnitReport>.Refused(found.Refusals);
        var (round, report, unit) = (found.Value.Round, found.Value.Report, found.Value.Unit);
        if (report.Revision != revision)
            return Refusal.Stale("Rapporten");
        var address = Text.Line(email);
        var colleague = address.Length == 0 ? null : await colleagues.ByAddress(access, address, cancel);
        if (address.Length > 0 && colleague is null)
            return Refusal.Invalid(
                "email",
                "Ingen som läser kommunens arbetsmaterial har den adressen. Kontrollera den, eller be en administratör bjuda in personen."
            );
        if (report.StandInAccountId == colleague?.AccountId)
            return report;
        report.StandInAccountId = colleague?.AccountId;
        trail.Add(
            ReportLine.Of(TrailKind.StandInNamed, round, unit) with
            {
                Details = [("round", round.Name), ("standIn", colleague?.Name ?? "")],
            }
        );
        await db.SaveChangesAsync(cancel);
        if (colleague is not null)
            await tell.Run(ReportLine.Told(LetterKind.StandInNamed, report), [], [colleague.AccountId], access, cancel);
        return report;
    }
}
