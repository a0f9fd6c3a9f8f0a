using System.Text.RegularExpressions;
using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Access;

/// <summary>What ends a session ends it on both nodes at the next request.</summary>
public sealed partial class SessionTests(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    private const string Closed = "/lulea/organisation/ny";

    [Fact]
    public async Task A_cookie_that_was_signed_out_is_nobodys_on_either_node()
    {
        using var editor = await nodes.SignedIn("redaktor@lulea.example");
        using var kept = nodes.AtOther(editor);
        using var replayed = Copy(editor);
        Assert.Equal((200, 200), ((await editor.Get(Closed)).Code, (await kept.Get(Closed)).Code));

        await editor.PostWithToken("/logga-ut");

        Assert.Equal((302, 302), ((await replayed.Get(Closed)).Code, (await kept.Get(Closed)).Code));
        Assert.DoesNotContain("Logga ut", (await kept.Get("/")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_sign_in_begins_a_new_session_and_ends_the_one_before()
    {
        using var editor = await nodes.SignedIn("redaktor@lulea.example");
        using var before = Copy(editor);

        await editor.SignIn("redaktor@lulea.example");

        Assert.Equal(200, (await editor.Get(Closed)).Code);
        Assert.Equal(302, (await before.Get(Closed)).Code);
    }

    [Fact]
    public async Task A_session_that_is_not_used_ends()
    {
        using var editor = await nodes.SignedIn("redaktor@lulea.example");

        nodes.Clock.Advance(TimeSpan.FromMinutes(239));
        var still = await editor.Get(Closed);
        nodes.Clock.Advance(TimeSpan.FromMinutes(241));
        var idle = await editor.Get(Closed);

        Assert.Equal((200, 302), (still.Code, idle.Code));
    }

    [Fact]
    public async Task A_session_that_is_always_used_ends_after_a_day_of_work()
    {
        using var editor = await nodes.SignedIn("redaktor@lulea.example");
        var answers = new List<int>();

        for (var hour = 1; hour <= 12; hour++)
        {
            nodes.Clock.Advance(TimeSpan.FromHours(1));
            answers.Add((await editor.Get(Closed)).Code);
        }

        Assert.Equal([.. Enumerable.Repeat(200, 11), 302], answers);
    }

    [Fact]
    public async Task A_new_password_ends_every_session_of_the_account()
    {
        using var reader = await nodes.SignedIn("lasare@norrkoping.example");
        using var elsewhere = nodes.AtOther(await nodes.SignedIn("lasare@norrkoping.example"));
        using var another = await nodes.SignedIn("redaktor@norrkoping.example");
        Assert.Contains("Logga ut", (await elsewhere.Get("/")).Body, StringComparison.Ordinal);
        using var anyone = new Visitor(nodes.Other.Address);

        var set = await anyone.Submit(
            await Link("lasare@norrkoping.example"),
            ("password", "fyra ord utan samband"),
            ("repeat", "fyra ord utan samband")
        );

        Assert.Equal(200, set.Code);
        Assert.DoesNotContain("Logga ut", (await reader.Get("/")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Logga ut", (await elsewhere.Get("/")).Body, StringComparison.Ordinal);
        Assert.Contains("Logga ut", (await another.Get("/")).Body, StringComparison.Ordinal);
        using var back = new Visitor(nodes.One.Address);
        await back.SignIn("lasare@norrkoping.example", "fyra ord utan samband");
    }

    [Fact]
    public async Task A_link_sets_one_password_when_many_use_it_at_once()
    {
        var link = await Link("lasare@lulea.example");
        var visitors = Enumerable.Range(0, 4).Select(i => new Visitor((i % 2 == 0 ? nodes.One : nodes.Other).Address));

        var replies = await Task.WhenAll(
            visitors.Select(
                async (visitor, i) =>
                {
                    using (visitor)
                        return await visitor.Submit(
                            link,
                            ("password", $"olika fraser av {i} slag"),
                            ("repeat", $"olika fraser av {i} slag")
                        );
                }
            )
        );

        Assert.Equal([200, 422, 422, 422], replies.Select(r => r.Code).Order());
    }

    [Fact]
    public async Task A_right_that_is_taken_is_gone_at_the_next_request_and_the_last_one_ends_the_session()
    {
        const string email = "redaktor@pitea.example";
        using var editor = await nodes.SignedIn(email);
        using var elsewhere = nodes.AtOther(editor);
        await nodes.InDatabase(db =>
            db.Memberships.Where(m => m.AccountId == Id(db, email))
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.Grants, new List<RoleGrant> { new(Role.Reader) }))
        );
        Assert.Equal(403, (await elsewhere.Get("/pitea/organisation/ny")).Code);

        await Withdrawn(w => w.Place(email, TenantId.Parse("pitea"), Rights.None, default));

        Assert.DoesNotContain("Logga ut", (await elsewhere.Get("/")).Body, StringComparison.Ordinal);
        Assert.Equal(302, (await editor.Get("/pitea/organisation/ny")).Code);
        using var again = new Visitor(nodes.One.Address);
        var refused = await again.Submit("/logga-in", ("email", email), ("password", "prova-kommunstyrning"));
        Assert.StartsWith(
            "Ditt konto har inte längre någon behörighet här.",
            refused.Page.QuerySelector("#f-password-fel")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_operator_who_no_longer_is_one_and_an_account_that_is_closed_are_out()
    {
        using var drift = await nodes.SignedIn("drift@kommunstyrning.example");
        using var reader = await nodes.SignedIn("lasare@pitea.example");
        Assert.Equal(200, (await drift.Get("/drift")).Code);

        await Withdrawn(w => w.Place("drift@kommunstyrning.example", null, Rights.Operate | Rights.Correct, default));
        await Withdrawn(w => w.Account("LASARE@pitea.example", isClosed: true, default));

        Assert.Equal(302, (await drift.Get("/drift")).Code);
        Assert.DoesNotContain("Logga ut", (await reader.Get("/")).Body, StringComparison.Ordinal);
        using var again = new Visitor(nodes.One.Address);
        var closed = await again.Submit(
            "/logga-in",
            ("email", "lasare@pitea.example"),
            ("password", "prova-kommunstyrning")
        );
        Assert.Equal(422, closed.Code);
        await Withdrawn(w => w.Account("lasare@pitea.example", isClosed: false, default));
        await again.SignIn("lasare@pitea.example");
    }

    private async Task Withdrawn(Func<Withdraw, Task<Outcome<string>>> act)
    {
        await using var scope = nodes.Other.Services.CreateAsyncScope();
        Assert.True((await act(scope.ServiceProvider.GetRequiredService<Withdraw>())).Succeeded);
    }

    [Fact]
    public async Task The_table_holds_no_secret_and_what_is_too_old_is_swept_at_the_next_sign_in()
    {
        using var editor = await nodes.SignedIn("redaktor@lulea.example");
        await nodes.InDatabase(async db =>
        {
            var session = await db.Sessions.OrderByDescending(s => s.CreatedAt).FirstAsync();
            Assert.Matches(Sha256(), session.SecretHash);
            Assert.DoesNotContain(session.SecretHash, editor.Cookies.GetAllCookies().Select(c => c.Value));
        });

        nodes.Clock.Advance(TimeSpan.FromHours(13));
        using var later = await nodes.SignedIn("redaktor@lulea.example");

        await nodes.InDatabase(async db => Assert.Equal(1, await db.Sessions.CountAsync()));
    }

    [Fact]
    public async Task Nothing_that_says_who_somebody_was_remains_after_signing_out()
    {
        using var editor = await nodes.SignedIn("redaktor@lulea.example");
        await editor.Get(Closed);

        await editor.PostWithToken("/logga-ut");

        Assert.Equal(["kommunstyrning-enhet"], editor.Cookies.GetAllCookies().Select(c => c.Name));
    }

    private async Task<string> Link(string email)
    {
        await using var scope = nodes.One.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await accounts.FindByEmailAsync(email);
        return await scope.ServiceProvider.GetRequiredService<PasswordLink>().For(account!);
    }

    private static Guid Id(Kommunstyrning.Store.KommunDb db, string email) =>
        db.Accounts.Where(a => a.Email == email).Select(a => a.Id).Single();

    private Visitor Copy(Visitor visitor)
    {
        var same = new Visitor(nodes.One.Address);
        same.Cookies.Add(visitor.Cookies.GetAllCookies());
        return same;
    }

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.None, 1000)]
    private static partial Regex Sha256();
}
