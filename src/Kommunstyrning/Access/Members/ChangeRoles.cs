using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Access;

/// <summary>An administrator gives a member other roles. They hold from the member's next request.</summary>
public sealed class ChangeRoles(KommunDb db, UnitsQuery unitsQuery)
{
    /// <summary>Saves in the caller's transaction.</summary>
    /// <returns>
    /// What the member may do from now on. Forbidden (403) for whoever may not administer, missing, in conflict without a field
    /// for the last administrator; else every fault at roles and units.
    /// </returns>
    public async Task<Outcome<IReadOnlyList<RoleGrant>>> Run(
        CallerAccess access,
        Guid accountId,
        IReadOnlyList<RoleGrant>? raw,
        CancellationToken cancel
    )
    {
        var found = await MemberToChange.Find(db, access, accountId, cancel);
        if (!found.Succeeded)
            return Outcome<IReadOnlyList<RoleGrant>>.Refused(found.Refusals);
        var (member, grants) = (found.Value, GrantCheck.Normalise(raw));
        if (GrantCheck.Of(grants, await unitsQuery.Run(cancel)).ToList() is { Count: > 0 } refusals)
            return Outcome<IReadOnlyList<RoleGrant>>.Refused(refusals);
        if (
            !grants.Exists(g => g.Role == Role.Administrator)
            && await MemberToChange.LastAdministrator(db, member, cancel) is { } last
        )
            return last;

        member.Grants = grants;
        await db.SaveChangesAsync(cancel);
        return grants;
    }
}
