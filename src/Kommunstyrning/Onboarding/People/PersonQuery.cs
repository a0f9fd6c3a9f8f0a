using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// Gathers what the instance holds about one person, out of every table, so that none can be forgotten. Texts that others have
/// written are said where they stand and not shown: whoever asks may not see them all.
/// </summary>
public sealed class PersonQuery(IServiceScopeFactory scopes, KommunDb db)
{
    private const string Actor = "(personuppgifter)";

    /// <summary>The own account.</summary>
    /// <returns>
    /// Missing where nobody has signed in; forbidden for a session through a municipality's provider, where the account has a
    /// place elsewhere too.
    /// </returns>
    public async Task<Outcome<PersonReport>> Own(CallerAccess access, CancellationToken cancel)
    {
        if (
            await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == access.AccountId, cancel)
            is not { } account
        )
            return Refusal.Missing("Kontot");
        if (access.Through is not null && await IsElsewhereToo(account, access, cancel))
            return Refusal.Forbidden(
                "Kontot används på annat håll också, och dit når inte kommunens inloggning. Logga in med lösenord för att se allt som finns om dig."
            );
        return await Of(account, cancel);
    }

    private async Task<bool> IsElsewhereToo(Account account, CallerAccess access, CancellationToken cancel)
    {
        var places = await db
            .Memberships.Where(m => m.AccountId == account.Id)
            .Select(m => m.TenantId)
            .ToListAsync(cancel);
        return account.OnInstance != Rights.None || !places.TrueForAll(access.Reaches);
    }

    /// <summary>For whoever runs the instance.</summary>
    /// <param name="email">Spaces around it and its case do not count.</param>
    /// <returns>Missing when there is no account.</returns>
    public async Task<Outcome<PersonReport>> Run(string? email, CancellationToken cancel) =>
        await Find(db, email, cancel) is { } account ? await Of(account, cancel) : Refusal.Missing("Kontot");

    internal static Task<Account?> Find(KommunDb db, string? email, CancellationToken cancel)
    {
        var address = new IdentifierNormalizer().NormalizeEmail(Identifier.Trim(email));
        return db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedEmail == address, cancel);
    }

    /// <summary>A name that two accounts are shown with says nothing of the one.</summary>
    internal static async Task<PersonSearch> SearchFor(KommunDb db, Account account, CancellationToken cancel)
    {
        var name = account.ShownName();
        var isShared = await db.Accounts.AnyAsync(a => a.Id != account.Id && a.DisplayName == name, cancel);
        return new PersonSearch(account.Id, account.Email!, isShared || name.Length == 0 ? [] : [name]);
    }

    private async Task<PersonReport> Of(Account account, CancellationToken cancel)
    {
        var id = account.Id;
        var search = await SearchFor(db, account, cancel);
        var factor = await db.SecondFactors.AsNoTracking().SingleOrDefaultAsync(f => f.AccountId == id, cancel);
        var tenants = await db.Tenants.AsNoTracking().ToListAsync(cancel);
        var places = await db.Memberships.AsNoTracking().Where(m => m.AccountId == id).ToListAsync(cancel);
        var passkeys = await db
            .Passkeys.AsNoTracking()
            .Where(p => p.AccountId == id)
            .OrderBy(p => p.Id)
            .ToListAsync(cancel);
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.AccountId == id).ToListAsync(cancel);
        var letters = await db.Letters.AsNoTracking().Where(l => l.AccountId == id).ToListAsync(cancel);
        var municipalities = new List<PersonInTenant>();
        foreach (var tenant in tenants.OrderBy(t => t.Name, StringComparer.Create(Text.Swedish, ignoreCase: true)))
        {
            if (await In(tenant, search, cancel) is { } found)
                municipalities.Add(found);
        }
        return new PersonReport(
            new PersonAccount(
                id,
                account.Email!,
                account.ShownName(),
                account.IsOperator,
                account.IsIndicatorAnalyst,
                account.IsClosed,
                account.PasswordHash is not null,
                factor?.SetUpAt
            ),
            [
                .. places.Select(p => new PersonPlace(
                    p.TenantId.Value,
                    tenants.First(t => t.Id == p.TenantId).Name,
                    p.Grants,
                    p.JoinedAt,
                    p.Letters,
                    p.OpenedAt
                )),
            ],
            [.. passkeys.Select(p => new PersonPasskey(p.Name, p.CreatedAt, p.UsedAt))],
            [
                .. sessions
                    .OrderByDescending(s => s.CreatedAt)
                    .Select(s => new PersonSession(s.CreatedAt, s.SeenAt, s.EndedAt, s.Client)),
            ],
            [.. letters.Select(l => new PersonLetter(l.Kind, l.State, l.CreatedAt, l.TenantId?.Value))],
            await new AccountRows(db).Count(id, cancel),
            municipalities
        );
    }

    private async Task<PersonInTenant?> In(Tenant tenant, PersonSearch search, CancellationToken cancel)
    {
        var program = CallerAccess.Program(Actor);
        await using var scope = await TenantScope.Open(scopes, tenant, Intent.Snapshot, program, cancel);
        var lines = await scope
            .Db.TrailEntries.AsNoTracking()
            .Where(e => e.ByAccountId == search.Id || e.SubjectId == search.Id)
            .OrderBy(e => e.Number)
            .ToListAsync(cancel);
        var found = new List<PersonFound>();
        foreach (var type in RowTable.Owned(scope.Db.Model).Where(t => t.ClrType != typeof(SearchableText)))
        {
            var table = new RowTable(type);
            var rows = await table.Rows(scope.Db, cancel);
            found.AddRange(
                from column in table.Columns
                from hits in rows.Select(row => search.In(column, row)).OfType<PersonHit>().GroupBy(h => h)
                select new PersonFound(table.Name, column.Name, hits.Key, hits.Count())
            );
        }
        return lines.Count + found.Count == 0
            ? null
            : new PersonInTenant(
                tenant.Id.Value,
                tenant.Name,
                [.. lines.Select(e => new PersonLine(e.Number, e.At, e.Kind, e.ByAccountId == search.Id))],
                found
            );
    }
}
