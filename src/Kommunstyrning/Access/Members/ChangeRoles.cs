using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>
/// An administrator gives a member other roles. They hold from the member's next request. Those that the identity provider's
/// groups give stay, whatever is chosen; what has been shared with a guest stays as long as the person is one.
/// </summary>
public sealed class ChangeRoles(KommunDb db, UnitsQuery unitsQuery, Trail trail)
{
    /// <summary>Saves in the caller's transaction.</summary>
    /// <param name="revision">Of the membership, as the administrator read it.</param>
    /// <returns>
    /// What the member may do from now on. Forbidden (403) for whoever may not administer, missing, stale, in conflict without a field
    /// for the last administrator; else every fault at roles and units.role.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<IReadOnlyList<RoleGrant>>> Run(
        CallerAccess access,
        Guid accountId,
        int revision,
        IReadOnlyList<RoleGrant>? raw,
        CancellationToken cancel
    )
    {
        var found = await MemberToChange.Find(db, access, accountId, cancel);
        if (!found.Succeeded)
            return Outcome<IReadOnlyList<RoleGrant>>.Refused(found.Refusals);
        var member = found.Value;
        // what a group gives is changed where the group is
        var providers = db.IdentityProviders;
        var byGroup = await db
            .IdentityLinks.AsNoTracking()
            .Where(l => l.AccountId == accountId && providers.Any(p => p.Issuer == l.Issuer))
            .Select(l => l.ByGroup)
            .FirstOrDefaultAsync(cancel);
        var grants = GrantCheck.Normalise([.. raw ?? [], .. byGroup ?? []]);
        if (member.Revision != revision)
            return Refusal.Stale("Rollerna");
        var units = await unitsQuery.Run(cancel);
        if (GrantCheck.Of(grants, units).ToList() is { Count: > 0 } refusals)
            return Outcome<IReadOnlyList<RoleGrant>>.Refused(refusals);
        if (
            !grants.Exists(g => g.Role == Role.Administrator)
            && await MemberToChange.LastAdministrator(db, member, cancel) is { } last
        )
            return last;

        if (grants.Contains(new RoleGrant(Role.Guest)))
            grants.AddRange(member.Grants.Where(g => g.ElementId is not null));
        var (before, after) = (GrantWords.Of(member.Grants, units), GrantWords.Of(grants, units));
        member.Grants = grants;
        await db.SaveChangesAsync(cancel);
        if (!string.Equals(before, after, StringComparison.Ordinal))
            trail.Add(
                await MemberToChange.Note(db, TrailKind.RolesChanged, accountId, cancel) with
                {
                    Details = [("before", before), ("roles", after)],
                }
            );
        return grants;
    }
}
