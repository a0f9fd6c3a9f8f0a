using System.Globalization;
using Kommunstyrning.Access;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>Opens a round: from then on units report, on what the plan in force says at this moment.</summary>
public sealed class OpenRound(KommunDb db, PlanQuery plans, TellReporters tell, Trail trail, TimeProvider clock)
{
    /// <summary>
    /// Saves in the caller's transaction: the round, a report for each unit and a row for each element it reports on, a line
    /// in the trail, and a letter to each who reports where letters are sent.
    /// </summary>
    /// <param name="revision">The revision that the person read. Of several at once, one opens it.</param>
    /// <returns>
    /// The open round. Refused without a field: forbidden (403) where the caller may not edit, missing, stale, in conflict when it
    /// is open or locked, where no model is in force, where no unit would report on anything, and where a step has no last day.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<Round>> Run(
        CallerAccess access,
        Guid id,
        int revision,
        RoundScope scope,
        CancellationToken cancel
    )
    {
        var found = await RoundToChange.Find(db, access, id, revision, RoundToChange.WhyNotPlanned, cancel);
        if (!found.Succeeded)
            return found;
        var round = found.Value;
        if (await plans.Run(access, versionId: null, cancel) is not { Version.State: VersionState.InForce } plan)
            return Refusal.Conflict("", "Ingen styrmodell är i kraft, så det finns inget att rapportera på.");
        var assignments = RoundAssignments.Of(plan, scope);
        if (assignments.Elements == 0)
            return Refusal.Conflict(
                "",
                "Ingen enhet skulle rapportera på något. Välj en nivå med något som gäller, och ange vem som svarar för det."
            );
        if (RoundRows.WhyNoDay(round, assignments.Units) is { } noDay)
            return noDay;

        round.State = RoundState.Open;
        round.OpenedOn = clock.Today();
        round.VersionId = plan.Version.Id;
        round.Scope = scope;
        await RoundRows.Add(db, round, assignments, cancel);
        await db.SaveChangesAsync(cancel);
        await tell.Run(
            new(LetterKind.RoundOpened) { SubjectId = round.Id },
            [.. assignments.Units.Select(u => u.Unit.Id)],
            [],
            access,
            cancel
        );
        trail.Add(
            new TrailNote(TrailKind.RoundOpened, round.Name, round.Id)
            {
                Details =
                [
                    ("units", assignments.Units.Count.ToString(CultureInfo.InvariantCulture)),
                    ("goals", assignments.Elements.ToString(CultureInfo.InvariantCulture)),
                ],
            }
        );
        return round;
    }
}
