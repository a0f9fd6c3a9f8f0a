using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>
/// Sets unit, decimals, direction and kind of an indicator for everyone. What was guessed stays beside it, and what is set to
/// the same as the guess is no correction: it follows the guess again.
/// </summary>
public sealed class CorrectIndicator(KommunDb db, CurrentActor actor, TimeProvider clock)
{
    /// <param name="id">In capital letters: N00945.</param>
    /// <param name="revision">The one that the person had before them.</param>
    /// <returns>
    /// Refused where there is no such indicator, somebody else has changed it since, or unit or decimals will not do.
    /// </returns>
    public Task<Outcome<Indicator>> Run(string id, int revision, Correction correction, CancellationToken cancel) =>
        db.InTransaction(() => Correct(id, revision, correction, cancel), cancel);

    private async Task<Outcome<Indicator>> Correct(
        string id,
        int revision,
        Correction correction,
        CancellationToken cancel
    )
    {
        if (
            !IndicatorCode.IsValid(id)
            || await db.Indicators.SingleOrDefaultAsync(i => i.Id == id, cancel) is not { } indicator
        )
            return IndicatorDetailQuery.Missing(id);
        if (indicator.Revision != revision)
            return Refusal.Stale("Nyckeltalet");
        var unit = Text.Line(correction.Unit);
        if (unit.Length > Indicator.UnitLength)
            return Refusal.Invalid("unit", $"Enheten får vara högst {Indicator.UnitLength} tecken.");
        if (correction.Decimals is not (>= 0 and <= Indicator.MostDecimals and var decimals))
            return Refusal.Invalid("decimals", $"Ange antalet decimaler, från 0 till {Indicator.MostDecimals}.");

        indicator.CorrectedUnit = string.Equals(unit, indicator.GuessedUnit, StringComparison.Ordinal) ? null : unit;
        indicator.CorrectedDecimals = decimals == indicator.GuessedDecimals ? null : decimals;
        indicator.CorrectedDirection = correction.Direction == indicator.CuratedDirection ? null : correction.Direction;
        indicator.CorrectedKind = correction.Kind == indicator.GuessedKind ? null : correction.Kind;
        if (db.ChangeTracker.HasChanges())
            await Store(indicator, cancel);
        return indicator;
    }

    private async Task Store(Indicator indicator, CancellationToken cancel)
    {
        (indicator.CorrectedBy, indicator.CorrectedAt) = (actor.Name, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await db.RaiseDataVersion(clock.GetUtcNow(), cancel);
    }
}
