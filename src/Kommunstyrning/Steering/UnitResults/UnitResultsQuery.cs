using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>What units have answered to the tests of a plan's elements, in one query.</summary>
public sealed class UnitResultsQuery(KommunDb db)
{
    /// <param name="plan">As somebody may see it: answers to what it does not hold are passed over.</param>
    public async Task<ElementFacet<UnitResult>> Run(Plan plan, CancellationToken cancel)
    {
        var (version, elements) = (plan.Version.Id, db.Elements);
        var rows = await db
            .UnitResults.AsNoTracking()
            .Where(r => elements.Any(e => e.Id == r.ElementId && e.VersionId == version))
            .ToListAsync(cancel);
        return new(rows.Where(r => plan.Find(r.ElementId) is not null).ToLookup(r => r.ElementId));
    }
}
