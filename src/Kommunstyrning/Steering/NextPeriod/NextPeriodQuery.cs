using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Reads what is chosen about the things of a running period. It is for members: what is being prepared is a draft.</summary>
public sealed class NextPeriodQuery(KommunDb db, ElementQuery elementQuery, IEnumerable<IPeriodThings> modules)
{
    /// <param name="id">Of the running element.</param>
    /// <returns>Null where there is none that the reader may see, and for those who see no drafts.</returns>
    public async Task<PeriodPair?> Run(CallerAccess access, Guid id, CancellationToken cancel)
    {
        if (!access.SeesDrafts || await elementQuery.Run(access, id, cancel) is not { } found)
            return null;
        var (plan, former) = (found.Plan, found.Element);
        return new PeriodPair(plan, former, plan.NextOf(former), await Of(plan, former, cancel));
    }

    /// <summary>What is decided below an element and hangs on that or on it, with the choices.</summary>
    internal async Task<IReadOnlyList<ThingChoice>> Of(Plan plan, Element former, CancellationToken cancel)
    {
        var below = former.State.IsLiving() ? plan.Below(former).Where(e => e.State.IsDecided()).ToList() : [];
        return await Of(plan, below, [former, .. below], cancel);
    }

    /// <param name="elements">That are things themselves.</param>
    /// <param name="bearers">On which modules' things are asked for.</param>
    internal async Task<IReadOnlyList<ThingChoice>> Of(
        Plan plan,
        IReadOnlyList<Element> elements,
        IReadOnlyList<Element> bearers,
        CancellationToken cancel
    )
    {
        var ids = bearers.Select(e => e.Id).ToList();
        var hung = new List<PeriodThing>();
        foreach (var module in modules)
            hung.AddRange((await module.Of(ids, cancel)).Where(t => !t.IsOver));
        var onElement = hung.ToLookup(t => t.ElementId);
        var own = elements.ToDictionary(e => e.Id, Thing);
        var things = bearers.SelectMany(e =>
            (own.TryGetValue(e.Id, out var itself) ? new[] { itself } : []).Concat(onElement[e.Id])
        );
        var choices = (
            await db.PeriodChoices.AsNoTracking().Where(c => ids.Contains(c.ElementId)).ToListAsync(cancel)
        ).ToDictionary(c => (c.Kind, c.ElementId, c.Key));
        return [.. things.Select(t => With(plan, t, choices.GetValueOrDefault((t.Kind, t.ElementId, t.Key))))];
    }

    internal static PeriodThing Thing(Element element) =>
        new(ThingKind.Element, element.Id, "", element.Title, IsComplete: true);

    /// <summary>A draft that was thrown away is no longer there, and the thing waits again.</summary>
    private static ThingChoice With(Plan plan, PeriodThing thing, PeriodChoice? choice)
    {
        var next =
            thing.Kind == ThingKind.Element && plan.Find(thing.ElementId) is { } element
                ? plan.NextOf(element)
                : plan.Find(choice?.NextElementId);
        return new ThingChoice(thing, choice, next);
    }
}
