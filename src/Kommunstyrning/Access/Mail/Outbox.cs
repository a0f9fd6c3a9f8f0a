using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>Where letters are put by whoever has something to tell, within the own transaction.</summary>
public sealed class Outbox(KommunDb db, MailSettings settings, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>False where no mail server is set: then links are handed over by hand.</summary>
    public bool IsOpen => settings.IsSetUp;

    internal IDataProtector Protector => protection.CreateProtector(nameof(Letter));

    /// <summary>Is saved with what the caller saves. One of the same kind that has not gone out yet does for two.</summary>
    /// <returns>The id of the letter that goes out.</returns>
    internal async Task<Guid> Put(LetterKind kind, Guid accountId, CallerAccess by, CancellationToken cancel)
    {
        var tenant = db.CurrentTenantId;
        var waiting = await db
            .Letters.Where(l =>
                l.AccountId == accountId
                && l.TenantId == tenant
                && l.Kind == kind
                && l.State == LetterState.Waiting
                && l.Attempts == 0
            )
            .Select(l => (Guid?)l.Id)
            .FirstOrDefaultAsync(cancel);
        if (waiting is { } id)
            return id;
        var name = Text.Line(by.Name);
        var now = clock.GetUtcNow();
        var letter = new Letter
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            TenantId = tenant,
            AccountId = accountId,
            InvitedBy = name[..Math.Min(name.Length, Letter.NameLength)],
            CreatedAt = now,
            NextTryAt = now,
        };
        db.Letters.Add(letter);
        return letter.Id;
    }

    /// <summary>
    /// About the account alone, to whose it is: that something has changed in how one signs in. Where no letters are sent, or
    /// the account has no address, there is none.
    /// </summary>
    internal async Task PutAboutAccount(LetterKind kind, Guid accountId, CancellationToken cancel)
    {
        if (!IsOpen || !await db.Accounts.AnyAsync(a => a.Id == accountId && a.Email != null, cancel))
            return;
        var now = clock.GetUtcNow();
        db.Letters.Add(
            new Letter
            {
                Id = Guid.CreateVersion7(now),
                Kind = kind,
                AccountId = accountId,
                CreatedAt = now,
                NextTryAt = now,
            }
        );
    }

    /// <summary>To an address that somebody left with a question, of which nobody asks whether it has an account.</summary>
    /// <param name="questionId">Which the letter leads to.</param>
    internal void PutAnswer(string address, Guid questionId)
    {
        var now = clock.GetUtcNow();
        db.Letters.Add(
            new Letter
            {
                Id = Guid.CreateVersion7(now),
                Kind = LetterKind.QuestionAnswered,
                TenantId = db.CurrentTenantId,
                SealedAddress = Protector.Protect(address),
                SubjectId = questionId,
                CreatedAt = now,
                NextTryAt = now,
            }
        );
    }

    /// <summary>To an address of which nobody has asked yet whether it has an account.</summary>
    internal void PutReset(string address)
    {
        var now = clock.GetUtcNow();
        db.Letters.Add(
            new Letter
            {
                Id = Guid.CreateVersion7(now),
                Kind = LetterKind.Reset,
                SealedAddress = Protector.Protect(address),
                CreatedAt = now,
                NextTryAt = now,
            }
        );
    }
}
