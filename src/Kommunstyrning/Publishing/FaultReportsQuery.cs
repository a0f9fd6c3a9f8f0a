using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Publishing;

/// <param name="Open">The oldest first.</param>
/// <param name="Handled">The last to be handled first, the latest hundred of them.</param>
public sealed record FaultReports(IReadOnlyList<FaultReport> Open, IReadOnlyList<FaultReport> Handled);

/// <summary>What the public has reported to the municipality that has been entered.</summary>
public sealed class FaultReportsQuery(KommunDb db)
{
    private const int Shown = 100;

    /// <returns>Null for whoever may not administer.</returns>
    public async Task<FaultReports?> Run(CallerAccess access, CancellationToken cancel)
    {
        if (!access.MayAdminister)
            return null;
        var reports = db.FaultReports.AsNoTracking();
        return new(
            await reports.Where(r => r.HandledAt == null).OrderBy(r => r.Id).ToListAsync(cancel),
            await reports
                .Where(r => r.HandledAt != null)
                .OrderByDescending(r => r.HandledAt)
                .Take(Shown)
                .ToListAsync(cancel)
        );
    }

    /// <returns>0 for whoever may not administer.</returns>
    public async Task<int> Waiting(CallerAccess access, CancellationToken cancel) =>
        access.MayAdminister ? await db.FaultReports.CountAsync(r => r.HandledAt == null, cancel) : 0;
}
