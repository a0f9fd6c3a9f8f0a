using Kommunstyrning.Access;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// The municipalities of the templates with examples, and accounts whose password everyone knows. Only for an
/// instance that holds nothing else, and never in production. What an interruption left out is added the next time; of
/// several that start at once one adds it.
/// </summary>
public sealed class SeedDemo(
    IServiceScopeFactory scopes,
    DatabaseSettings settings,
    KommunDb db,
    IHostEnvironment environment,
    DemoContents contents,
    TimeProvider clock
)
{
    private const string Actor = "(demodata)";

    /// <summary>Which municipalities have rounds as examples, the levels that they are about, and whether one is decided on before.</summary>
    private static readonly Dictionary<string, (string[] Levels, bool IsFirst)> Rounds = new(StringComparer.Ordinal)
    {
        ["lulea"] = (["malomrade", "mal"], false),
        ["pitea"] = (["insatsomrade", "mal"], true),
    };

    /// <summary>Each municipality with its accounts in a transaction of its own.</summary>
    /// <returns>
    /// The municipalities that were added. Refused without a field in production, without a password, beside other
    /// municipalities, and when all are there already.
    /// </returns>
    /// <exception cref="InvalidOperationException">The framework would not make an account.</exception>
    public async Task<Outcome<IReadOnlyList<TenantId>>> Run(CancellationToken cancel)
    {
        if (environment.IsProduction())
            return Refusal.Invalid(
                "",
                "Demodata har konton med ett lösenord som alla känner till och läggs inte in i produktion."
            );
        if (string.IsNullOrEmpty(contents.Password))
            return Refusal.Invalid(
                "",
                "Demodata har konton, och inget lösenord är bestämt för dem. Sätt Demo__Password och försök igen."
            );
        await using var turn = await StartTurn.Take(settings, cancel);
        if (await HoldsOthers(cancel))
            return Refusal.Conflict("", "Demodata läggs bara in där det inte finns några kommuner.");

        var there = await db.Tenants.AsNoTracking().Select(t => t.Id).ToListAsync(cancel);
        var origins = Templates.All.Where(t => t.Origin is not null).ToList();
        var missing = origins.Where(t => !there.Contains(TenantId.Parse(t.Origin!.Slug))).ToList();
        await AddInstanceAccounts();
        foreach (var template in missing)
            await Add(template, cancel);
        return missing.Count > 0
            ? missing.ConvertAll(t => TenantId.Parse(t.Origin!.Slug))
            : Refusal.Conflict("", "Demodata finns redan.");
    }

    /// <summary>A tenant that is not the demonstration's own has no demo account as a member.</summary>
    private Task<bool> HoldsOthers(CancellationToken cancel)
    {
        var accounts = db.Accounts.Where(a => a.IsDemo).Select(a => a.Id);
        var demo = db.Memberships.Where(m => accounts.Contains(m.AccountId)).Select(m => m.TenantId);
        return db.Tenants.AnyAsync(t => !demo.Contains(t.Id), cancel);
    }

    private async Task Add(Template template, CancellationToken cancel)
    {
        var origin = template.Origin!;
        var tenant = TenantRow.Of(
            TenantId.Parse(origin.Slug),
            Municipality.Find(origin.AreaCode)!,
            template,
            clock.GetUtcNow()
        );
        tenant.OrganisationNumber = origin.OrganisationNumber;
        await using var scope = await TenantScope.Open(
            scopes,
            tenant,
            Intent.Write,
            CallerAccess.Program(Actor),
            cancel
        );
        scope.Db.Tenants.Add(tenant);
        await scope.Db.SaveChangesAsync(cancel);
        await scope.Get<CopyTemplate>().Run(template, withExamples: true, cancel);
        scope.Db.AddRange(DemoUnitResults.Of(template, tenant.Id));
        if (contents.FollowsSample)
        {
            scope.Db.AddRange(DemoMeasures.Of(template, tenant.Id));
            scope.Db.AddRange(DemoTargets.Of(template, tenant.Id));
            scope.Db.AddRange(DemoOwnIndicators.Of(template, tenant.Id));
        }
        scope.Db.AddRange(DemoActivities.Of(template, tenant.Id));
        scope.Db.AddRange(DemoRegisters.Of(template, tenant.Id));
        await scope.Db.SaveChangesAsync(cancel);
        // before anybody has a place, so that nobody is written to
        if (Rounds.TryGetValue(template.Key, out var rounds))
        {
            var reported = new RoundScope { LevelKeys = [.. rounds.Levels], WithContributors = true };
            await scope.Get<SeedExampleRounds>().Run(CallerAccess.Program(Actor), reported, rounds.IsFirst, cancel);
        }
        var accounts = scope.Get<UserManager<Account>>();
        foreach (var demo in DemoAccounts.All.Where(a => a.Tenant == tenant.Id))
        {
            var account = await Create(accounts, demo);
            scope.Db.Memberships.Add(
                new Membership
                {
                    TenantId = tenant.Id,
                    AccountId = account.Id,
                    Grants = [.. demo.Grants(template)],
                    JoinedAt = clock.GetUtcNow(),
                }
            );
        }
        await scope.Db.SaveChangesAsync(cancel);
        await scope.Commit(cancel);
    }

    private async Task AddInstanceAccounts()
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        foreach (var demo in DemoAccounts.All.Where(a => a.Tenant is null))
        {
            if (await accounts.FindByEmailAsync(demo.Email) is null)
                await Create(accounts, demo);
        }
    }

    private async Task<Account> Create(UserManager<Account> accounts, DemoAccount demo)
    {
        var account = new Account
        {
            Id = StableId.Of($"account/{demo.Email}"),
            UserName = demo.Email,
            Email = demo.Email,
            EmailConfirmed = true,
            DisplayName = demo.DisplayName,
            IsOperator = demo.OnInstance.HasFlag(Rights.Operate),
            IsIndicatorAnalyst = demo.OnInstance.HasFlag(Rights.Correct),
            IsDemo = true,
        };
        var created = await accounts.CreateAsync(account, contents.Password!);
        return created.Succeeded ? account : throw new InvalidOperationException(created.ToString());
    }
}
