using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>Whom in a municipality a letter that is chosen goes to, by their roles and choices of now.</summary>
public sealed class LetterReceivers(KommunDb db, UsableAccounts usable)
{
    /// <returns>Accounts; of a duty nobody's choice leaves the municipality without a letter.</returns>
    internal async Task<IReadOnlyList<Guid>> Run(LetterKind kind, TenantId tenant, CancellationToken cancel)
    {
        var rule = LetterRules.Of(kind);
        var places = await (
            from place in db.Memberships.AsNoTracking()
            join account in db.Accounts.AsNoTracking() on place.AccountId equals account.Id
            where place.TenantId == tenant
            select new { place, account }
        ).ToListAsync(cancel);
        var may = places
            .Where(p => rule.IsFor(p.place.Grants) && usable.Includes(p.account))
            .Select(p => p.place)
            .ToList();
        var wanting = may.Where(p => rule.IsWanted(p.Grants, p.Letters)).ToList();
        return [.. (rule.IsDuty && wanting.Count == 0 ? may : wanting).Select(p => p.AccountId)];
    }

    /// <summary>Whether a letter that has been put in the outbox still goes to the one whom it is for.</summary>
    internal async Task<bool> Includes(LetterKind kind, TenantId tenant, Guid accountId, CancellationToken cancel)
    {
        var rule = LetterRules.Of(kind);
        if (!rule.IsChosen || (await Run(kind, tenant, cancel)).Contains(accountId))
            return true;
        var place = await db
            .Memberships.AsNoTracking()
            .SingleOrDefaultAsync(m => m.TenantId == tenant && m.AccountId == accountId, cancel);
        return rule.IsForNamed && place is not null && !rule.IsFor(place.Grants);
    }
}
