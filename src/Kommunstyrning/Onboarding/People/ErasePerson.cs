using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Onboarding;

/// <param name="Rows">How many were changed or taken away.</param>
/// <param name="TrailHead">Number and hash of the trail's last line from now on, to be noted in place of an earlier one.</param>
/// <param name="Left">Texts that somebody has written and that name the person, which people change by hand.</param>
public sealed record ErasedIn(string Slug, int Rows, string TrailHead, IReadOnlyList<PersonFound> Left);

/// <param name="Pseudonym">What the person is called in the history from now on.</param>
public sealed record ErasedPerson(string Pseudonym, IReadOnlyList<ErasedIn> Municipalities);

/// <summary>
/// Takes a person's name out of the instance. What was done stays, done by a pseudonym; the account and all that hangs on it
/// goes. The lines of a trail in which the name stood are sealed anew, and the trail says so.
/// </summary>
public sealed class ErasePerson(KommunDb db, OwnerWorkAcrossTenants work)
{
    /// <summary>Again from where it was, where it was cut off: what has been replaced is not found any more.</summary>
    /// <param name="email">Spaces around it and its case do not count.</param>
    /// <returns>
    /// Missing when there is no account; in conflict where a municipality would be without administrator, a client
    /// without anybody who answers for it, the instance without anybody who runs it, or a trail does not hold, with what to do.
    /// </returns>
    public async Task<Outcome<ErasedPerson>> Run(string? email, CancellationToken cancel)
    {
        if (await PersonQuery.Find(db, email, cancel) is not { } account)
            return Refusal.Missing("Kontot");
        if (await WhyNot(account, cancel) is { Count: > 0 } needed)
            return Outcome<ErasedPerson>.Refused(needed);
        var search = await PersonQuery.SearchFor(db, account, cancel);
        var pseudonym = $"Raderad person {Guid.NewGuid().ToString("N")[..6]}";
        var erased = new List<ErasedIn>();
        foreach (var tenant in await db.Tenants.AsNoTracking().ToListAsync(cancel))
        {
            var outcome = await work.Write(
                tenant,
                (owner, trail) => new ErasureInTenant(owner, trail, search, pseudonym).Run(cancel),
                cancel
            );
            if (!outcome.Succeeded)
                return Outcome<ErasedPerson>.Refused(outcome.Refusals);
            if (outcome.Value is { Rows: > 0 } or { Left.Count: > 0 })
                erased.Add(outcome.Value);
        }
        await db.InTransaction(() => OfInstance(account, search, pseudonym, cancel), cancel);
        await work.Overwrite(cancel);
        return new ErasedPerson(pseudonym, [.. erased.OrderBy(e => e.Slug, StringComparer.Ordinal)]);
    }

    private async Task<List<Refusal>> WhyNot(Account account, CancellationToken cancel)
    {
        var why = new List<Refusal>();
        var own = await db.Memberships.AsNoTracking().Where(m => m.AccountId == account.Id).ToListAsync(cancel);
        foreach (var place in own.Where(IsAdministrator))
        {
            var others = await (
                from membership in db.Memberships.AsNoTracking()
                join other in db.Accounts on membership.AccountId equals other.Id
                where membership.TenantId == place.TenantId && other.Id != account.Id && !other.IsClosed
                select membership
            ).ToListAsync(cancel);
            if (!others.Exists(IsAdministrator))
                why.Add(
                    Refusal.Conflict(
                        "",
                        $"{account.ShownName()} är ensam administratör i ”{place.TenantId}”. Gör någon annan till administratör först, på /{place.TenantId}/personer eller med account invite --tenant {place.TenantId} --role Administrator."
                    )
                );
        }
        why.AddRange(
            (await db.Clients.AsNoTracking().Where(c => c.ResponsibleId == account.Id).ToListAsync(cancel)).Select(c =>
                Refusal.Conflict(
                    "",
                    $"{account.ShownName()} svarar för programmet ”{c.DisplayName}”. Låt någon annan svara för det först, på /{c.TenantId}/klienter."
                )
            )
        );
        if (
            account.IsOperator
            && !await db.Accounts.AnyAsync(a => a.Id != account.Id && a.IsOperator && !a.IsClosed, cancel)
        )
            why.Add(
                Refusal.Conflict(
                    "",
                    $"{account.ShownName()} är ensam om att driva tjänsten. Ge någon annan rätten först, med account invite --operator."
                )
            );
        return why;
    }

    private static bool IsAdministrator(Membership place) =>
        place.Grants.Exists(grant => grant.Role == Role.Administrator);

    /// <summary>The account, and who did what beside any municipality. Receipts of deletions keep who asked and confirmed.</summary>
    private async Task<Outcome<int>> OfInstance(
        Account account,
        PersonSearch search,
        string pseudonym,
        CancellationToken cancel
    )
    {
        var writer = new RowWriter(db);
        await writer.Overwrite(cancel);
        await new AccountRows(db).TakeAway(account.Id, cancel);
        var shared = db
            .Model.GetEntityTypes()
            .Where(t => !t.ClrType.IsAssignableTo(typeof(IOwned)) && t.ClrType != typeof(Deletion))
            .SelectMany(t => t.GetProperties().Select(p => (Type: t, Column: p)))
            .Where(c => c.Column.ClrType == typeof(string) && PersonSearch.IsOfPeople(c.Column.Name));
        foreach (var (type, column) in shared)
        foreach (var name in search.Names)
            await writer.Replace(type, column, name, pseudonym, cancel);
        return 1;
    }
}
