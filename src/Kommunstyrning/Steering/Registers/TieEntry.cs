using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// Ties an entry of a register to an element or an activity, or takes the tie away. It is no part of what was decided, so it
/// may change as long as the element lives; the history of the entry keeps it.
/// </summary>
public sealed class TieEntry(KommunDb db)
{
    /// <summary>Of one entry.</summary>
    public const int Most = 500;

    /// <summary>
    /// What is tied already gets the new role. Raises the entry's revision and saves in the caller's transaction.
    /// </summary>
    /// <param name="revision">Of the entry, as the person read it.</param>
    /// <returns>
    /// The entry. Forbidden (403), missing or stale entry, or in conflict when it has <see cref="Most"/>, without a field;
    /// else invalid at elementId or activityId where there is none, in conflict there when it is superseded, and invalid at
    /// role.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<RegisterEntry>> Run(
        CallerAccess access,
        RegisterKind kind,
        Guid id,
        int revision,
        TieInput input,
        CancellationToken cancel
    )
    {
        var found = await EntryToChange.Find(db, access, kind, id, revision, cancel);
        if (!found.Succeeded)
            return found;
        var role = Text.Line(input.Role);
        var place = await PlaceOf(input, cancel);
        var refusals = place.Refusals.Concat(CheckRole(kind, role)).ToList();
        if (refusals.Count > 0)
            return Outcome<RegisterEntry>.Refused(refusals);

        var (elementId, activityId) = (place.Value, input.ActivityId);
        var ties = await db.RegisterTies.Where(t => t.EntryId == id).ToListAsync(cancel);
        if (ties.Find(t => t.ElementId == elementId && t.ActivityId == activityId) is { } present)
            present.Role = role;
        else if (ties.Count >= Most)
            return Refusal.Conflict("", $"Den är redan kopplad till {Most} saker, och fler får det inte bli.");
        else
            db.Add(
                new RegisterTie
                {
                    EntryId = id,
                    ElementId = elementId,
                    ActivityId = activityId,
                    Role = role,
                }
            );
        StructureLock.Touch(db, found.Value);
        await db.SaveChangesAsync(cancel);
        return found.Value;
    }

    /// <summary>Raises the entry's revision and saves; where there is no such tie nothing changes.</summary>
    /// <param name="revision">Of the entry, as the person read it.</param>
    /// <returns>
    /// The entry. Refused without a field: forbidden (403), missing, stale, and in conflict when what it is tied to is
    /// superseded.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<RegisterEntry>> Untie(
        CallerAccess access,
        RegisterKind kind,
        Guid id,
        int revision,
        Guid tieId,
        CancellationToken cancel
    )
    {
        var found = await EntryToChange.Find(db, access, kind, id, revision, cancel);
        if (!found.Succeeded)
            return found;
        if (await db.RegisterTies.SingleOrDefaultAsync(t => t.Id == tieId && t.EntryId == id, cancel) is not { } tie)
            return found;
        if (await Superseded(tie.ElementId, "", cancel) is { } refusal)
            return refusal;
        db.Remove(tie);
        StructureLock.Touch(db, found.Value);
        await db.SaveChangesAsync(cancel);
        return found.Value;
    }

    /// <returns>Id of the element.</returns>
    private async Task<Outcome<Guid>> PlaceOf(TieInput input, CancellationToken cancel)
    {
        if (input.ActivityId is not { } activityId)
            return input.ElementId is { } elementId && await db.Elements.AnyAsync(e => e.Id == elementId, cancel)
                ? await Superseded(elementId, "elementId", cancel) is { } refusal
                    ? refusal
                    : elementId
                : Refusal.Invalid("elementId", "Välj vad det ska kopplas till. Det du angav finns inte.");
        var element = await db
            .Activities.Where(a => a.Id == activityId)
            .Select(a => (Guid?)a.ElementId)
            .SingleOrDefaultAsync(cancel);
        if (element is not { } id || (input.ElementId is { } said && said != id))
            return Refusal.Invalid("activityId", "Aktiviteten finns inte där. Välj en annan.");
        return await Superseded(id, "activityId", cancel) is { } old ? old : id;
    }

    private async Task<Refusal?> Superseded(Guid elementId, string field, CancellationToken cancel) =>
        await db.Elements.SingleAsync(e => e.Id == elementId, cancel)
            is { State: ElementState.Superseded, Title: var title }
            ? Refusal.Conflict(field, $"”{title}” är ersatt, och dess kopplingar ändras inte.")
            : null;

    private static IEnumerable<Refusal> CheckRole(RegisterKind kind, string role)
    {
        if (role.Length == 0 && kind == RegisterKind.Partner)
            yield return Refusal.Invalid("role", "Skriv vilken roll parten har, med en mening.");
        if (role.Length > RegisterTie.RoleLength)
            yield return Refusal.Invalid("role", $"Skriv högst {RegisterTie.RoleLength} tecken.");
    }
}
