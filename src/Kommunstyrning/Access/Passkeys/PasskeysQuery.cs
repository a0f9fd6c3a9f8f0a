using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="UsedAt">Null before the first time.</param>
public sealed record OwnPasskey(Guid Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? UsedAt);

/// <summary>The passkeys of the one who asks.</summary>
public sealed class PasskeysQuery(KommunDb db)
{
    /// <returns>The oldest first; none for whom an identity provider answers for.</returns>
    public async Task<IReadOnlyList<OwnPasskey>> Run(CallerAccess access, CancellationToken cancel) =>
        access.Through is null
            ? await db
                .Passkeys.AsNoTracking()
                .Where(p => p.AccountId == access.AccountId)
                .OrderBy(p => p.Id)
                .Select(p => new OwnPasskey(p.Id, p.Name, p.CreatedAt, p.UsedAt))
                .ToListAsync(cancel)
            : [];
}
