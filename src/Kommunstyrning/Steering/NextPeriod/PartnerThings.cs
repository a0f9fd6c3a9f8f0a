using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Whom elements are worked on together with, on the element or one of its activities, as things that may follow along.</summary>
internal sealed class PartnerThings(KommunDb db, UnitsQuery unitsQuery) : IPeriodThings
{
    public ThingKind Kind => ThingKind.Partner;

    public SectionContent Fills => SectionContent.Partners;

    public async Task<IReadOnlyList<PeriodThing>> Of(IReadOnlyCollection<Guid> elementIds, CancellationToken cancel)
    {
        var rows = await (
            from tie in db.RegisterTies
            where elementIds.Contains(tie.ElementId)
            join entry in db.RegisterEntries on tie.EntryId equals entry.Id
            where entry.Kind == RegisterKind.Partner
            select new
            {
                tie.ElementId,
                tie.EntryId,
                entry.Name,
                entry.UnitId,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        var units = (await unitsQuery.Run(cancel)).ToDictionary(u => u.Id, u => u.Name);
        return
        [
            .. rows.Distinct()
                .Select(r => new PeriodThing(
                    Kind,
                    r.ElementId,
                    $"{r.EntryId}",
                    r.Name.Length > 0 ? r.Name : units.GetValueOrDefault(r.UnitId ?? Guid.Empty, ""),
                    IsComplete: true
                ))
                .OrderBy(thing => thing.Title, StringComparer.Create(Text.Swedish, ignoreCase: true))
                .ThenBy(thing => thing.Key, StringComparer.Ordinal),
        ];
    }

    public async Task Copy(PeriodThing thing, Element to, DateOnly? from, DateOnly? until, CancellationToken cancel)
    {
        var entryId = Guid.Parse(thing.Key);
        var ties = await db
            .RegisterTies.Where(t => t.EntryId == entryId && (t.ElementId == to.Id || t.ElementId == thing.ElementId))
            .OrderBy(t => t.ActivityId != null)
            .ToListAsync(cancel);
        if (ties.Exists(t => t.ElementId == to.Id && t.ActivityId is null))
            return;
        db.Add(
            new RegisterTie
            {
                EntryId = entryId,
                ElementId = to.Id,
                Role = ties.Find(t => t.ElementId == thing.ElementId)?.Role ?? "",
            }
        );
    }
}
