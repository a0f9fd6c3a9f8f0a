using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>A unit's report that somebody is about to change, in its round.</summary>
internal sealed record ReportToChange(Round Round, UnitReport Report, Unit Unit, IReadOnlyList<Unit> Units)
{
    /// <summary>The same words as for anything else of another unit.</summary>
    private static readonly Refusal NotYours = Refusal.Forbidden(
        "Ditt konto får bara ändra det som hör till den egna enheten."
    );

    public bool IsWriting => Report.State is ReportState.Writing or ReportState.Returned;

    /// <summary>For whoever writes.</summary>
    /// <returns>Tracked. Forbidden (403), missing, and in conflict where the round is not open.</returns>
    public static Task<Outcome<ReportToChange>> ToWrite(
        KommunDb db,
        UnitsQuery unitsQuery,
        CallerAccess access,
        Guid roundId,
        Guid unitId,
        CancellationToken cancel
    ) => Find(db, unitsQuery, access, Rights.Report, roundId, unitId, found => found.IsWrittenBy(access), cancel);

    /// <summary>For whoever approves.</summary>
    /// <inheritdoc cref="ToWrite"/>
    public static Task<Outcome<ReportToChange>> ToApprove(
        KommunDb db,
        UnitsQuery unitsQuery,
        CallerAccess access,
        Guid roundId,
        Guid unitId,
        CancellationToken cancel
    ) => Find(db, unitsQuery, access, Rights.Edit, roundId, unitId, found => found.IsApprovedBy(access), cancel);

    /// <summary>For either of them.</summary>
    /// <inheritdoc cref="ToWrite"/>
    public static Task<Outcome<ReportToChange>> ToSpeakOf(
        KommunDb db,
        UnitsQuery unitsQuery,
        CallerAccess access,
        Guid roundId,
        Guid unitId,
        CancellationToken cancel
    ) =>
        Find(
            db,
            unitsQuery,
            access,
            Rights.Report,
            roundId,
            unitId,
            found => found.IsWrittenBy(access) || found.IsApprovedBy(access),
            cancel
        );

    /// <summary>Units below that have a part in the round and have not handed in, by name.</summary>
    public async Task<IReadOnlyList<Unit>> WaitsFor(KommunDb db, CancellationToken cancel)
    {
        var below = ReportRights.Below(Units, Unit.Id);
        if (below.Count == 0)
            return [];
        var late = await db
            .UnitReports.AsNoTracking()
            .Where(r => r.RoundId == Round.Id)
            .Where(r => r.State == ReportState.Writing || r.State == ReportState.Returned)
            .Select(r => r.UnitId)
            .ToListAsync(cancel);
        return
        [
            .. Units
                .Where(u => below.Contains(u.Id) && late.Contains(u.Id))
                .OrderBy(u => u.Name, StringComparer.Create(Text.Swedish, ignoreCase: true)),
        ];
    }

    /// <summary>Said where something is written into a report that has been handed in.</summary>
    public Refusal HandedIn() =>
        Refusal.Conflict(
            "",
            Report.State == ReportState.Approved
                ? $"Rapporten för {Unit.Name} är godkänd, och inget i den ändras. Den som godkänner kan skicka tillbaka den."
                : $"Rapporten för {Unit.Name} är inlämnad. Ta tillbaka den först, om något ska ändras."
        );

    private bool IsWrittenBy(CallerAccess access) => ReportRights.Writes(access, Report);

    private bool IsApprovedBy(CallerAccess access) => ReportRights.Approves(access, Units, Unit.Id);

    private static async Task<Outcome<ReportToChange>> Find(
        KommunDb db,
        UnitsQuery unitsQuery,
        CallerAccess access,
        Rights needed,
        Guid roundId,
        Guid unitId,
        Func<ReportToChange, bool> may,
        CancellationToken cancel
    )
    {
        if (!access.SeesDrafts)
            return access.WhyNot(Rights.SeeDrafts)!;
        var round = await db.Rounds.SingleOrDefaultAsync(r => r.Id == roundId, cancel);
        var report = await db.UnitReports.SingleOrDefaultAsync(r => r.RoundId == roundId && r.UnitId == unitId, cancel);
        if (round is null || report is null || (round.State == RoundState.Planned && !access.MayEdit))
            return access.WhyNowhere(needed) ?? Refusal.Missing("Rapporten");
        var units = await unitsQuery.Run(cancel);
        var found = new ReportToChange(round, report, units.Single(u => u.Id == unitId), units);
        if (!may(found))
            return NotYours;
        return round.State == RoundState.Open
            ? found
            : Refusal.Conflict("", $"{round.Name} är inte öppen, och inget i den ändras.");
    }
}
