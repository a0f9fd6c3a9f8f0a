using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Onboarding;

/// <summary>The people of an archive: whoever has a place in the municipality, without anything that opens an account.</summary>
internal static class ArchivedPeople
{
    public static async Task<List<ArchivedPerson>> Of(KommunDb db, CancellationToken cancel)
    {
        var tenant = db.CurrentTenantId;
        var people = await (
            from membership in db.Memberships
            join account in db.Accounts on membership.AccountId equals account.Id
            where membership.TenantId == tenant
            select new ArchivedPerson(account.Id, account.Email!, account.DisplayName, account.IsClosed)
        ).ToListAsync(cancel);
        return [.. people.OrderBy(p => p.Email, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Whoever has the same address here, or is here already by its id, is taken for the same and stays as it is; for the others
    /// accounts are made, which nobody can sign in with until a password has been chosen by a letter or a link.
    /// </summary>
    /// <returns>The id here, by the id in the archive.</returns>
    public static async Task<Dictionary<Guid, Guid>> Put(
        KommunDb db,
        IReadOnlyList<ArchivedPerson> people,
        CancellationToken cancel
    )
    {
        var normalizer = new IdentifierNormalizer();
        var (ids, addresses) = (
            people.Select(p => p.Id).ToList(),
            people.Select(p => normalizer.NormalizeEmail(p.Email)!).ToList()
        );
        var there = await db
            .Accounts.AsNoTracking()
            .Where(a => ids.Contains(a.Id) || addresses.Contains(a.NormalizedEmail!))
            .Select(a => new { a.Id, a.NormalizedEmail })
            .ToListAsync(cancel);
        var found = new Dictionary<Guid, Guid>();
        foreach (var person in people)
        {
            var address = normalizer.NormalizeEmail(person.Email)!;
            var same =
                there.Find(a => string.Equals(a.NormalizedEmail, address, StringComparison.Ordinal))
                ?? there.Find(a => a.Id == person.Id);
            found[person.Id] = same?.Id ?? person.Id;
            if (same is null)
                db.Accounts.Add(
                    new Account
                    {
                        Id = person.Id,
                        UserName = person.Email,
                        NormalizedUserName = normalizer.NormalizeName(person.Email),
                        Email = person.Email,
                        NormalizedEmail = address,
                        DisplayName = person.DisplayName,
                        IsClosed = person.IsClosed,
                        SecurityStamp = $"{Guid.NewGuid():N}",
                    }
                );
        }
        await db.SaveChangesAsync(cancel);
        return found;
    }
}
