using System.Globalization;
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

    private const string Actor = "(syntetiska data)";

    /// <summary>Each municipality in a transaction of its own: an interruption keeps those that are done.</summary>
    /// <param name="count">How many there are to be, 1 to <see cref="Most"/>.</param>
    /// <returns>How many were added; invalid at tenants when the count is another.</returns>
    public async Task<Outcome<int>> Run(int count, CancellationToken cancel)
    {
        if (count is < 1 or > Most)
            return Refusal.Invalid("tenants", $"Antalet kommuner ska vara mellan 1 och {Most}.");

        var there = await db.Tenants.AsNoTracking().Select(t => t.Id).ToListAsync(cancel);
        var missing = Enumerable.Range(1, count).Where(n => !there.Contains(Slug(n))).ToList();
        foreach (var number in missing)
            await Add(number, cancel);
        return missing.Count;
    }

    private async Task Add(int number, CancellationToken cancel)
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
        await scope.Db.SaveChangesAsync(cancel);
        await scope.Commit(cancel);
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
