using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Takes away a target, or the reason why there is none. The element is still followed by the indicator.</summary>
public sealed class RemoveTarget(KommunDb db)
{
    /// <summary>Raises the element's revision and saves; where there is nothing to take away nothing changes.</summary>
    /// <param name="revision">Of the element, as the person read it.</param>
    /// <param name="code">The indicator's, in capital or small letters.</param>
    /// <param name="gender">T, K or M; null for all that the indicator has here.</param>
    /// <returns>
    /// The element. Forbidden (403), missing, in conflict when it is superseded or the target is decided, and stale, all
    /// without a field; invalid at gender.
    /// </returns>
    public async Task<Outcome<Element>> Run(
        CallerAccess access,
        Guid elementId,
        int revision,
        string code,
        string? gender,
        CancellationToken cancel
    )
    {
        if (access.WhyNowhere(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.Elements.SingleOrDefaultAsync(e => e.Id == elementId, cancel) is not { } element)
            return Refusal.Missing("Det som har ett mål");
        if (access.WhyNot(Rights.Edit, element.OwnerUnitId) is { } others)
            return others;
        var letter = Text.Line(gender);
        if (letter.Length > 0 && GenderCode.Read(letter) is null)
            return Refusal.Invalid("gender", "Ange T för alla, K för kvinnor eller M för män.");
        var indicatorId = Text.Line(code).ToUpperInvariant();
        var there = await db
            .Targets.Where(t => t.ElementId == elementId && t.IndicatorId == indicatorId)
            .ToListAsync(cancel);
        var targets = there.FindAll(t => letter.Length == 0 || t.Gender == GenderCode.Read(letter));
        if (targets.Count == 0)
            return element;
        if (!element.State.IsLiving())
            return Refusal.Conflict("", $"”{element.Title}” är ersatt och ändras inte. Det visar vilket mål det hade.");
        if (element.Revision != revision || !await StructureLock.Hold(db, elementId, revision, cancel))
            return Refusal.Stale($"”{element.Title}”");
        if (targets.Exists(t => t.IsDecidedWith(element)))
            return SetTarget.Decided(element, indicatorId);

        db.RemoveRange(targets);
        StructureLock.Touch(db, element);
        await db.SaveChangesAsync(cancel);
        return element;
    }
}
