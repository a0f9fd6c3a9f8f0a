using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <param name="Name">As colleagues see it; the address stands in for it while it is empty.</param>
public sealed record MemberInput(string? Email, string? Name, IReadOnlyList<RoleGrant>? Grants);

/// <param name="PasswordLink">To hand over; null where the person has a password and only needs to sign in.</param>
public sealed record InvitedMember(Guid AccountId, string Email, string? PasswordLink);

/// <summary>An administrator lets somebody into the municipality that has been entered.</summary>
public sealed class InviteMember(KommunDb db, Invite invite, UserManager<Account> accounts, UnitsQuery unitsQuery)
{
    /// <summary>The most characters of a name.</summary>
    public const int NameLength = 120;

    /// <summary>Saves in the caller's transaction.</summary>
    /// <returns>
    /// Forbidden (403) for whoever may not administer; else every fault at once: what <see cref="Invite"/> refuses at email,
    /// in conflict there where the person has a place already, at name, roles and units.
    /// </returns>
    public async Task<Outcome<InvitedMember>> Run(CallerAccess access, MemberInput raw, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Administer) is { } forbidden)
            return forbidden;
        var (name, grants) = (Text.Line(raw.Name), GrantCheck.Normalise(raw.Grants));
        var refusals = GrantCheck.Of(grants, await unitsQuery.Run(cancel)).ToList();
        if (name.Length > NameLength)
            refusals.Add(Refusal.Invalid("name", $"Namnet får ha högst {NameLength} tecken."));
        var email = Identifier.Trim(raw.Email);
        if (Invite.Check(email) is { } sentence)
            refusals.Add(Refusal.Invalid("email", sentence));
        else if (await accounts.FindByEmailAsync(email.Normalize()) is { } there && await HasPlace(there, cancel))
            refusals.Add(
                Refusal.Conflict("email", $"{there.Email} är redan medlem. Ändra rollerna på personens sida.")
            );
        if (refusals.Count > 0)
            return Outcome<InvitedMember>.Refused(refusals);

        var grant = new MembershipGrant(db.CurrentTenantId, grants);
        var invited = await invite.Run(email, grant, cancel);
        if (!invited.Succeeded)
            return Outcome<InvitedMember>.Refused(invited.Refusals);
        var account = (await accounts.FindByEmailAsync(email.Normalize()))!;
        // whoever has a password has a name of their own, and it may be used elsewhere
        if (name.Length > 0 && invited.Value.PasswordLink is not null)
        {
            account.DisplayName = name;
            await accounts.UpdateAsync(account);
        }
        return new InvitedMember(account.Id, account.Email!, invited.Value.PasswordLink);
    }

    private Task<bool> HasPlace(Account account, CancellationToken cancel) =>
        db.Memberships.AnyAsync(m => m.TenantId == db.CurrentTenantId && m.AccountId == account.Id, cancel);
}
