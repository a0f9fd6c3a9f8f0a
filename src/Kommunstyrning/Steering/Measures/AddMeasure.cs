using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// Follows an element by one more indicator. Which figures are looked at is no part of what was decided, so it may change
/// in every state but the last (decisions 10 and 16). What is there already is left as it is, whatever was read.
/// </summary>
public sealed class AddMeasure(
    KommunDb db,
    FollowedIndicatorsQuery followedQuery,
    CurrentTenant tenant,
    OwnIndicatorsQuery own
)
{
    /// <summary>
    /// Places it last, raises the element's revision and saves; the element is held until the caller's transaction ends.
    /// </summary>
    /// <param name="revision">Of the element, as the person read it.</param>
    /// <param name="code">The indicator's, in capital or small letters.</param>
    /// <returns>
    /// The element. Refused one at a time: forbidden (403) where the caller may not edit, missing, or stale when it has
    /// another revision, without a field; in conflict without a field when it is superseded; invalid at indicator when
    /// there is no such code or the source has taken it away; in conflict at indicator when an own one is not published or is
    /// ended, and when there are <see cref="Measure.Most"/>.
    /// </returns>
    public async Task<Outcome<Element>> Run(
        CallerAccess access,
        Guid elementId,
        int revision,
        string code,
        CancellationToken cancel
    )
    {
        if (access.WhyNowhere(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.Elements.SingleOrDefaultAsync(e => e.Id == elementId, cancel) is not { } element)
            return Refusal.Missing("Det du vill följa");
        if (access.WhyNot(Rights.Edit, element.OwnerUnitId) is { } others)
            return others;
        var indicatorId = Text.Line(code).ToUpperInvariant();
        var measures = await db.Measures.Where(m => m.ElementId == elementId).ToListAsync(cancel);
        if (measures.Exists(m => string.Equals(m.IndicatorId, indicatorId, StringComparison.Ordinal)))
            return element;
        if (!element.State.IsLiving())
            return Refusal.Conflict(
                "",
                $"”{element.Title}” är ersatt och ändras inte. Lägg nyckeltalet på det som gäller i stället."
            );
        if (element.Revision != revision || !await StructureLock.Hold(db, elementId, revision, cancel))
            return Refusal.Stale($"”{element.Title}”");
        if (await WhyNot(access, indicatorId, cancel) is { } refusal)
            return refusal;
        if (measures.Count >= Measure.Most)
            return Refusal.Conflict(
                "indicator",
                $"”{element.Title}” följs redan med {Measure.Most} nyckeltal, och fler får det inte bli. "
                    + "Ta bort ett som säger mindre först."
            );

        db.Add(
            new Measure
            {
                ElementId = elementId,
                IndicatorId = indicatorId,
                Order = measures.Select(m => m.Order).DefaultIfEmpty(-1).Max() + 1,
            }
        );
        StructureLock.Touch(db, element);
        await db.SaveChangesAsync(cancel);
        return element;
    }

    private async Task<Refusal?> WhyNot(CallerAccess access, string indicatorId, CancellationToken cancel)
    {
        var known = await followedQuery.Run(tenant.Tenant.AreaCode, [indicatorId], cancel);
        if (await own.One(access, indicatorId, cancel) is { } ours)
            return ours switch
            {
                { IsPublished: false } => Refusal.Conflict(
                    "indicator",
                    $"”{ours.Name}” är inte publicerat. Publicera det först: det som planen följs med ska alla kunna läsa."
                ),
                { EndedOn: not null } => Refusal.Conflict(
                    "indicator",
                    $"”{ours.Name}” är avslutat och får inga nya värden. Välj ett annat."
                ),
                _ => null,
            };
        return known.Find(indicatorId) switch
        {
            null when IndicatorCode.IsValid(indicatorId) || OwnIndicatorCode.Read(indicatorId) is not null =>
                Refusal.Invalid(
                    "indicator",
                    $"Nyckeltalet {indicatorId} finns inte. Sök bland nyckeltalen med ord ur namnet och välj ett av dem."
                ),
            null => Refusal.Invalid(
                "indicator",
                "Ange nyckeltalets kod som N00945: N eller U och fem siffror, eller E och fem siffror för ett eget."
            ),
            { RemovedAt: not null } => Refusal.Invalid(
                "indicator",
                $"Nyckeltalet {indicatorId} finns inte längre hos källan och får inga nya värden. Välj ett annat."
            ),
            _ => null,
        };
    }
}
