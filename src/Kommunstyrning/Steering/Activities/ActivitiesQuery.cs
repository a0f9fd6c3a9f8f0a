using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>An activity as one reader may see it.</summary>
/// <param name="Activity">Without a person for those who are not members.</param>
/// <param name="Newest">The note of the latest day; null where nobody has noted anything.</param>
/// <param name="WaitsFor">As far as the reader sees them.</param>
public sealed record ElementActivity(Activity Activity, ActivityNote? Newest, IReadOnlyList<Activity> WaitsFor);

/// <summary>One activity with all that is told of it.</summary>
/// <param name="Found">The element that it belongs to, as the reader may see it.</param>
/// <param name="Told">The activity.</param>
/// <param name="Notes">Newest first.</param>
/// <param name="WaitedForBy">What waits for it, as far as the reader sees it.</param>
public sealed record ActivityDetail(
    ElementInPlan Found,
    ElementActivity Told,
    IReadOnlyList<ActivityNote> Notes,
    IReadOnlyList<Activity> WaitedForBy
);

/// <summary>Reads what is done. An activity is seen by whoever sees its element; who does it is for members.</summary>
public sealed class ActivitiesQuery(KommunDb db, ElementQuery elementQuery)
{
    /// <returns>Of all elements of the plan, by first day and then by title; in three queries, however many there are.</returns>
    public async Task<ElementFacet<ElementActivity>> Run(CallerAccess access, Plan plan, CancellationToken cancel)
    {
        var (version, elements) = (plan.Version.Id, db.Elements);
        var activities = db
            .Activities.AsNoTracking()
            .Where(a => elements.Any(e => e.Id == a.ElementId && e.VersionId == version));
        var told = await Tell(access, activities, plan, cancel);
        return new(told.ToLookup(t => t.Activity.ElementId));
    }

    /// <returns>Of one element, in the same order; empty where nothing is done.</returns>
    public async Task<IReadOnlyList<ElementActivity>> Run(
        CallerAccess access,
        ElementInPlan found,
        CancellationToken cancel
    )
    {
        var id = found.Element.Id;
        return await Tell(access, db.Activities.AsNoTracking().Where(a => a.ElementId == id), found.Plan, cancel);
    }

    /// <returns>Null where there is none that the reader may see.</returns>
    public async Task<ActivityDetail?> One(CallerAccess access, Guid id, CancellationToken cancel)
    {
        var activity = await db.Activities.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (activity is null || await elementQuery.Run(access, activity.ElementId, cancel) is not { } found)
            return null;
        var told = await Tell(access, db.Activities.AsNoTracking().Where(a => a.Id == id), found.Plan, cancel);
        var notes = await db
            .ActivityNotes.AsNoTracking()
            .Where(n => n.ActivityId == id)
            .OrderByDescending(n => n.Day)
            .ThenByDescending(n => n.Id)
            .ToListAsync(cancel);
        if (!access.SeesDrafts)
            notes =
            [
                .. notes.Select(n =>
                    n.NotedBy.Length == 0 || string.Equals(n.NotedBy, access.Name, StringComparison.Ordinal)
                        ? n
                        : n.ToldToOthers()
                ),
            ];
        var waiting = await (
            from dependency in db.ActivityDependencies
            where dependency.DependsOnId == id
            join other in db.Activities on dependency.ActivityId equals other.Id
            select other
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        return new ActivityDetail(
            found,
            told[0],
            notes,
            InOrder(waiting.Where(a => found.Plan.Find(a.ElementId) is not null))
        );
    }

    private async Task<IReadOnlyList<ElementActivity>> Tell(
        CallerAccess access,
        IQueryable<Activity> wanted,
        Plan plan,
        CancellationToken cancel
    )
    {
        var activities = await wanted.ToListAsync(cancel);
        if (activities.Count == 0)
            return [];
        var newest = await db
            .ActivityNotes.AsNoTracking()
            .Where(n => wanted.Any(a => a.Id == n.ActivityId))
            .GroupBy(n => n.ActivityId)
            .Select(g => g.OrderByDescending(n => n.Day).ThenByDescending(n => n.Id).First())
            .ToDictionaryAsync(n => n.ActivityId, cancel);
        var waits = await (
            from dependency in db.ActivityDependencies
            where wanted.Any(a => a.Id == dependency.ActivityId)
            join other in db.Activities on dependency.DependsOnId equals other.Id
            select new { dependency.ActivityId, Other = other }
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        if (!access.SeesDrafts)
        {
            foreach (var activity in activities.Concat(waits.Select(w => w.Other)))
                activity.Person = "";
        }
        var waitsFor = waits
            .Where(w => plan.Find(w.Other.ElementId) is not null)
            .ToLookup(w => w.ActivityId, w => w.Other);
        return
        [
            .. InOrder(activities)
                .Select(a => new ElementActivity(a, newest.GetValueOrDefault(a.Id), InOrder(waitsFor[a.Id]))),
        ];
    }

    private static List<Activity> InOrder(IEnumerable<Activity> activities) =>
        [
            .. activities
                .OrderBy(a => a.IsClosed)
                .ThenBy(a => a.Start ?? DateOnly.MaxValue)
                .ThenBy(a => a.Title, StringComparer.Create(Text.Swedish, ignoreCase: true))
                .ThenBy(a => a.Id),
        ];
}
