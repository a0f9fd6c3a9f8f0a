using Kommunstyrning.Onboarding;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Onboarding.LifeCycle;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Store;

/// <summary>Two that start for the first time, at once, on one empty database: the program as it is started in development.</summary>
public sealed class FirstStartTests
{
    /// <summary>Not a timing: only what turns a wait for ever into a failure.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Both_come_up_and_there_is_one_demonstration_and_one_migration()
    {
        var empty = await Template.Empty();
        var alone = await Instance.FilledDatabase();
        using var patience = new CancellationTokenSource(Patience);
        await using (var one = Start(empty))
        await using (var other = Start(empty))
        {
            await Task.WhenAll(one.IsReady(patience.Token), other.IsReady(patience.Token));
            foreach (var process in new[] { one, other })
            {
                using var visitor = new Visitor(process.Address);
                Assert.Equal(200, (await visitor.Get("/pitea")).Code);
                await visitor.SignIn("redaktor@lulea.example");
            }
        }

        await using (var store = new TestStore(empty))
        await using (var nobody = store.EnterNobody())
        {
            Assert.Equal(["lulea", "norrkoping", "pitea"], await Slugs(nobody.Db));
            Assert.Equal(
                DemoAccounts.All.Select(a => a.Email).Order(StringComparer.Ordinal),
                (await nobody.Db.Set<Kommunstyrning.Access.Account>().Select(a => a.Email!).ToListAsync()).Order(
                    StringComparer.Ordinal
                )
            );
            Assert.Single(await nobody.Db.Database.GetAppliedMigrationsAsync());
        }
        // what each municipality has is what one start alone puts there
        Assert.Equal(await Counted(alone), await Counted(empty));
        await new TestStore(empty).DisposeAsync();
        await Template.Drop(empty);
        await new TestStore(alone).DisposeAsync();
        await Template.Drop(alone);
    }

    private static async Task<List<string>> Slugs(KommunDb db) =>
        [
            .. (await db.Set<Kommunstyrning.Tenancy.Tenant>().ToListAsync())
                .Select(t => t.Id.Value)
                .Order(StringComparer.Ordinal),
        ];

    private static ServingProcess Start(DatabaseSettings empty) =>
        ServingProcess.Start(empty, ("ASPNETCORE_ENVIRONMENT", "Development"), ("Demo__Password", DemoPassword.Text));

    /// <summary>How many rows each table has of each municipality; lines of sign-ins are no part of the start.</summary>
    private static async Task<List<string>> Counted(DatabaseSettings settings)
    {
        var counted = new List<string>();
        foreach (var slug in new[] { "lulea", "norrkoping", "pitea" })
            counted.AddRange(
                (await Rows.Of(settings, slug, "TrailEntries", "TrailHeads"))
                    .GroupBy(row => row.Split(':')[0], StringComparer.Ordinal)
                    .Select(g => $"{slug} {g.Key} {g.Count()}")
            );
        return counted;
    }
}
