using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// What the instance's first page is drawn from, beside the open data and the day: another answer after each change to who
/// is here, how they present themselves and what they show.
/// </summary>
public sealed class FrontVersionQuery(KommunDb db)
{
    /// <summary>One question, whose answer is as long with 290 as with three.</summary>
    public async Task<string> Run(CancellationToken cancel)
    {
        var shown = db.ShownPlans;
        var version = await db
            .Tenants.GroupBy(_ => 1)
            .Select(all => new
            {
                Count = all.Count(),
                Changes = all.Sum(t => t.Revision),
                ShownCount = shown.Count(),
                Shown = shown.Sum(p => p.Revision),
            })
            .SingleOrDefaultAsync(cancel);
        return version is null ? "" : $"{version.Count} {version.Changes} {version.ShownCount} {version.Shown}";
    }
}
