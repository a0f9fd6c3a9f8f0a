using Kommunstyrning.Indicators;
using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.FollowUp;

/// <summary>
/// Writes the figures that a report is made from while it is written: values of the municipality's own indicators, and what
/// the unit answers to a test. They are kept where they always are; a stand-in may write them as well.
/// </summary>
public sealed class SaveReportedFigures(
    KommunDb db,
    UnitsQuery unitsQuery,
    WriteOwnValues writeValues,
    SaveUnitResult saveResult
)
{
    /// <summary>Saves in the caller's transaction; all rows or none.</summary>
    /// <param name="code">"E00001".</param>
    /// <param name="revision">Of the indicator, as the person read it.</param>
    /// <param name="rows">One for each gender that a value is written for.</param>
    /// <returns>
    /// What was made of the rows. Forbidden (403), missing, and in conflict where round or report is closed, without a field;
    /// what <see cref="WriteOwnValues.Run"/> refuses; a bad row at value.{T, K or M}.
    /// </returns>
    public async Task<Outcome<OwnValuesRead>> Values(
        CallerAccess access,
        Guid roundId,
        Guid unitId,
        string code,
        int revision,
        IReadOnlyList<OwnValueInput> rows,
        CancellationToken cancel
    )
    {
        var found = await ReportToChange.ToWrite(db, unitsQuery, access, roundId, unitId, cancel);
        if (!found.Succeeded)
            return Outcome<OwnValuesRead>.Refused(found.Refusals);
        if (!found.Value.IsWriting)
            return found.Value.HandedIn();
        var mine = ReportRights.For(access, found.Value.Report);
        var written = await writeValues.Run(mine, code, revision, rows, cancel);
        return written.Succeeded && written.Value.Bad.Count > 0
            ? Outcome<OwnValuesRead>.Refused([
                .. written.Value.Bad.Select(b => Refusal.Invalid($"value.{rows[b.Index].Gender}", b.Sentence)),
            ])
            : written;
    }

    /// <summary>Saves in the caller's transaction.</summary>
    /// <param name="revision">Of the unit's answer, as the person read it: 0 where there is none yet.</param>
    /// <returns>
    /// The answer. Forbidden (403), missing, and in conflict where round or report is closed, without a field; what
    /// <see cref="SaveUnitResult.Run"/> refuses.
    /// </returns>
    public async Task<Outcome<UnitResult>> Result(
        CallerAccess access,
        Guid roundId,
        Guid unitId,
        Guid elementId,
        int revision,
        UnitResultInput input,
        CancellationToken cancel
    )
    {
        var found = await ReportToChange.ToWrite(db, unitsQuery, access, roundId, unitId, cancel);
        if (!found.Succeeded)
            return Outcome<UnitResult>.Refused(found.Refusals);
        return found.Value.IsWriting
            ? await saveResult.Run(
                ReportRights.For(access, found.Value.Report),
                elementId,
                unitId,
                revision,
                input,
                cancel
            )
            : found.Value.HandedIn();
    }
}
