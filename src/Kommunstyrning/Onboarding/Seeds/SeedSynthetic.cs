using System.Globalization;
using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// Invented municipalities of a real one's size, to see how the instance carries many: exempel-001, exempel-002 …
/// The same each time; those that are there already are left as they are.
/// </summary>
public sealed class SeedSynthetic(IServiceScopeFactory scopes, KommunDb db, TimeProvider clock)
{
    /// <summary>An area code has four characters: X and three digits, which no real municipality has.</summary>
    public const int Most = 999;

    public const int MostPeople = 999;

    private const string Actor = "(syntetiska data)";

    /// <summary>What the people are there, in turn; most read.</summary>
    private static readonly Role[] Held = [Role.Administrator, Role.Strategist, Role.Analyst, Role.Politician];

    /// <summary>Each municipality in a transaction of its own: an interruption keeps those that are done.</summary>
    /// <param name="count">How many there are to be, 1 to <see cref="Most"/>.</param>
    /// <param name="people">How many belong to each of those that are added, 0 to <see cref="MostPeople"/>; none has a password.</param>
    /// <returns>How many were added; invalid at tenants or people when a count is another.</returns>
    public async Task<Outcome<int>> Run(int count, int people, CancellationToken cancel)
    {
        if (count is < 1 or > Most)
            return Refusal.Invalid("tenants", $"Antalet kommuner ska vara mellan 1 och {Most}.");
        if (people is < 0 or > MostPeople)
            return Refusal.Invalid("people", $"Antalet personer ska vara mellan 0 och {MostPeople}.");

        var there = await db.Tenants.AsNoTracking().Select(t => t.Id).ToListAsync(cancel);
        var missing = Enumerable.Range(1, count).Where(n => !there.Contains(Slug(n))).ToList();
        foreach (var number in missing)
            await Add(number, people, cancel);
        return missing.Count;
    }

    private async Task Add(int number, int people, CancellationToken cancel)
    {
        var growth = SyntheticGrowth.Of(number);
        var template = Templates.Find(growth.Template)!;
        var tenant = Tenant(number, template);
        await using var scope = await TenantScope.Open(
            scopes,
            tenant,
            Intent.Write,
            CallerAccess.Program(Actor),
            cancel
        );
        scope.Db.ChangeTracker.AutoDetectChangesEnabled = false;
        scope.Db.Tenants.Add(tenant);
        await scope.Db.SaveChangesAsync(cancel);
        var copied = await scope.Get<CopyTemplate>().Run(template, withExamples: false, cancel);
        new SyntheticElements(scope.Db, tenant.Id, copied, growth).Add();
        for (var person = 1; person <= people; person++)
            AddPerson(scope.Db, tenant, person);
        await scope.Db.SaveChangesAsync(cancel);
        await scope.Commit(cancel);
    }

    private void AddPerson(KommunDb tenantDb, Tenant tenant, int number)
    {
        var email = $"person-{Digits(number)}@{tenant.Id}.example";
        var account = new Account
        {
            Id = StableId.Of($"account/{email}"),
            UserName = email,
            NormalizedUserName = Identifier.Fold(email),
            Email = email,
            NormalizedEmail = Identifier.Fold(email),
            DisplayName = $"Person {Digits(number)} i {tenant.Name}",
            SecurityStamp = $"{Guid.NewGuid()}",
        };
        tenantDb.Add(account);
        tenantDb.Add(
            new Membership
            {
                TenantId = tenant.Id,
                AccountId = account.Id,
                Grants = [new RoleGrant(number <= Held.Length ? Held[number - 1] : Role.Reader)],
                JoinedAt = clock.GetUtcNow(),
            }
        );
    }

    private static TenantId Slug(int number) => TenantId.Parse($"exempel-{Digits(number)}");

    private static string Digits(int number) => number.ToString("000", CultureInfo.InvariantCulture);

    private Tenant Tenant(int number, Template template) =>
        new()
        {
            Id = Slug(number),
            Name = $"Exempel {Digits(number)}",
            AreaCode = $"X{Digits(number)}",
            Theme = (Theme)(number % Enum.GetValues<Theme>().Length),
            Tagline = template.Tagline,
            Presentation = "En påhittad kommun för att pröva hur tjänsten klarar många.",
            CreatedAt = clock.GetUtcNow(),
        };
}
