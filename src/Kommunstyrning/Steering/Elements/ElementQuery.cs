using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>One element in the plan that it belongs to.</summary>
/// <param name="Plan">As one reader may see it.</param>
/// <exception cref="ArgumentException">The plan does not hold the element: it is of another version, or not seen.</exception>
public sealed record ElementInPlan(Plan Plan, Element Element)
{
    public Element Element { get; } =
        Plan.Find(Element.Id) is not null
            ? Element
            : throw new ArgumentException("An element stands in the plan that it belongs to.", nameof(Element));
}

/// <summary>Finds an element as one reader may see it; a draft does not exist for those who are not members.</summary>
public sealed class ElementQuery(KommunDb db, PlanQuery planQuery)
{
    /// <returns>Null where there is none that the reader may see. One that is superseded is found, in its own version.</returns>
    public async Task<ElementInPlan?> Run(CallerAccess access, Guid id, CancellationToken cancel)
    {
        var elements = db.Elements;
        var version = await planQuery
            .Seen(access)
            .SingleOrDefaultAsync(v => elements.Any(e => e.Id == id && e.VersionId == v.Id), cancel);
        if (version is null)
            return null;
        var plan = await planQuery.Read(access, version, cancel);
        return plan.Find(id) is { } element ? new ElementInPlan(plan, element) : null;
    }
}
