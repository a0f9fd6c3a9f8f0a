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
    /// In the one municipality that the sign-in reaches, where an identity provider answered for it. Call it after the act, with
    /// no transaction open. It does not stand in the way of what has been done.
    /// </summary>
    public Task Add(CallerAccess by, Guid account, TrailNote note) =>
        across.Add(
            by,
            note,
            () =>
                by.Through is { } only
                    ? Task.FromResult<List<TenantId>>([only])
                    : db
                        .Memberships.Where(m => m.AccountId == account)
                        .Select(m => m.TenantId)
                        .ToListAsync(CancellationToken.None)
        );

    /// <summary>What somebody did with the own account.</summary>
    public Task Add(Account account, TrailKind kind) => Add(account.AsActor(), account.Id, new TrailNote(kind));
}
