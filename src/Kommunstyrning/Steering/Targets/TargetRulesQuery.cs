using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>By what the municipality judges its targets. Everyone may know.</summary>
public sealed class TargetRulesQuery(KommunDb db)
{
    /// <returns>The usual ones where the municipality has never changed them.</returns>
    public async Task<TargetRules> Run(CancellationToken cancel) =>
        await db.TargetRules.AsNoTracking().SingleOrDefaultAsync(cancel) ?? TargetRules.Usual;
}
