using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Which term of office the plan is being made ready for.</summary>
public sealed class TermQuery(KommunDb db, TimeProvider clock)
{
    /// <returns>The usual days where the municipality has not set its own; that has revision 0.</returns>
    public async Task<Term> Run(CancellationToken cancel) =>
        await db.Terms.AsNoTracking().SingleOrDefaultAsync(cancel) ?? Term.Usual(clock.Today());
}
