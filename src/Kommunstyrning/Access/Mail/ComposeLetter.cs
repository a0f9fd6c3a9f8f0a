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
    LetterReceivers receivers,
    DigestAcrossTenants digests,
    IOptions<DataProtectionTokenProviderOptions> tokens
)
{
    /// <param name="origin">Scheme and host of the public address.</param>
    /// <returns>
    /// Null where there is nothing to tell any more: no such account, none that may be used, no place any longer, somebody
    /// who was invited has chosen a password, or the letter has been declined.
    /// </returns>
    internal async Task<Composed?> Run(Letter letter, string origin, CancellationToken cancel)
    {
        if (letter.Kind == LetterKind.QuestionAnswered)
            return await Answer(letter, origin, cancel);
        var account = letter.AccountId is { } id ? await accounts.FindByIdAsync($"{id}") : await Asked(letter);
        if (account is null || !usable.Includes(account))
            return null;
        var (subject, body) =
            letter.TenantId is { } tenantId ? await OfPlace(letter, account, tenantId, origin, cancel)
            : letter.Kind == LetterKind.Reset ? await Reset(account, origin, cancel)
            : OfAccount(letter, account, origin);
        return body is null || account.Email is null
            ? null
            : new Composed(letter.Id, letter.CreatedAt, account.Email, subject, body);
    }

    private async Task<Account?> Asked(Letter letter) =>
        AddressOf(letter) is { } address ? await accounts.FindByEmailAsync(address) : null;

    private string? AddressOf(Letter letter)
    {
        try
        {
            return outbox.Protector.Unprotect(letter.SealedAddress ?? "");
        }
        catch (CryptographicException)
        {
            // its key has been revoked: nobody can tell whom it was for
            return null;
        }
    }

    /// <summary>It holds neither the question nor the answer, which everyone reads where it leads.</summary>
    private async Task<Composed?> Answer(Letter letter, string origin, CancellationToken cancel)
    {
        if (AddressOf(letter) is not { } address || letter.TenantId is not { } tenantId)
            return null;
        var tenant = await db.Tenants.AsNoTracking().SingleAsync(t => t.Id == tenantId, cancel);
        var (subject, body) = new LetterText("", origin, TimeSpan.Zero)
        {
            Municipality = Text.Line(tenant.Name),
            Link = $"{origin}/{tenantId}/fragor/{letter.SubjectId}",
        }.QuestionAnswered();
        return new Composed(letter.Id, letter.CreatedAt, address, subject, body);
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
        if (!await receivers.Includes(letter.Kind, tenantId, account.Id, cancel))
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
            LetterKind.Digest => told.Digest(await digests.Run(tenant, letter, cancel)),
            LetterKind.CommentAnswered => told.CommentAnswered(),
            LetterKind.ReportHandedIn => told.ReportHandedIn(),
            LetterKind.ReportApproved => told.ReportApproved(),
            LetterKind.DeadlineMoved => told.DeadlineMoved(),
            LetterKind.RoundDecided => told.RoundDecided(),
            LetterKind.RoundReopened => told.RoundReopened(),
            LetterKind.HandedOver => told.HandedOver(),
            LetterKind.WatchedNews => told.WatchedNews(),
            LetterKind.Invitation => told.Invitation(),
            LetterKind.NewLink => told.NewLink(),
            LetterKind.FaultReported => told.FaultReported(),
            LetterKind.SupportOpened => told.SupportOpened(),
            LetterKind.ReportReturned => told.ReportReturned(),
            LetterKind.StandInNamed => told.StandInNamed(),
            LetterKind.RoundOpened => told.RoundOpened(),
            LetterKind.ReportDue => told.ReportDue(),
            LetterKind.QuestionAsked => told.QuestionAsked(),
            LetterKind.QuestionForUnit => told.QuestionForUnit(),
            LetterKind.Mentioned => told.Mentioned(),
            LetterKind.Reset
            or LetterKind.QuestionAnswered
            or LetterKind.PasskeyAdded
            or LetterKind.PasskeyRemoved
            or LetterKind.PasskeyRefused
            or LetterKind.FactorSetUp
            or LetterKind.FactorRemoved => throw new InvalidOperationException(
                "A letter about the account alone has no place."
            ),
        };
    }

    private static (string Subject, string Body) OfAccount(Letter letter, Account account, string origin)
    {
        var name = Text.Line(account.DisplayName);
        var told = new LetterText(name, origin, TimeSpan.Zero) { Link = $"{origin}/mitt-konto" };
        var day = StockholmDay.Of(letter.CreatedAt).ToString("d MMMM yyyy", Text.Swedish);
        return letter.Kind switch
        {
            LetterKind.PasskeyAdded => told.WayIn(
                "En ny passnyckel till ditt konto",
                $"Den {day} lades en passnyckel till på ditt konto. Med den loggar man in utan lösenord.",
                "ta bort passnyckeln och byt lösenord"
            ),
            LetterKind.PasskeyRemoved => told.WayIn(
                "En passnyckel är borttagen från ditt konto",
                $"Den {day} togs en passnyckel bort från ditt konto. Den öppnar inget längre, och du loggades ut i andra webbläsare.",
                "se över dina passnycklar och byt lösenord"
            ),
            LetterKind.PasskeyRefused => told.WayIn(
                "En passnyckel till ditt konto stoppades",
                $"Den {day} försökte någon logga in med en av dina passnycklar, men nyckelns räknare stämde inte. Det kan betyda att nyckeln har kopierats. Ingen släpptes in.",
                "ta bort passnyckeln och lägg till en ny"
            ),
            LetterKind.FactorSetUp => told.WayIn(
                "Tvåstegsinloggning är påslagen för ditt konto",
                $"Den {day} slogs tvåstegsinloggning på. Efter lösenordet behövs nu en kod ur en app.",
                "be den som driver tjänsten att nollställa den, och byt lösenord"
            ),
            LetterKind.FactorRemoved => told.WayIn(
                "Tvåstegsinloggning är borttagen för ditt konto",
                $"Den {day} togs tvåstegsinloggningen bort från ditt konto.",
                "slå på den igen och byt lösenord"
            ),
            LetterKind.Invitation
            or LetterKind.NewLink
            or LetterKind.FaultReported
            or LetterKind.SupportOpened
            or LetterKind.ReportReturned
            or LetterKind.StandInNamed
            or LetterKind.RoundOpened
            or LetterKind.ReportDue
            or LetterKind.QuestionAsked
            or LetterKind.QuestionForUnit
            or LetterKind.Mentioned
            or LetterKind.CommentAnswered
            or LetterKind.ReportHandedIn
            or LetterKind.ReportApproved
            or LetterKind.DeadlineMoved
            or LetterKind.RoundDecided
            or LetterKind.RoundReopened
            or LetterKind.HandedOver
            or LetterKind.WatchedNews
            or LetterKind.Digest
            or LetterKind.QuestionAnswered
            or LetterKind.Reset => default,
        };
    }

    /// <summary>Making a link to choose a password ends the earlier ones, so none is made where none is needed.</summary>
    private async Task<string> LinkOf(Letter letter, Account account, TenantId tenantId) =>
        letter.Kind switch
        {
            LetterKind.FaultReported => $"/{tenantId}/tillganglighet/brister",
            LetterKind.SupportOpened => $"/{tenantId}/personer/stod",
            LetterKind.Mentioned => $"/{tenantId}/kommentarer",
            LetterKind.QuestionAsked or LetterKind.QuestionForUnit => $"/{tenantId}/fragor/vantar",
            LetterKind.RoundOpened or LetterKind.ReportDue or LetterKind.ReportReturned or LetterKind.StandInNamed =>
                $"/{tenantId}/min-rapportering",
            LetterKind.Digest
            or LetterKind.CommentAnswered
            or LetterKind.ReportHandedIn
            or LetterKind.ReportApproved
            or LetterKind.DeadlineMoved
            or LetterKind.RoundDecided
            or LetterKind.RoundReopened
            or LetterKind.HandedOver
            or LetterKind.WatchedNews => $"/{tenantId}/notiser",
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
