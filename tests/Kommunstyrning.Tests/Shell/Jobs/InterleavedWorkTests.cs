using Kommunstyrning.Access;
using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Access.Mail;
using Kommunstyrning.Tests.Onboarding.LifeCycle;
using Kommunstyrning.Tests.Store;
using Kommunstyrning.Web.Steering.InForce;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Shell.Jobs;

/// <summary>
/// Work of jobs and requests for two municipalities, mixed and at once, on two nodes: each row and each letter lands where it
/// belongs, none is lost, and a third municipality is not touched.
/// </summary>
public sealed class InterleavedWorkTests(MailingNodes nodes) : IClassFixture<MailingNodes>
{
    private const int Pieces = 500;
    private const int AtOnce = 6;
    private const int Attempts = 20;

    [Fact]
    public async Task Nothing_of_one_municipality_comes_into_another_however_the_work_is_mixed()
    {
        var towns = new Dictionary<string, (Tenant Tenant, Visitor Editor, Guid Council)>(StringComparer.Ordinal);
        foreach (var slug in new[] { "pitea", "lulea" })
        {
            var signedIn = await nodes.SignedIn($"redaktor@{slug}.example");
            var units = (await signedIn.Get($"/api/v1/{slug}/units")).Json.AsArray();
            var council = units.First(u => u!["kind"]!.ToString() is "council")!["id"]!.GetValue<Guid>();
            towns[slug] = (await TenantOf(slug), signedIn, council);
        }
        var apart = await Rows.Of(nodes.Database, "norrkoping", "ShownPlans");
        var lot = new Random(20261201);
        var work = Enumerable
            .Range(0, Pieces)
            .Select(i => (Number: i, Slug: lot.Next(2) == 0 ? "pitea" : "lulea"))
            .ToArray();

        await Parallel.ForEachAsync(
            work,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (piece, cancel) =>
            {
                var node = piece.Number % 2 == 0 ? nodes.One : nodes.Other;
                var (tenant, editor, council) = towns[piece.Slug];
                var name = $"({piece.Slug} nummer {piece.Number})";
                switch (piece.Number % 10)
                {
                    case < 4:
                        await ByAJob(node, tenant, council, name, cancel);
                        break;
                    case < 7:
                        await ByARequest(editor, piece.Slug, council, name);
                        break;
                    case 9 when piece.Number % 50 == 9:
                        await InForce(node, cancel);
                        break;
                    case 9:
                        await MailingNodes.Send(node);
                        break;
                    default:
                        await WithLetters(node, tenant, council, name, cancel);
                        break;
                }
            }
        );
        while (await MailingNodes.Send(nodes.One) > 0) { }

        foreach (var (slug, (tenant, editor, _)) in towns)
        {
            var written = work.Where(w => w.Slug == slug)
                .Where(w => w.Number % 10 < 9)
                .Select(w => $"({slug} nummer {w.Number})")
                .Order(StringComparer.Ordinal);
            await using var scope = await TenantScope.Of(nodes.Other.Services, tenant, Intent.Read);
            var units = await scope.Db.Units.AsNoTracking().Where(u => u.Name.Contains("nummer")).ToListAsync();
            Assert.Equal(written, units.Select(u => u.Name).Order(StringComparer.Ordinal));
            // the history says by whom, and of the other one's work there is nothing in any table
            var changes = await scope.Db.Changes.AsNoTracking().Where(c => c.Entity == "Unit").ToListAsync();
            foreach (var change in changes.Where(c => c.After.GetValueOrDefault("Name", "").Contains("nummer")))
                Assert.True(
                    change.By == change.After["Name"] || change.By == $"Redaktör i {tenant.Name} (demo)",
                    change.By
                );
            var other = slug is "pitea" ? "lulea" : "pitea";
            Assert.DoesNotContain(
                await Rows.Of(nodes.Database, slug),
                row => row.Contains($"({other} nummer", StringComparison.Ordinal)
            );
            editor.Dispose();
        }
        Assert.Equal(apart, await Rows.Of(nodes.Database, "norrkoping", "ShownPlans"));
        Assert.True(nodes.Sink.Letters.Count >= 4, $"{nodes.Sink.Letters.Count} letters");
        foreach (var letter in nodes.Sink.Letters)
        {
            var (to, text) = (letter.To.Mailboxes.Single().Address, $"{letter.Subject}\n{letter.TextBody}");
            var (own, foreign) = to.EndsWith("@pitea.example", StringComparison.Ordinal)
                ? ("pitea", "lulea")
                : ("lulea", "pitea");
            Assert.EndsWith($"@{own}.example", to, StringComparison.Ordinal);
            Assert.Contains($"({own} nummer", text, StringComparison.Ordinal);
            Assert.Contains($"/{own}/personer/stod", text, StringComparison.Ordinal);
            Assert.DoesNotContain(foreign, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    private async Task<Tenant> TenantOf(string slug)
    {
        await using var nobody = TenantScope.OfNobody(nodes.One.Services);
        return (await nobody.Db.Tenants.AsNoTracking().ToListAsync()).Single(t => t.Id.Value == slug);
    }

    /// <summary>As a job does it that visits one municipality after the other.</summary>
    private static Task ByAJob(TestProgram node, Tenant tenant, Guid council, string name, CancellationToken cancel) =>
        Within(node, tenant, council, name, (_, _) => Task.CompletedTask, cancel);

    /// <summary>The letter is written with the row.</summary>
    private static Task WithLetters(
        TestProgram node,
        Tenant tenant,
        Guid council,
        string name,
        CancellationToken cancel
    ) =>
        Within(
            node,
            tenant,
            council,
            name,
            (services, by) => services.GetRequiredService<TellMembers>().Run(new(LetterKind.SupportOpened), by, cancel),
            cancel
        );

    private static async Task Within(
        TestProgram node,
        Tenant tenant,
        Guid council,
        string name,
        Func<IServiceProvider, CallerAccess, Task> more,
        CancellationToken cancel
    )
    {
        await using var scope = node.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var by = CallerAccess.Program(name);
        services.GetRequiredService<CurrentTenant>().Enter(tenant);
        services.GetRequiredService<CurrentActor>().Access = by;
        var db = services.GetRequiredService<KommunDb>();
        var outcome = await services
            .GetRequiredService<TenantWork>()
            .Write<int>(
                async () =>
                {
                    db.Add(
                        new Unit
                        {
                            Kind = UnitKind.Committee,
                            ParentId = council,
                            Name = name,
                        }
                    );
                    await db.SaveChangesAsync(cancel);
                    await more(services, by);
                    return 1;
                },
                cancel
            );
        Assert.True(outcome.Succeeded);
    }

    /// <summary>Where the one writer of an embedded database is busy for too long, the page says so: the same form is sent again.</summary>
    private static async Task ByARequest(Visitor editor, string slug, Guid council, string name)
    {
        var page = $"/{slug}/organisation/ny";
        SentForm? form = null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            form ??= (await SentForm.At(editor, page))?.With(
                ("name", name),
                ("kind", "Committee"),
                ("parentId", $"{council}")
            );
            if (form is null)
                continue;
            var reply = await form.Send(editor);
            if (reply.Code == 302)
                return;
            Assert.True(reply.Code == 503, reply.ToString());
        }
        Assert.Fail($"{name} was not taken.");
    }

    /// <summary>It visits all municipalities; made as Hangfire makes it.</summary>
    private static async Task InForce(TestProgram node, CancellationToken cancel)
    {
        await using var scope = node.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<InForceAcrossTenantsJob>(scope.ServiceProvider).Run(cancel);
    }
}
