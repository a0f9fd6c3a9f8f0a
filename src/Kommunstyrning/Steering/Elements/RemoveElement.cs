using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Throws away a draft that nothing hangs on. What has been adopted is superseded instead and stays readable.</summary>
public sealed class RemoveElement(KommunDb db, IEnumerable<IElementFacet> facets)
{
    /// <summary>
    /// Its ties from and to others, and what modules hang on it, go with it. All is saved together, in the caller's
    /// transaction.
    /// </summary>
    /// <param name="revision">Of the element, as the person read it.</param>
    /// <returns>
    /// The removed element. Refused without a field: forbidden (403) where the caller may not edit, missing, stale, and in
    /// conflict when it is no draft or something hangs on it.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and removing.</exception>
    public async Task<Outcome<Element>> Run(CallerAccess access, Guid id, int revision, CancellationToken cancel)
    {
        if (access.WhyNowhere(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.Elements.SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } element)
            return Refusal.Missing("Det du vill ta bort");
        if (access.WhyNot(Rights.Edit, element.OwnerUnitId) is { } others)
            return others;
        if (element.Revision != revision)
            return Refusal.Stale($"”{element.Title}”");
        if (element.State != ElementState.Draft)
            return Refusal.Conflict(
                "",
                "Bara ett utkast kan tas bort. Det som har antagits ersätts och går att läsa kvar."
            );
        if (await db.Elements.AnyAsync(e => e.ParentId == id, cancel))
            return Refusal.Conflict("", $"Under ”{element.Title}” ligger annat. Flytta eller ta bort det först.");

        db.RemoveRange(await db.ElementLinks.Where(l => l.FromId == id || l.ToId == id).ToListAsync(cancel));
        db.RemoveRange(await db.Contributors.Where(c => c.ElementId == id).ToListAsync(cancel));
        foreach (var facet in facets)
            await facet.Remove(id, cancel);
        db.Remove(element);
        await db.SaveChangesAsync(cancel);
        return element;
    }
}
