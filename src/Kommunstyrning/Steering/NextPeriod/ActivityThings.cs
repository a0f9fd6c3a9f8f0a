using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// What is done, as things that may follow along. The copy is work that has not begun: notes, and how it has gone, stay with
/// the former. What has ended without being done is not asked about.
/// </summary>
internal sealed class ActivityThings(KommunDb db, TimeProvider clock) : IPeriodThings
{
    public ThingKind Kind => ThingKind.Activity;

    public SectionContent Fills => SectionContent.Activities;

    /// <summary>Complete with a unit and a last day, and when it has ended.</summary>
    public async Task<IReadOnlyList<PeriodThing>> Of(IReadOnlyCollection<Guid> elementIds, CancellationToken cancel)
    {
        var rows = await db
            .Activities.AsNoTracking()
            .Where(a => elementIds.Contains(a.ElementId))
            .OrderBy(a => a.Start)
            .ThenBy(a => a.Id)
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(a => new PeriodThing(
                Kind,
                a.ElementId,
                $"{a.Id}",
                a.Title,
                a.IsClosed || (a.UnitId is not null && a.End is not null)
            )
            {
                IsOver = a.IsClosed,
            }),
        ];
    }

    public async Task Copy(PeriodThing thing, Element to, DateOnly? from, DateOnly? until, CancellationToken cancel)
    {
        var former = await db.Activities.SingleAsync(a => a.Id == Guid.Parse(thing.Key), cancel);
        db.Add(
            new Activity
            {
                ElementId = to.Id,
                Title = former.Title,
                Text = former.Text,
                UnitId = former.UnitId,
                Person = former.Person,
                Start = from,
                End = until,
                State = ActivityState.NotStarted,
                StateSince = clock.Today(),
                IsExample = former.IsExample,
            }
        );
    }
}
