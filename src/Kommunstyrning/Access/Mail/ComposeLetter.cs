using System.Security.Cryptography;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Kommunstyrning.Access;

/// <summary>A letter as it is about to be sent.</summary>
/// <param name="Id">The same each time that the same letter is sent.</param>
/// <param name="WrittenAt">When it was put in the outbox.</param>
internal sealed record Composed(Guid Id, DateTimeOffset WrittenAt, string To, string Subject, string Body);

/// <summary>
/// Finds the words and makes the link, when the letter is sent and not before: what holds no longer is not told, and what
/// says how long a link holds counts from the letter.
/// </summary>
public sealed class ComposeLetter(
    KommunDb db,
    UserManager<Account> accounts,
    PasswordLink links,
    UsableAccounts usable,
    Outbox outbox,
    IOptions<DataProtectionTokenProviderOptions> tokens
)
{
    /// <param name="origin">Scheme and host of the public address.</param>
    /// <returns>
    /// Null where there is nothing to tell any more: no such account, none that may be used, no place any longer, or somebody
    /// who was invited has chosen a password.
    /// </returns>
    internal async Task<Composed?> Run(Letter letter, string origin, CancellationToken cancel)
    {
        var account = letter.AccountId is { } id ? await accounts.FindByIdAsync($"{id}") : await Asked(letter);
        if (account is null || !usable.Includes(account))
            return null;
        var (subject, body) = letter.Kind == LetterKind.Reset ? await Reset(account, origin, cancel) : default;
        if (letter.TenantId is { } tenantId)
            (subject, body) = await OfPlace(letter, account, tenantId, origin, cancel);
        return body is null ? null : new Composed(letter.Id, letter.CreatedAt, account.Email!, subject, body);
    }

    private async Task<Account?> Asked(Letter letter)
    {
        try
        {
            return await accounts.FindByEmailAsync(outbox.Protector.Unprotect(letter.SealedAddress ?? ""));
        }
        catch (CryptographicException)
        {
            // its key has been revoked: nobody can tell whom it was for
            return null;
        }
    }

    private async Task<(string Subject, string Body)> OfPlace(
        Letter letter,
        Account account,
        TenantId tenantId,
        string origin,
        CancellationToken cancel
    )
    {
        var isMember = await db.Memberships.AnyAsync(m => m.AccountId == account.Id && m.TenantId == tenantId, cancel);
        if (!isMember || (letter.Kind == LetterKind.Invitation && account.PasswordHash is not null))
            return default;
        var tenant = await db.Tenants.AsNoTracking().SingleAsync(t => t.Id == tenantId, cancel);
        var told = new LetterText(Text.Line(account.DisplayName), origin, tokens.Value.TokenLifespan)
        {
            Municipality = Text.Line(tenant.Name),
            InvitedBy = Text.Line(letter.InvitedBy),
            Link = origin + await LinkOf(letter, account, tenantId),
        };
        return letter.Kind switch
        {
            LetterKind.Invitation => told.Invitation(),
            LetterKind.NewLink => told.NewLink(),
            LetterKind.FaultReported => told.FaultReported(),
            LetterKind.SupportOpened => told.SupportOpened(),
            LetterKind.Reset => throw new InvalidOperationException("A letter about the account alone has no place."),
        };
    }

    /// <summary>Making a link to choose a password ends the earlier ones, so none is made where none is needed.</summary>
    private async Task<string> LinkOf(Letter letter, Account account, TenantId tenantId) =>
        letter.Kind switch
        {
            LetterKind.FaultReported => $"/{tenantId}/tillganglighet/brister",
            LetterKind.SupportOpened => $"/{tenantId}/personer/stod",
            _ => await links.For(account),
        };

    private async Task<(string Subject, string Body)> Reset(Account account, string origin, CancellationToken cancel)
    {
        if (account.OnInstance == Rights.None && !await db.Memberships.AnyAsync(m => m.AccountId == account.Id, cancel))
            return default;
        var link = origin + await links.ForReset(account);
        return new LetterText(Text.Line(account.DisplayName), origin, ResetTokens.Lifespan) { Link = link }.Reset();
    }
}
