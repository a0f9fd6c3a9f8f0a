using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>
/// Takes a tie away. Sessions that began by it end at once; whoever comes by the provider after that is new to the
/// municipality.
/// </summary>
public sealed class RemoveLink(KommunDb db, EndSession sessions, Trail trail)
{
    /// <summary>By an administrator. Saves within the caller's transaction.</summary>
    /// <returns>Whose it was. Forbidden (403) for whoever may not administer, and missing.</returns>
    public async Task<Outcome<Guid>> Run(CallerAccess access, Guid linkId, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Administer) is { } forbidden)
            return forbidden;
        return await db.IdentityLinks.SingleOrDefaultAsync(l => l.Id == linkId, cancel) is { } link
            ? await Remove(link, cancel)
            : Refusal.Missing("Kopplingen");
    }

    /// <summary>By the owner of the account, who must have another way in. Saves within the caller's transaction.</summary>
    /// <returns>Forbidden (403) for whoever came in through a provider, and missing.</returns>
    public async Task<Outcome<Guid>> Own(CallerAccess access, Guid linkId, CancellationToken cancel)
    {
        if (access.Through is not null || access.AccountId is not { } account)
            return Refusal.Forbidden("Logga in med ditt lösenord för att ta bort kopplingen.");
        return
            await db.IdentityLinks.SingleOrDefaultAsync(l => l.Id == linkId && l.AccountId == account, cancel)
                is { } link
            ? await Remove(link, cancel)
            : Refusal.Missing("Kopplingen");
    }

    private async Task<Guid> Remove(IdentityLink link, CancellationToken cancel)
    {
        await sessions.Through(db.CurrentTenantId, link.AccountId, cancel);
        db.Remove(link);
        await db.SaveChangesAsync(cancel);
        trail.Add(
            await MemberToChange.Note(db, TrailKind.IdentityUnlinked, link.AccountId, cancel) with
            {
                Details = [("issuer", link.Issuer), ("subject", link.Subject)],
            }
        );
        return link.AccountId;
    }
}
