using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>
/// Ties somebody whom the provider vouches for to an account that is there: by its owner, who is signed in with the password
/// and says yes, or by an administrator's invitation. Nothing else ties them, an address least of all.
/// </summary>
public sealed class LinkIdentity(
    KommunDb db,
    UserManager<Account> accounts,
    OfferedLink offers,
    UsableAccounts usable,
    EndSession sessions,
    Trail trail,
    CurrentActor actor,
    TimeProvider clock
)
{
    private const string WornOut = "Länken har redan använts eller är för gammal. Be den som bjöd in dig om en ny.";

    /// <summary>Saves within the caller's transaction. The password has been asked for before.</summary>
    /// <param name="session">The one that asks: what was offered to another cannot be taken.</param>
    /// <param name="sealedOffer">See <see cref="OfferedLink"/>.</param>
    /// <returns>
    /// Forbidden (403) for whoever came in through a provider, or has no place here; invalid where the offer is too old; in
    /// conflict where either is tied already.
    /// </returns>
    public async Task<Outcome<IdentityLink>> ByOwner(
        CallerAccess access,
        Guid session,
        string? sealedOffer,
        CancellationToken cancel
    )
    {
        var tenant = db.CurrentTenantId;
        if (access.Through is not null || access.AccountId is not { } accountId)
            return Refusal.Forbidden("Logga in med ditt lösenord för att koppla kommunens inloggning till ditt konto.");
        if (!await db.Memberships.AnyAsync(m => m.TenantId == tenant && m.AccountId == accountId, cancel))
            return Refusal.Forbidden("Ditt konto har ingen plats i den här kommunen.");
        return offers.Open(tenant, accountId, session, sealedOffer) is { } identity
            ? await Tie(accountId, identity, cancel)
            : Refusal.Invalid("", "Det har gått för lång tid. Börja om med att koppla.");
    }

    /// <summary>
    /// Saves within the caller's transaction, and uses the invitation up. It is the link of an invitation, so that whoever holds
    /// it could as well have chosen a password.
    /// </summary>
    /// <param name="code">Of the invitation's address.</param>
    /// <returns>Invalid where the invitation is worn out; in conflict where either is tied already.</returns>
    public async Task<Outcome<IdentityLink>> ByInvitation(
        string? account,
        string? code,
        ProvidedIdentity identity,
        CancellationToken cancel
    )
    {
        var tenant = db.CurrentTenantId;
        if (await Invited(account, code) is not { } invited)
            return Refusal.Invalid("", WornOut);
        if (!await db.Memberships.AnyAsync(m => m.TenantId == tenant && m.AccountId == invited.Id, cancel))
            return Refusal.Invalid("", WornOut);
        actor.Access = invited.AsActor();
        var tied = await Tie(invited.Id, identity, cancel);
        if (tied.Succeeded)
            await accounts.UpdateSecurityStampAsync(invited);
        return tied;
    }

    /// <returns>Whose invitation it is, or null where it is worn out.</returns>
    public async Task<Account?> Invited(string? account, string? code) =>
        Guid.TryParse(account, out var id)
        && await accounts.FindByIdAsync($"{id}") is { } invited
        && usable.Includes(invited)
        && PasswordLink.TokenOf(code) is { } token
        && await accounts.VerifyUserTokenAsync(
            invited,
            accounts.Options.Tokens.PasswordResetTokenProvider,
            UserManager<Account>.ResetPasswordTokenPurpose,
            token
        )
            ? invited
            : null;

    /// <summary>
    /// Whoever came in by the provider first, and got an account for that alone, brings the tie along: the two are one person,
    /// who has just shown both.
    /// </summary>
    private async Task<Outcome<IdentityLink>> Tie(Guid accountId, ProvidedIdentity identity, CancellationToken cancel)
    {
        var (tenant, now) = (db.CurrentTenantId, clock.GetUtcNow());
        var own = await db.IdentityLinks.FirstOrDefaultAsync(
            l => l.AccountId == accountId && l.Issuer == identity.Issuer,
            cancel
        );
        if (own is not null)
            return string.Equals(own.Subject, identity.Subject, StringComparison.Ordinal)
                ? own
                : Refusal.Conflict(
                    "",
                    "Ditt konto är redan kopplat till någon annan hos leverantören. Ta bort den kopplingen först."
                );
        var there = await db.IdentityLinks.SingleOrDefaultAsync(
            l => l.Issuer == identity.Issuer && l.Subject == identity.Subject,
            cancel
        );
        if (there is not null && !await IsForThatAlone(there.AccountId, cancel))
            return Refusal.Conflict(
                "",
                "Den som du loggade in som hos leverantören är redan kopplad till ett annat konto i kommunen."
            );
        if (there is not null)
        {
            await sessions.Through(tenant, there.AccountId, cancel);
            var left = await db.Memberships.SingleAsync(
                m => m.TenantId == tenant && m.AccountId == there.AccountId,
                cancel
            );
            db.Remove(left);
            there.AccountId = accountId;
            there.ByGroup = [];
        }
        var link =
            there
            ?? new IdentityLink
            {
                Issuer = identity.Issuer,
                Subject = identity.Subject,
                AccountId = accountId,
                Email = identity.KeptEmail(),
                LinkedAt = now,
            };
        if (there is null)
            db.Add(link);
        await db.SaveChangesAsync(cancel);
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == accountId, cancel);
        trail.Add(
            new TrailNote(TrailKind.IdentityLinked, account.ShownName(), accountId)
            {
                Details = [("issuer", identity.Issuer), ("subject", identity.Subject)],
            }
        );
        return link;
    }

    /// <summary>Made by a first sign-in: it has neither address nor password, and a place here as reader or by group.</summary>
    private async Task<bool> IsForThatAlone(Guid accountId, CancellationToken cancel)
    {
        var tenant = db.CurrentTenantId;
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == accountId, cancel);
        if (account is not { Email: null, PasswordHash: null } || !usable.Includes(account))
            return false;
        return await db.Memberships.AnyAsync(m => m.TenantId == tenant && m.AccountId == accountId, cancel);
    }
}
