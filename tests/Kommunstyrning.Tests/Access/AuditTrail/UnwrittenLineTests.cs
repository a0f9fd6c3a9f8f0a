using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Access.Clients;
using Kommunstyrning.Tests.Access.Factors;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Microsoft.Extensions.DependencyInjection;
using TestScope = Kommunstyrning.Tests.Store.TenantScope;

namespace Kommunstyrning.Tests.Access.AuditTrail;

/// <summary>
/// Where a municipality's trail takes no line, nothing is done with the accounts that have a place there; elsewhere everything
/// goes on. When it takes lines again, so does it here, with the same steps.
/// </summary>
public sealed class UnwrittenLineTests(FactorNodes nodes) : IClassFixture<FactorNodes>
{
    private const string Page = "/mitt-konto/tva-steg";

    private static readonly string[] Trail = ["TrailEntries", "TrailHeads", "WindowCounters"];

    /// <summary>What an act is sent by, the same way twice.</summary>
    /// <param name="Beside">Tables that the request itself writes in before the act: a code stays used, whatever comes of it.</param>
    private sealed record Act(string Name, Func<Task<Func<Task<Reply?>>>> Prepare, params string[] Beside);

    [Fact]
    public async Task No_act_of_an_account_is_kept_without_its_line()
    {
        foreach (var act in Acts())
        {
            var done = await act.Prepare();
            var lines = (await Written.Of(nodes.One.Services, "pitea")).Count;
            await using (await Blocked.In(nodes.One.Services, "pitea"))
            {
                var before = await Fingerprint.Of(nodes.Database, [.. Trail, .. act.Beside]);
                Assert.False(await Goes(done), $"{act.Name} went on without a line");
                Assert.True(
                    before == await Fingerprint.Of(nodes.Database, [.. Trail, .. act.Beside]),
                    $"{act.Name} left something without a line"
                );
            }
            Assert.Equal(lines, (await Written.Of(nodes.One.Services, "pitea")).Count);

            Assert.True(await Goes(done), $"{act.Name} did not go with a line");
            Assert.Equal(lines + 1, (await Written.Of(nodes.One.Services, "pitea")).Count);
        }
    }

    [Fact]
    public async Task Elsewhere_people_sign_in_as_ever()
    {
        await using var blocked = await Blocked.In(nodes.One.Services, "pitea");
        using var neighbour = new Visitor(nodes.One.Address);

        Assert.Equal(302, (await FactorNodes.Password(neighbour, "lasare@lulea.example")).Code);
        Assert.Equal(200, (await neighbour.Get("/mitt-konto")).Code);
    }

    private IEnumerable<Act> Acts()
    {
        yield return new(
            "Signing in",
            async () =>
            {
                await Task.CompletedTask;
                return () =>
                    InNew(v =>
                        v.Submit("/logga-in", ("email", "lasare@pitea.example"), ("password", DemoPassword.Text))
                    );
            }
        );
        yield return new(
            "Signing out",
            async () =>
            {
                var visitor = await SignedIn("lasare@pitea.example");
                return async () => await visitor.PostWithToken("/logga-ut");
            }
        );
        yield return new(
            "Signing out another browser",
            async () =>
            {
                var visitor = await SignedIn("lasare@pitea.example");
                await SignedIn("lasare@pitea.example");
                var session = (await visitor.Get("/mitt-konto"))
                    .Page.QuerySelector("form[action='/mitt-konto/logga-ut'] input[name=session]")!
                    .GetAttribute("value")!;
                return async () => await visitor.PostWithToken("/mitt-konto/logga-ut", ("session", session));
            }
        );
        yield return new(
            "Signing out all others",
            async () =>
            {
                var visitor = await SignedIn("lasare@pitea.example");
                await SignedIn("lasare@pitea.example");
                return async () => await visitor.PostWithToken("/mitt-konto/logga-ut-andra");
            }
        );
        yield return new(
            "Another password",
            async () =>
            {
                var visitor = await SignedIn("rapportor@pitea.example");
                (string, string)[] fields =
                [
                    ("present", DemoPassword.Text),
                    ("password", "fyra ord utan samband"),
                    ("repeat", "fyra ord utan samband"),
                ];
                return async () => await visitor.Submit("/mitt-konto", fields);
            }
        );
        yield return new(
            "A password by a link",
            async () =>
            {
                var link = await Link("revisor@pitea.example");
                return () =>
                    InNew(v =>
                        v.Submit(link, ("password", "fyra ord utan samband"), ("repeat", "fyra ord utan samband"))
                    );
            }
        );
        byte[] secret = [];
        Visitor? own = null;
        yield return new(
            "Setting up the second step",
            async () =>
            {
                own = await SignedIn("fortroendevald@pitea.example");
                var shown = await own.Get(Page);
                secret = FactorNodes.SecretOn(shown);
                return async () => await SentForm.Of(shown, Page)!.With(("code", nodes.Code(secret, 0))).Send(own);
            }
        );
        yield return new(
            "New recovery codes",
            () =>
                Later(async () =>
                {
                    nodes.Clock.Advance(TimeSpan.FromMinutes(2));
                    return await own!.Submit(Page, ("present", DemoPassword.Text), ("code", nodes.Code(secret, 0)));
                }),
            "SecondFactors",
            "Sessions"
        );
        yield return new(
            "Turning off the second step",
            () =>
                Later(async () =>
                {
                    nodes.Clock.Advance(TimeSpan.FromMinutes(2));
                    var form = (await SentForm.At(own!, Page))! with { Action = $"{Page}/stang-av" };
                    return await form.With(("present", DemoPassword.Text), ("code", nodes.Code(secret, 0))).Send(own!);
                }),
            "SecondFactors",
            "Sessions"
        );
        yield return new(
            "The operator's taking it away",
            async () =>
            {
                await nodes.SetUp("fortroendevald@pitea.example");
                return () => Use<ChangeSecondFactor>(c => c.Reset("fortroendevald@pitea.example", default));
            }
        );
        yield return new(
            "Closing an account",
            () => Later(() => Use<Withdraw>(w => w.Account("analytiker@pitea.example", isClosed: true, default)))
        );
        yield return new(
            "Opening an account",
            () => Later(() => Use<Withdraw>(w => w.Account("analytiker@pitea.example", isClosed: false, default)))
        );
        yield return new(
            "Taking back a place",
            () => Later(() => Use<Withdraw>(w => w.Place("analytiker@pitea.example", Pitea, Rights.None, default)))
        );
        yield return new(
            "Giving a place",
            () =>
                Later(() =>
                    Use<Invite>(i =>
                        i.Run("ny-har@pitea.example", new MembershipGrant(Pitea, [new(Role.Reader)]), default)
                    )
                )
        );
        yield return new(
            "Letting a program in",
            async () =>
            {
                var (client, person) = (await Client(), await SignedIn("strateg@pitea.example"));
                return () => AddedClient.Answer(person, client.Authorize(Pkce.New(), "plan.read"))!;
            }
        );
        yield return new(
            "Withdrawing that",
            async () =>
            {
                var (client, person) = (await Client(), await SignedIn("strateg@pitea.example"));
                await AddedClient.Answer(person, client.Authorize(Pkce.New(), "plan.read"));
                var grant = (await person.Get("/mitt-konto"))
                    .Page.QuerySelector("form[action='/mitt-konto/dra-in'] input[name=grant]")!
                    .GetAttribute("value")!;
                return async () => await person.PostWithToken("/mitt-konto/dra-in", ("grant", grant));
            }
        );
    }

