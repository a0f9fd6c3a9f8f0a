using System.Net.Mail;
using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>What a person gets: in a municipality, in the operation of the instance, or both.</summary>
/// <param name="Tenant">Null: in no municipality.</param>
/// <param name="Grants">Count only where there is a municipality, and then at least one does.</param>
/// <param name="OnInstance">What the account may do on the instance from now on, beside what it may already.</param>
/// <param name="Name">What colleagues see; empty leaves it as it is.</param>
public sealed record MembershipGrant(
    TenantId? Tenant,
    IReadOnlyList<RoleGrant> Grants,
    Rights OnInstance = Rights.None,
    string Name = ""
);

/// <param name="PasswordLink">
/// Relative address at which the person sets a password. Null when the account has one: a new link would hand the
/// account to whoever invites.
/// </param>
public sealed record Invitation(string? PasswordLink);

/// <summary>
/// Gives a person a place, and an account where there is none. Inviting again changes the roles and renews a link that
/// has not been used.
/// </summary>
public sealed class Invite(
    KommunDb db,
    UserManager<Account> accounts,
    PasswordLink passwordLink,
    UsableAccounts usable,
    UnitsQuery unitsQuery,
    Trail trail,
    TrailAcrossTenants across,
    CurrentActor actor,
    TimeProvider clock
)
{
    private const int EmailLength = 256;

    /// <summary>Within the caller's transaction, or one of its own where none is open.</summary>
    /// <returns>
    /// Refused at role for one that is given to nobody, at email when the address cannot be used or the account is closed (or, in production, the demonstration's),
    /// and without a field when there is no such municipality.
    /// </returns>
    /// <exception cref="InvalidOperationException">The framework would not make the account.</exception>
    public Task<Outcome<Invitation>> Run(string? rawEmail, MembershipGrant grant, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is not null)
            return Give(rawEmail, grant, cancel);
        // before the transaction, see there
        passwordLink.PrepareKeys();
        return db.InTransaction(() => Give(rawEmail, grant, cancel), cancel);
    }

    private async Task<Outcome<Invitation>> Give(string? rawEmail, MembershipGrant grant, CancellationToken cancel)
    {
        var written = Identifier.Trim(rawEmail);
        if (Check(written) is { } sentence)
            return Refusal.Invalid("email", sentence);
        if (grant.Grants.Any(g => !Roles.Of(g.Role).IsGiven))
            return Refusal.Invalid("role", Roles.GivenToNobody);
        var email = written.Normalize();
        if (grant.Tenant is { } tenant && !await db.Tenants.AnyAsync(t => t.Id == tenant, cancel))
            return Refusal.Missing("Kommunen");

        var account = await accounts.FindByEmailAsync(email) ?? await Create(email);
        if (!usable.Includes(account))
            return Refusal.Conflict("email", "Kontot med den adressen är stängt eller hör till exempeldata.");
        if ((account.OnInstance | grant.OnInstance) != account.OnInstance)
        {
            account.IsOperator |= grant.OnInstance.HasFlag(Rights.Operate);
            account.IsIndicatorAnalyst |= grant.OnInstance.HasFlag(Rights.Correct);
            await accounts.UpdateAsync(account);
        }
        if (grant.Name.Length > 0 && !string.Equals(account.DisplayName, grant.Name, StringComparison.Ordinal))
        {
            account.DisplayName = grant.Name;
            await accounts.UpdateAsync(account);
        }
        if (grant.Tenant is { } id)
        {
            var kind = await Join(id, account, grant.Grants, cancel);
            await db.SaveChangesAsync(cancel);
            await Tell(id, kind, account, grant.Grants, cancel);
        }
        else
            await db.SaveChangesAsync(cancel);
        return new Invitation(await accounts.HasPasswordAsync(account) ? null : await passwordLink.For(account));
    }

    /// <returns>A Swedish sentence when it is not one bare address with a dot in its domain and one @, as accounts take it.</returns>
    public static string? Check(string email)
    {
        if (!Identifier.IsPlain(email) && email.Any(c => c > '\x7f'))
            return "E-postadressen har tecken som inte syns eller som liknar andra. Skriv den för hand, med a–z, å, ä, ö, siffror och vanliga skiljetecken.";
        return
            email.Length <= EmailLength
            && Identifier.IsPlain(email)
            && MailAddress.TryCreate(email, out var parsed)
            && string.Equals(parsed.Address, email, StringComparison.Ordinal)
            && email.Count(c => c == '@') == 1
            && parsed.Host.Trim('.').Contains('.', StringComparison.Ordinal)
            ? null
            : "E-postadressen går inte att använda. Skriv den som namn@kommun.se.";
    }

    private async Task<Account> Create(string email)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = email,
            Email = email,
            DisplayName = email,
        };
        var created = await accounts.CreateAsync(account);
        return created.Succeeded ? account : throw new InvalidOperationException(created.ToString());
    }

    /// <summary>Within the municipality, or from outside, as an operator does.</summary>
    private async Task Tell(
        TenantId tenant,
        TrailKind kind,
        Account account,
        IReadOnlyList<RoleGrant> grants,
        CancellationToken cancel
    )
    {
        var isInside = db.CurrentTenantId == tenant;
        var units = isInside ? await unitsQuery.Run(cancel) : [];
        var note = new TrailNote(kind, account.ShownName(), account.Id)
        {
            Details = [("roles", GrantWords.Of(grants, units))],
        };
        if (isInside)
            trail.Add(note);
        else
            across.Add(actor.Access, note, [tenant]);
    }

    /// <returns>What it was: an invitation, or other roles for somebody who has a place.</returns>
    private async Task<TrailKind> Join(
        TenantId tenant,
        Account account,
        IReadOnlyList<RoleGrant> grants,
        CancellationToken cancel
    )
    {
        var present = await db.Memberships.SingleOrDefaultAsync(
            m => m.TenantId == tenant && m.AccountId == account.Id,
            cancel
        );
        if (present is not null)
        {
            present.Grants = [.. grants];
            return TrailKind.RolesChanged;
        }
        db.Add(
            new Membership
            {
                TenantId = tenant,
                AccountId = account.Id,
                Grants = [.. grants],
                JoinedAt = clock.GetUtcNow(),
            }
        );
        return TrailKind.MemberInvited;
    }
}
