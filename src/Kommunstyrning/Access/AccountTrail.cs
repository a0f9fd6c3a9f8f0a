using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>
/// Lines about an account, in the trail of each municipality in which it has a place: what a person does beside any of them,
/// such as signing in, matters to all of those.
/// </summary>
public sealed class AccountTrail(KommunDb db, TrailAcrossTenants across)
{
    /// <summary>
    /// Within the <see cref="InstanceTransaction"/> of the act. In the one municipality that the sign-in reaches, where an
    /// identity provider answered for it.
    /// </summary>
    public async Task Add(CallerAccess by, Guid account, TrailNote note, CancellationToken cancel) =>
        across.Add(
            by,
            note,
            by.Through is { } only
                ? [only]
                : await db.Memberships.Where(m => m.AccountId == account).Select(m => m.TenantId).ToListAsync(cancel)
        );

    /// <summary>What somebody did with the own account.</summary>
    public Task Add(Account account, TrailKind kind, CancellationToken cancel) =>
        Add(account.AsActor(), account.Id, new TrailNote(kind), cancel);
}
