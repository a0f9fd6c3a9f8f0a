using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Organisation;

/// <summary>Adds a unit to the organisation, or renames, moves and reorders one.</summary>
public sealed class SaveUnit(KommunDb db)
{
    /// <returns>
    /// The saved unit, or every fault at once: invalid at name, kind or parentId, in conflict at kind when there is a
    /// council already.
    /// </returns>
    public async Task<Outcome<Unit>> Add(CallerAccess access, UnitInput input, CancellationToken cancel) =>
        await Write(access, new Unit { Name = "" }, input, cancel);

    /// <summary>Raises the revision also where nothing differs, and that of siblings which change their place.</summary>
    /// <param name="revision">The one that whoever edits has read.</param>
    /// <param name="input">The unit as a whole; only a position that is left out stays as it was.</param>
    /// <returns>
    /// Missing or stale without a field, else as when adding; and in conflict at kind when units below it could not stand
    /// there any more.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<Unit>> Edit(
        CallerAccess access,
        Guid id,
        int revision,
        UnitInput input,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.Units.SingleOrDefaultAsync(u => u.Id == id, cancel) is not { } unit)
            return Refusal.Missing("Enheten");
        if (unit.Revision != revision)
            return Refusal.Stale(unit.Name);
        return await Write(access, unit, input, cancel);
    }

    private async Task<Outcome<Unit>> Write(CallerAccess access, Unit unit, UnitInput input, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        var others = await db.Units.Where(u => u.Id != unit.Id).ToListAsync(cancel);
        var name = Text.Line(input.Name);
        var refusals = Check(unit, name, input, others).ToList();
        if (refusals.Count > 0)
            return Outcome<Unit>.Refused(refusals);

        var isNew = db.Entry(unit).State == EntityState.Detached;
        unit.Name = name;
        unit.Kind = input.Kind;
        Place(unit, isNew, input, others);
        if (isNew)
            db.Add(unit);
        else
            db.Entry(unit).Property(u => u.Revision).IsModified = true;
        await db.SaveChangesAsync(cancel);
        return unit;
    }

    /// <summary>
    /// Siblings are touched only where a place among them is asked for: many who add at once would else number the same rows
    /// anew, and collide over them.
    /// </summary>
    private static void Place(Unit unit, bool isNew, UnitInput input, List<Unit> others)
    {
        var siblings = others.Where(u => u.ParentId == input.ParentId).OrderBy(u => u.Order).ThenBy(u => u.Id).ToList();
        var stays = unit.ParentId == input.ParentId && !isNew;
        unit.ParentId = input.ParentId;
        if (input.Position is not { } place)
        {
            if (!stays)
                unit.Order = siblings.Select(s => s.Order).DefaultIfEmpty(-1).Max() + 1;
            return;
        }
        siblings.Insert(Math.Clamp(place, 0, siblings.Count), unit);
        for (var i = 0; i < siblings.Count; i++)
            siblings[i].Order = i;
    }

    private static IEnumerable<Refusal> Check(Unit unit, string name, UnitInput input, List<Unit> others)
    {
        if (name.Length is 0 or > Unit.NameLength)
            yield return Refusal.Invalid("name", $"Ange enhetens namn, med högst {Unit.NameLength} tecken.");
        if (!Enum.IsDefined(input.Kind))
            yield return Refusal.Invalid("kind", "Välj vilket slags enhet det är.");
        var parent = others.Find(u => u.Id == input.ParentId);
        if (input.ParentId is not null && parent is null)
            yield return Refusal.Invalid("parentId", "Enheten som den ska ligga under finns inte.");
        else if (IsBelow(parent, unit, others))
            yield return Refusal.Invalid("parentId", $"{unit.Name} kan inte ligga under sig själv.");
        else if (Enum.IsDefined(input.Kind) && !UnitTree.MayStandUnder(input.Kind, parent?.Kind))
            yield return Refusal.Invalid(
                "parentId",
                "Ett sådant slags enhet kan inte ligga där. Välj en annan överordnad."
            );
        if (input.Kind == UnitKind.Council && others.Exists(u => u.Kind == UnitKind.Council))
            yield return Refusal.Conflict("kind", "Det finns redan ett fullmäktige, och det finns bara ett.");
        if (others.Exists(u => u.ParentId == unit.Id && !UnitTree.MayStandUnder(u.Kind, input.Kind)))
            yield return Refusal.Conflict("kind", "Enheter som ligger under den skulle hamna fel. Flytta dem först.");
    }

    private static bool IsBelow(Unit? parent, Unit unit, List<Unit> others)
    {
        for (var at = parent; at is not null; at = others.Find(u => u.Id == at.ParentId))
        {
            if (at.ParentId == unit.Id)
                return true;
        }
        return false;
    }
}
