using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <param name="Name">As colleagues see it; the address stands in for it while it is empty.</param>
public sealed record MemberInput(string? Email, string? Name, IReadOnlyList<RoleGrant>? Grants);

/// <param name="PasswordLink">To hand over. Null where a letter with one is on its way.</param>
public sealed record InvitedMember(Guid AccountId, string Email, string? PasswordLink);

/// <summary>
/// An administrator lets somebody into the municipality that has been entered. Whoever holds the link holds the account, so
/// none is given to an account that opens another door, and none that was left behind is taken over with its password.
/// </summary>
public sealed class InviteMember(
    KommunDb db,
    Invite invite,
    UserManager<Account> accounts,
    UnitsQuery unitsQuery,
    EndSession sessions,
    Outbox outbox
)
{
    /// <summary>The most characters of a name.</summary>
    public const int NameLength = 120;

    /// <summary>Saves in the caller's transaction, the letter with it where letters are sent.</summary>
    /// <returns>
    /// Forbidden (403) for whoever may not administer; else every fault at once: what <see cref="Invite"/> refuses at email,
    /// in conflict there where the person has a place already or the account opens another door, at name, roles and units.role.
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
        else if (await accounts.FindByEmailAsync(email.Normalize()) is { } there)
            refusals.AddRange(await Taken(there, cancel));
        if (refusals.Count > 0)
            return Outcome<InvitedMember>.Refused(refusals);

        if (await accounts.FindByEmailAsync(email.Normalize()) is { PasswordHash: not null } left)
            await Empty(left, cancel);
        var grant = new MembershipGrant(db.CurrentTenantId, grants, Name: name);
        var invited = await invite.Run(email, grant, cancel);
        if (!invited.Succeeded)
            return Outcome<InvitedMember>.Refused(invited.Refusals);
        var account = (await accounts.FindByEmailAsync(email.Normalize()))!;
        if (!outbox.IsOpen)
            return new InvitedMember(account.Id, account.Email!, invited.Value.PasswordLink!);
        await outbox.Put(LetterKind.Invitation, account.Id, access, cancel);
        await db.SaveChangesAsync(cancel);
        return new InvitedMember(account.Id, account.Email!, PasswordLink: null);
    }

    private async Task<IEnumerable<Refusal>> Taken(Account account, CancellationToken cancel)
    {
        var places = await db
            .Memberships.Where(m => m.AccountId == account.Id)
            .Select(m => m.TenantId)
            .ToListAsync(cancel);
        if (places.Contains(db.CurrentTenantId))
            return [Refusal.Conflict("email", $"{account.Email} är redan medlem. Ändra rollerna på personens sida.")];
        return places.Count > 0 || account.OnInstance != Rights.None
            ?
            [
                Refusal.Conflict(
                    "email",
                    $"{account.Email} har ett konto som används på annat håll. Be den som driver tjänsten att ge det en plats här också."
                ),
            ]
            : [];
    }

    /// <summary>An account without any place: what was chosen for it once, by whomever, opens nothing any more.</summary>
    private async Task Empty(Account account, CancellationToken cancel)
    {
        await accounts.RemovePasswordAsync(account);
        await sessions.AllOf(account, cancel);
    }
}
