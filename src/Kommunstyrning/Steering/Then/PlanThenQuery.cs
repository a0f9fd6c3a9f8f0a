using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// How it looked on a day, rebuilt from the history. It shows what was public then and is not hidden from the reader now, so
/// that a draft leaks through no day.
/// </summary>
public sealed class PlanThenQuery(
    KommunDb db,
    ElementQuery elementQuery,
    PlanQuery planQuery,
    UnitsQuery unitsQuery,
    TimeProvider clock
)
{
    private static readonly Type[] Types =
    [
        typeof(ModelVersion),
        typeof(LevelType),
        typeof(Element),
        typeof(ElementLink),
        typeof(Contributor),
        typeof(Decision),
        typeof(Measure),
        typeof(Target),
    ];

    /// <returns>
    /// The plan that applied at the end of the day. Invalid at on for a day to come; missing, with the day on which the
    /// history begins, where there was nothing to read.
    /// </returns>
    public async Task<Outcome<PlanThen>> Run(CallerAccess access, DateOnly day, CancellationToken cancel)
    {
        if (Ahead(day) is { } ahead)
            return ahead;
        return await Read(access, day, elementId: null, cancel) is { } then
            ? then
            : new Refusal(RefusalKind.Missing, "on", await NothingThen(day, elementId: null, cancel));
    }

    /// <returns>
    /// The element in the plan that it stood in. Invalid at on for a day to come; missing where the reader finds no such
    /// element now, and, with another sentence, where it could not be read on the day.
    /// </returns>
    public async Task<Outcome<ElementThen>> Run(CallerAccess access, Guid id, DateOnly day, CancellationToken cancel)
    {
        if (await elementQuery.Run(access, id, cancel) is not { } now)
            return Refusal.Missing("Det du söker");
        if (Ahead(day) is { } ahead)
            return ahead;
        return await Read(access, day, id, cancel) is { } then && then.Plan.Find(id) is { } element
            ? new ElementThen(then, element, now)
            : new Refusal(RefusalKind.Missing, "on", await NothingThen(day, id, cancel));
    }

    private Refusal? Ahead(DateOnly day) =>
        day > clock.Today()
            ? Refusal.Invalid("on", $"{Day(day)} har inte varit än. Välj en dag till och med i dag.")
            : null;

    private async Task<PlanThen?> Read(CallerAccess access, DateOnly day, Guid? elementId, CancellationToken cancel)
    {
        var rewind = await Rewind.To(db, StockholmDay.Start(day.AddDays(1)), Types, cancel);
        var elements = await rewind.Of<Element>(cancel);
        var seen = (await planQuery.Versions(access, cancel)).Select(v => v.Id).ToHashSet();
        var versions = (await rewind.Of<ModelVersion>(cancel))
            .Where(v => v.State != VersionState.Draft && seen.Contains(v.Id))
            .OrderByDescending(v => v.Number)
            .ToList();
        var version = elementId is { } id
            ? versions.Find(v => v.Id == elements.Find(e => e.Id == id)?.VersionId)
            : PlanQuery.Applying(versions);
        if (version is null)
            return null;

        var shown = await Shown(access, seen, cancel);
        var plan = new Plan(
            version,
            (await rewind.Of<LevelType>(cancel)).FindAll(l => l.VersionId == version.Id),
            elements.FindAll(e => e.VersionId == version.Id && e.State.IsPublic() && shown.Contains(e.Id)),
            await unitsQuery.Run(cancel),
            new PlanTies(
                await rewind.Of<ElementLink>(cancel),
                await rewind.Of<Contributor>(cancel),
                await rewind.Of<Decision>(cancel)
            )
        );
        var measures = await rewind.Of<Measure>(cancel);
        var targets = await rewind.Of<Target>(cancel);
        var order = measures.ToLookup(m => (m.ElementId, m.IndicatorId), m => m.Order);
        return new PlanThen(
            day,
            plan,
            new(measures.OrderBy(m => m.Order).ToLookup(m => m.ElementId, m => m.IndicatorId)),
            new(
                targets
                    .OrderBy(t => order[(t.ElementId, t.IndicatorId)].FirstOrDefault())
                    .ThenBy(t => t.Gender)
                    .ToLookup(t => t.ElementId)
            )
        );
    }

    /// <summary>What the reader may see now, wherever it stands.</summary>
    private async Task<HashSet<Guid>> Shown(CallerAccess access, HashSet<Guid> versions, CancellationToken cancel)
    {
        var seen = await db.SeenElementsBy(access, cancel);
        var rows = await seen.Select(e => new { e.Id, e.VersionId }).ToListAsync(cancel);
        return [.. rows.Where(e => versions.Contains(e.VersionId)).Select(e => e.Id)];
    }

    /// <summary>Says no more of what was a draft than that nobody could read it.</summary>
    private async Task<string> NothingThen(DateOnly day, Guid? elementId, CancellationToken cancel)
    {
        var changes = db.Changes.AsNoTracking().Where(c => c.Entity == nameof(Element));
        if (elementId is { } id)
            changes = changes.Where(c => c.SubjectId == id);
        var recorded = await changes.Select(c => new { c.At, c.After }).ToListAsync(cancel);
        var first = recorded.Where(c => HistoryQuery.LeadsToPublic(c.After)).Select(c => (DateTimeOffset?)c.At).Min();
        var nothing = $"{Day(day)} fanns det inget här som alla kunde läsa.";
        return first is { } at && StockholmDay.Of(at) > day
            ? $"{nothing} Det har gått att läsa här sedan {Day(StockholmDay.Of(at))}."
            : nothing;
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Text.Swedish);
}
