using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>An administrator takes back a member's place. It is gone at the member's next request; the account remains.</summary>
public sealed class EndMembership(KommunDb db, UnitsQuery unitsQuery, Trail trail)
{
    /// <summary>Saves in the caller's transaction.</summary>
    /// <returns>
    /// The roles that were taken. Forbidden (403) for whoever may not administer, missing, and in conflict without a field for
    /// the last administrator.
    /// </returns>
    public async Task<Outcome<IReadOnlyList<RoleGrant>>> Run(
        CallerAccess access,
        Guid accountId,
        CancellationToken cancel
    )
    {
        var found = await MemberToChange.Find(db, access, accountId, cancel);
        if (!found.Succeeded)
            return Outcome<IReadOnlyList<RoleGrant>>.Refused(found.Refusals);
        if (await MemberToChange.LastAdministrator(db, found.Value, cancel) is { } last)
            return last;
        db.Remove(found.Value);
        await db.SaveChangesAsync(cancel);
        var tenant = db.CurrentTenantId;
        // a place that is given again brings nothing back
        await db.MemberNotices.Where(n => n.AccountId == accountId).ExecuteDeleteAsync(cancel);
        await db.Subscriptions.Where(s => s.AccountId == accountId).ExecuteDeleteAsync(cancel);
        await TokenFamily.EndAll(db, g => g.TenantId == tenant && g.AccountId == accountId, cancel);
        var kind = accountId == access.AccountId ? TrailKind.MemberLeft : TrailKind.MembershipEnded;
        trail.Add(
            await MemberToChange.Note(db, kind, accountId, cancel) with
            {
                Details = [("before", GrantWords.Of(found.Value.Grants, await unitsQuery.Run(cancel)))],
            }
        );
        return found.Value.Grants;
    }
}
