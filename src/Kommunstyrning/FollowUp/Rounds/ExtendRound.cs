using System.Globalization;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>Adds to an open round what has come into force since it was opened, and units that have come to answer for something.</summary>
public sealed class ExtendRound(KommunDb db, PlanQuery plans, Trail trail)
{
    /// <summary>Saves in the caller's transaction. What is reported already stays.</summary>
    /// <param name="revision">The revision that the person read. Of several at once, one adds it.</param>
    /// <returns>
    /// The round. Refused without a field: forbidden (403) where the caller may not edit, missing, stale, and in conflict when it is
    /// not open, when nothing has come, and where a step has no last day.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<Round>> Run(CallerAccess access, Guid id, int revision, CancellationToken cancel)
    {
        var found = await RoundToChange.Find(db, access, id, revision, r => r.WhyClosed(), cancel);
        if (!found.Succeeded)
            return found;
        var round = found.Value;
        if (await plans.Run(access, versionId: null, cancel) is not { } plan)
            return Refusal.Missing("Planen");
        var assignments = RoundAssignments.Of(plan, round.Scope);
        if (RoundRows.WhyNoDay(round, assignments.Units) is { } noDay)
            return noDay;
        var added = await RoundRows.Add(db, round, assignments, cancel);
        if (added.Count == 0)
            return Refusal.Conflict("", "Inget har tillkommit sedan uppföljningen öppnades.");
        StructureLock.Touch(db, round);
        await db.SaveChangesAsync(cancel);
        trail.Add(
            new TrailNote(TrailKind.RoundExtended, round.Name, round.Id)
            {
                Details =
                [
                    ("goals", Count(added.SelectMany(u => u.Elements).DistinctBy(e => e.Element.Id))),
                    ("units", Count(added)),
                ],
            }
        );
        return round;
    }

    private static string Count<T>(IEnumerable<T> things) => things.Count().ToString(CultureInfo.InvariantCulture);
}
