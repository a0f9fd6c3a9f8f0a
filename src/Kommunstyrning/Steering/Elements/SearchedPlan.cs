using Kommunstyrning.Search;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>What is found of the plan: what lives in it and the reader sees, and what hangs on that.</summary>
internal sealed class SearchedPlan(KommunDb db, PlanQuery planQuery) : ISearchScope
{
    public async Task<IReadOnlyList<SeenRows>> Seen(CallerAccess access, CancellationToken cancel)
    {
        var versions = planQuery.Seen(access).Select(v => v.Id);
        var seen = (await db.SeenElementsBy(access, cancel)).Where(e => versions.Contains(e.VersionId));
        var living = seen.Where(e => e.State != ElementState.Superseded);
        var activities = db.Activities.Where(a => living.Any(e => e.Id == a.ElementId));
        var (ties, entries) = (db.RegisterTies, db.RegisterEntries.AsQueryable());
        if (!access.SeesDrafts)
            entries = entries.Where(r => ties.Any(t => t.EntryId == r.Id && seen.Any(e => e.Id == t.ElementId)));
        return
        [
            new(SearchableKind.Element, living.Select(e => e.Id)),
            new(SearchableKind.Target, db.Targets.Where(t => living.Any(e => e.Id == t.ElementId)).Select(t => t.Id)),
            new(SearchableKind.Activity, activities.Select(a => a.Id)),
            new(
                SearchableKind.ActivityNote,
                db.ActivityNotes.Where(n => activities.Any(a => a.Id == n.ActivityId)).Select(n => n.Id)
            ),
            new(SearchableKind.RegisterEntry, entries.Select(r => r.Id)),
        ];
    }

    public async Task<IReadOnlyDictionary<Guid, StandsUnder>> Under(
        CallerAccess access,
        IReadOnlyList<SearchableText> found,
        CancellationToken cancel
    )
    {
        var rows = found.Select(f => f.RowId).ToList();
        var elements =
            from element in db.Elements
            join level in db.LevelTypes on element.LevelTypeId equals level.Id
            where rows.Contains(element.Id)
            select new
            {
                element.Id,
                Told = level.Singular,
                IsDraft = element.State == ElementState.Draft,
                IsExample = false,
            };
        var targets =
            from target in db.Targets
            join element in db.Elements on target.ElementId equals element.Id
            where rows.Contains(target.Id)
            select new
            {
                target.Id,
                Told = element.Title,
                IsDraft = false,
                IsExample = false,
            };
        var activities =
            from activity in db.Activities
            join element in db.Elements on activity.ElementId equals element.Id
            where rows.Contains(activity.Id)
            select new
            {
                activity.Id,
                Told = element.Title,
                IsDraft = false,
                IsExample = false,
            };
        var notes =
            from note in db.ActivityNotes
            join activity in db.Activities on note.ActivityId equals activity.Id
            where rows.Contains(note.Id)
            select new
            {
                note.Id,
                Told = activity.Title,
                IsDraft = false,
                activity.IsExample,
            };
        return await elements
            .Concat(targets)
            .Concat(activities)
            .Concat(notes)
            .ToDictionaryAsync(
                t => t.Id,
                t => new StandsUnder(t.IsDraft ? $"{t.Told}, utkast" : t.Told, t.IsExample),
                cancel
            );
    }
}
