using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Onboarding;

/// <summary>Deletions that wait, and the receipts of those that are done, for whoever runs the instance.</summary>
public sealed class DeletionsQuery(KommunDb db)
{
    /// <summary>The newest first; withdrawn ones too.</summary>
    public async Task<IReadOnlyList<Deletion>> All(CancellationToken cancel) =>
        [.. (await db.Deletions.AsNoTracking().ToListAsync(cancel)).OrderByDescending(d => d.AskedAt)];

    /// <returns>Null where none waits.</returns>
    public async Task<Deletion?> Waiting(string slug, CancellationToken cancel) =>
        TenantId.TryParse(slug, out var id)
            ? await db
                .Deletions.AsNoTracking()
                .SingleOrDefaultAsync(d => d.Slug == id && d.State == DeletionState.Asked, cancel)
            : null;
}