    private static TenantId Pitea => TenantId.Parse("pitea");

    private static Task<Func<Task<Reply?>>> Later(Func<Task<Reply?>> act) => Task.FromResult(act);

    /// <summary>What is refused is no act, and neither is a use case that throws.</summary>
    private static async Task<bool> Goes(Func<Task<Reply?>> act)
    {
        try
        {
            return await act() is not { Code: >= 400 };
        }
        catch (Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            return false;
        }
    }

    private async Task<Reply?> Use<T>(Func<T, Task> act)
        where T : notnull
    {
        await using var scope = nodes.One.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<T>());
        return null;
    }

    private async Task<Reply?> InNew(Func<Visitor, Task<Reply>> act)
    {
        using var visitor = new Visitor(nodes.One.Address);
        return await act(visitor);
    }

    private async Task<Visitor> SignedIn(string email)
    {
        var visitor = new Visitor(nodes.One.Address);
        await visitor.SignIn(email);
        return visitor;
    }

    private async Task<AddedClient> Client()
    {
        using var admin = await SignedIn("admin@pitea.example");
        return await AddedClient.By(admin, nodes.One.Address, "pitea", "persons", ["plan.read"]);
    }

    private async Task<string> Link(string email)
    {
        await using var scope = nodes.One.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Account>>();
        return await scope
            .ServiceProvider.GetRequiredService<PasswordLink>()
            .For((await accounts.FindByEmailAsync(email))!);
    }

    /// <summary>The number of the next line is taken, so that each line that is to be written fails; given back at the end.</summary>
    private sealed class Blocked : IAsyncDisposable
    {
        private readonly IServiceProvider services;
        private readonly Tenant tenant;
        private readonly TrailHead head;

        private Blocked(IServiceProvider services, Tenant tenant, TrailHead head) =>
            (this.services, this.tenant, this.head) = (services, tenant, head);

        public static async Task<Blocked> In(IServiceProvider services, string slug)
        {
            var of = await Written.Tenant(services, slug);
            await using var scope = await TestScope.Of(services, of, Intent.Write);
            var end = scope.Db.Set<TrailHead>().Single();
            var before = new TrailHead { Number = end.Number, Hash = end.Hash };
            // a number that is there already
            end.Number--;
            await scope.Db.SaveChangesAsync();
            await scope.Commit();
            return new Blocked(services, of, before);
        }

        public async ValueTask DisposeAsync()
        {
            await using var scope = await TestScope.Of(services, tenant, Intent.Write);
            var now = scope.Db.Set<TrailHead>().Single();
            (now.Number, now.Hash) = (head.Number, head.Hash);
            await scope.Db.SaveChangesAsync();
            await scope.Commit();
        }
    }
}
