using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>An entry with those of its ties that the reader may see.</summary>
/// <param name="Name">Of the unit where it is an internal partner.</param>
/// <param name="Unit">The unit that it is, or that answers for it; null for none.</param>
/// <param name="Ties">To living elements and their activities, in the plan's order.</param>
public sealed record EntryInView(RegisterEntry Entry, string Name, Unit? Unit, IReadOnlyList<EntryTie> Ties);

/// <summary>What an entry is tied to.</summary>
/// <param name="Activity">Null where it is tied to the element as a whole. Without a person.</param>
public sealed record EntryTie(RegisterTie Tie, Element Element, Activity? Activity);

/// <summary>What of the registers stands at one element or one of its activities.</summary>
/// <param name="Role">May be empty.</param>
/// <param name="ActivityId">Null where it is tied to the element as a whole.</param>
public sealed record TiedEntry(RegisterEntry Entry, string Name, string Role, Guid? ActivityId);

/// <summary>
/// Reads the registers. Members see all of them; everyone else sees an entry that is tied to an element that they see, and
/// nothing of its ties to others.
/// </summary>
public sealed class RegisterQuery(KommunDb db, PlanQuery planQuery, UnitsQuery unitsQuery)
{
    /// <returns>By name; empty where there is nothing that the reader may see.</returns>
    public async Task<IReadOnlyList<EntryInView>> Run(
        CallerAccess access,
        RegisterKind kind,
        CancellationToken cancel
    ) => await Read(access, db.RegisterEntries.AsNoTracking().Where(e => e.Kind == kind), cancel);

    /// <returns>Null where there is none that the reader may see.</returns>
    public async Task<EntryInView?> One(CallerAccess access, RegisterKind kind, Guid id, CancellationToken cancel) =>
        (
            await Read(access, db.RegisterEntries.AsNoTracking().Where(e => e.Kind == kind && e.Id == id), cancel)
        ).SingleOrDefault();

    /// <summary>What has happened to an entry and its ties. For members: ties may go to drafts, and wordings were drafts once.</summary>
    /// <returns>Newest first; empty for everyone else.</returns>
    public async Task<IReadOnlyList<Change>> History(CallerAccess access, Guid id, CancellationToken cancel) =>
        !access.SeesDrafts
            ? []
            : await db
                .Changes.AsNoTracking()
                .Where(c => c.SubjectId == id)
                .OrderByDescending(c => c.At)
                .ThenByDescending(c => c.Id)
                .ToListAsync(cancel);

    /// <returns>Of one element and its activities, by name.</returns>
    public async Task<IReadOnlyList<TiedEntry>> Of(ElementInPlan found, CancellationToken cancel)
    {
        var id = found.Element.Id;
        var rows = await (
            from tie in db.RegisterTies
            where tie.ElementId == id
            join entry in db.RegisterEntries on tie.EntryId equals entry.Id
            select new
            {
                Entry = entry,
                tie.Role,
                tie.ActivityId,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new TiedEntry(
                    r.Entry,
                    NameOf(r.Entry, found.Plan.FindUnit(r.Entry.UnitId)),
                    r.Role,
                    r.ActivityId
                ))
                .OrderBy(t => t.Name, Alphabet),
        ];
    }

    private async Task<IReadOnlyList<EntryInView>> Read(
        CallerAccess access,
        IQueryable<RegisterEntry> wanted,
        CancellationToken cancel
    )
    {
        var entries = await wanted.ToListAsync(cancel);
        var units = (await unitsQuery.Run(cancel)).ToDictionary(u => u.Id);
        var versions = (await planQuery.Versions(access, cancel)).Select(v => v.Id).ToHashSet();
        var shown = await db.SeenElementsBy(access, cancel);
        var rows = await (
            from tie in db.RegisterTies
            where wanted.Any(e => e.Id == tie.EntryId)
            join element in shown on tie.ElementId equals element.Id
            join level in db.LevelTypes on element.LevelTypeId equals level.Id
            join activity in db.Activities on tie.ActivityId equals (Guid?)activity.Id into activities
            from activity in activities.DefaultIfEmpty()
            select new
            {
                Tie = tie,
                Element = element,
                Level = level.Order,
                Activity = activity,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        foreach (var row in rows.Where(r => r.Activity is not null))
            row.Activity!.Person = "";
        var seen = rows.Where(r => versions.Contains(r.Element.VersionId)).ToLookup(r => r.Tie.EntryId);
        return
        [
            .. entries
                .Where(e => access.SeesDrafts || seen.Contains(e.Id))
                .Select(e => (Entry: e, Unit: e.UnitId is { } id ? units.GetValueOrDefault(id) : null))
                .Select(e => new EntryInView(
                    e.Entry,
                    NameOf(e.Entry, e.Unit),
                    e.Unit,
                    [
                        .. seen[e.Entry.Id]
                            .Where(r => r.Element.State.IsLiving())
                            .OrderBy(r => r.Level)
                            .ThenBy(r => r.Element.Order)
                            .ThenBy(r => r.Element.Id)
                            .ThenBy(r => r.Activity?.Title, Alphabet)
                            .Select(r => new EntryTie(r.Tie, r.Element, r.Activity)),
                    ]
                ))
                .OrderBy(e => e.Name, Alphabet),
        ];
    }

    private static StringComparer Alphabet { get; } = StringComparer.Create(Text.Swedish, ignoreCase: true);

    private static string NameOf(RegisterEntry entry, Unit? unit) =>
        entry.Sort == RegisterSort.Internal && unit is not null ? unit.Name : entry.Name;
}
