using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Identity;

namespace Kommunstyrning.Access;

/// <summary>
/// A new link for a member who has lost the first one, or the password. Whoever holds the link holds the account, so an
/// administrator gets none to an account that also opens another door.
/// </summary>
public sealed class RenewLink(
    KommunDb db,
    UserManager<Account> accounts,
    PasswordLink passwordLink,
    MembersQuery membersQuery,
    UsableAccounts usable,
    Outbox outbox,
    Trail trail
)
{
    /// <summary>Saves in the caller's transaction.</summary>
    /// <param name="isHandedOver">The link is asked for, although letters are sent.</param>
    /// <returns>
    /// A link that ends every session when it is used. Forbidden (403) for whoever may not administer, missing, and in
    /// conflict where the account is closed, is the caller's own, or opens another door too.
    /// </returns>
    public async Task<Outcome<InvitedMember>> Run(
        CallerAccess access,
        Guid accountId,
        bool isHandedOver,
        CancellationToken cancel
    )
    {
        var found = await MemberToChange.Find(db, access, accountId, cancel);
        if (!found.Succeeded)
            return Outcome<InvitedMember>.Refused(found.Refusals);
        var account = (await accounts.FindByIdAsync(accountId.ToString()))!;
        var member = (await membersQuery.One(access, accountId, cancel))!;
        if (!usable.Includes(account))
            return Refusal.Conflict("", "Kontot är stängt av den som driver tjänsten. Be dem öppna det först.");
        if (accountId == access.AccountId)
            return Refusal.Conflict("", "Det här är du själv. Byt lösenord under Mitt konto.");
        if (account.Email is null)
            return Refusal.Conflict("", "Personen kommer in med kommunens inloggning och har inget lösenord här.");
        if (member.IsElsewhereToo)
            return Refusal.Conflict(
                "",
                "Kontot används också på annat håll, och en länk härifrån skulle öppna det med. Be den som driver tjänsten om en ny länk."
            );
        trail.Add(new TrailNote(TrailKind.LinkRenewed, account.ShownName(), accountId));
        if (isHandedOver || !outbox.IsOpen)
            return new InvitedMember(accountId, account.Email!, await passwordLink.For(account));
        var kind = member.State == MemberState.Invited ? LetterKind.Invitation : LetterKind.NewLink;
        await outbox.Put(kind, accountId, access, cancel);
        await db.SaveChangesAsync(cancel);
        return new InvitedMember(accountId, account.Email!, PasswordLink: null);
    }
}
