using System.Security.Cryptography;
using AngleSharp.Dom;
using Kommunstyrning.Access;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Access.Factors;

/// <summary>A second step at sign-in: set up, asked for, used once, lost and reset.</summary>
public sealed class FactorTests(FactorNodes nodes) : IClassFixture<FactorNodes>
{
    [Fact]
    public async Task Whoever_has_set_it_up_is_asked_for_a_code_and_is_nobody_until_it_is_given()
    {
        var (secret, codes) = await nodes.SetUp("lasare@pitea.example");
        using var visitor = new Visitor(nodes.One.Address);

        var password = await FactorNodes.Password(visitor, "lasare@pitea.example");
        var between = await visitor.Get("/mitt-konto");
        var code = await FactorNodes.Give(visitor, nodes.Code(secret, 1));
        var after = await visitor.Get("/mitt-konto");

        Assert.Equal(10, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal((302, "/logga-in/kod?till="), (password.Code, password.Location));
        Assert.Equal((302, 302, 200), (between.Code, code.Code, after.Code));
        Assert.Contains(
            "tio återställningskoder kvar",
            (await visitor.Get("/mitt-konto/tva-steg")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task A_code_is_taken_one_step_either_way(int steps, bool isTaken)
    {
        var email = $"analytiker@{new[] { "pitea", "lulea", "norrkoping" }[(steps + 3) % 3]}.example";
        await nodes.Remove(email);
        var (secret, _) = await nodes.SetUp(email);
        nodes.Clock.Advance(TimeSpan.FromMinutes(16));
        using var visitor = new Visitor(nodes.One.Address);
        await FactorNodes.Password(visitor, email);

        var reply = await FactorNodes.Give(visitor, nodes.Code(secret, steps));

        Assert.Equal(isTaken ? 302 : 422, reply.Code);
        if (!isTaken)
            Assert.Contains("Koden stämmer inte", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_forty_who_give_the_same_code_at_once_one_gets_in_and_none_later()
    {
        var (secret, _) = await nodes.SetUp("strateg@pitea.example");
        nodes.Clock.Advance(TimeSpan.FromMinutes(2));
        var code = nodes.Code(secret, 0);

        var replies = await nodes.AllAtOnce("strateg@pitea.example", code);
        var (again, earlier) = (
            await nodes.AllAtOnce("strateg@pitea.example", code, count: 1),
            await nodes.AllAtOnce("strateg@pitea.example", nodes.Code(secret, -1), count: 1)
        );

        Assert.Equal(1, replies.Count(r => r.Code == 302));
        Assert.Equal(39, replies.Count(r => r.Code == 422));
        Assert.Equal((422, 422), (again[0].Code, earlier[0].Code));
    }

    [Fact]
    public async Task A_recovery_code_opens_once_though_forty_try()
    {
        var (_, codes) = await nodes.SetUp("strateg@lulea.example");

        var replies = await nodes.AllAtOnce("strateg@lulea.example", codes[3]);
        var written = await nodes.AllAtOnce(
            "strateg@lulea.example",
            codes[4].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal),
            count: 1
        );

        Assert.Equal(1, replies.Count(r => r.Code == 302));
        Assert.Equal(302, written[0].Code);
        await nodes.InDatabase(async db =>
        {
            var id = (await db.Accounts.SingleAsync(a => a.Email == "strateg@lulea.example")).Id;
            Assert.Equal(8, await db.Set<RecoveryCode>().CountAsync(c => c.AccountId == id));
        });
    }

    [Fact]
    public async Task The_code_that_set_it_up_does_not_sign_in_and_a_half_sign_in_grows_old()
    {
        var (secret, _) = await nodes.SetUp("fortroendevald@pitea.example");
        using var replaying = new Visitor(nodes.One.Address);
        await FactorNodes.Password(replaying, "fortroendevald@pitea.example");
        var replayed = await FactorNodes.Give(replaying, nodes.Code(secret, 0));

        using var slow = new Visitor(nodes.One.Address);
        await FactorNodes.Password(slow, "fortroendevald@pitea.example");
        var shown = (await SentForm.At(slow, "/logga-in/kod"))!;
        nodes.Clock.Advance(TimeSpan.FromMinutes(11));
        var late = await shown.With(("code", nodes.Code(secret, 0))).Send(slow);
        using var stranger = new Visitor(nodes.One.Address);
        var without = await stranger.PostWithToken("/logga-in/kod", ("code", nodes.Code(secret, 0)));

        Assert.Equal(422, replayed.Code);
        Assert.Equal((302, "/logga-in"), (late.Code, late.Location));
        Assert.Equal((302, "/logga-in"), (without.Code, without.Location));
        Assert.Equal(302, (await slow.Get("/mitt-konto")).Code);
    }

    [Fact]
    public async Task Nothing_lies_in_the_clear()
    {
        var (secret, codes) = await nodes.SetUp("lasare@lulea.example");

        await nodes.InDatabase(async db =>
        {
            var kept = string.Join(' ', await db.Set<SecondFactor>().Select(f => f.SealedSecret).ToListAsync());
            Assert.DoesNotContain(Convert.ToHexString(secret), kept, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Totp.Base32(secret), kept, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Convert.ToBase64String(secret), kept, StringComparison.Ordinal);
            var hashes = await db.Set<RecoveryCode>().Select(c => c.Hash).ToListAsync();
            Assert.DoesNotContain(
                codes,
                c => hashes.Contains(c) || hashes.Contains(c.Replace("-", "", StringComparison.Ordinal))
            );
        });
    }

    [Fact]
    public async Task Turning_it_off_and_new_codes_ask_for_password_and_code()
    {
        var (secret, codes) = await nodes.SetUp("fortroendevald@lulea.example", keep: true);
        var visitor = nodes.Kept!;
        const string page = "/mitt-konto/tva-steg";
        nodes.Clock.Advance(TimeSpan.FromMinutes(2));

        var password = await visitor.Submit(page, ("present", "fel"), ("code", nodes.Code(secret, 0)));
        var code = await visitor.Submit(page, ("present", DemoPassword.Text), ("code", "000000"));
        var renewed = await visitor.Submit(page, ("present", DemoPassword.Text), ("code", nodes.Code(secret, 0)));
        var old = await nodes.AllAtOnce("fortroendevald@lulea.example", codes[0], count: 1);
        var form = (await SentForm.At(visitor, page))! with { Action = $"{page}/stang-av" };
        nodes.Clock.Advance(TimeSpan.FromMinutes(2));
        var off = await form.With(("present", DemoPassword.Text), ("code", nodes.Code(secret, 0))).Send(visitor);

        Assert.Contains("Lösenordet stämmer inte.", password.Text, StringComparison.Ordinal);
        Assert.Contains("Koden stämmer inte", code.Text, StringComparison.Ordinal);
        Assert.Equal(10, renewed.Page.QuerySelectorAll(".codes li").Length);
        Assert.Equal(422, old[0].Code);
        Assert.Equal(302, off.Code);
        await visitor.SignIn("fortroendevald@lulea.example");
    }

    [Fact]
    public async Task The_operators_verb_takes_it_away_and_ends_the_sessions()
    {
        await nodes.SetUp("lasare@norrkoping.example", keep: true);
        await using (var scope = nodes.One.Services.CreateAsyncScope())
        {
            var change = scope.ServiceProvider.GetRequiredService<ChangeSecondFactor>();
            Assert.Equal(
                "lasare@norrkoping.example",
                (await change.Reset(" Lasare@norrkoping.example", default)).Value
            );
            Assert.False((await change.Reset("ingen@norrkoping.example", default)).Succeeded);
        }

        Assert.Equal(302, (await nodes.Kept!.Get("/mitt-konto")).Code);
        await nodes.Kept!.SignIn("lasare@norrkoping.example");
    }

    [Fact]
    public async Task Setting_it_up_signs_out_other_browsers_and_needs_the_code_of_the_secret_that_was_shown()
    {
        using var elsewhere = new Visitor(nodes.One.Address);
        await elsewhere.SignIn("sammanstallare@pitea.example");
        using var visitor = new Visitor(nodes.Other.Address);
        await visitor.SignIn("sammanstallare@pitea.example");

        var wrong = await visitor.Submit("/mitt-konto/tva-steg", ("code", "123456"));
        var shown = FactorNodes.SecretOn(wrong);
        var right = await SentForm
            .Of(wrong, "/mitt-konto/tva-steg")!
            .With(("code", nodes.Code(shown, 0)))
            .Send(visitor);
        using var other = new Visitor(nodes.One.Address);
        await other.SignIn("rapportor@pitea.example");
        var stolen = await SentForm
            .Of(wrong, "/mitt-konto/tva-steg")!
            .With(("code", nodes.Code(shown, 0)), ("__RequestVerificationToken", await other.Token()))
            .Send(other);

        Assert.Equal((422, 200, 422), (wrong.Code, right.Code, stolen.Code));
        Assert.Equal(302, (await elsewhere.Get("/mitt-konto")).Code);
        Assert.Equal(200, (await visitor.Get("/mitt-konto")).Code);
    }
}

/// <summary>Guesses are counted on all nodes together, as those of passwords are.</summary>
public sealed class FactorThrottleTests(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    [Fact]
    public async Task After_five_wrong_codes_no_more_are_looked_at_on_any_node()
    {
        using var setUp = await nodes.SignedIn("lasare@pitea.example");
        var page = await setUp.Get("/mitt-konto/tva-steg");
        var secret = FactorNodes.SecretOn(page);
        var now = Totp.StepAt(nodes.Clock.GetUtcNow());
        await SentForm.Of(page, "/mitt-konto/tva-steg")!.With(("code", Totp.Code(secret, now))).Send(setUp);
        var codes = new List<int>();

        for (var i = 0; i < 6; i++)
        {
            using var visitor = new Visitor((i % 2 == 0 ? nodes.One : nodes.Other).Address);
            await FactorNodes.Password(visitor, "lasare@pitea.example");
            codes.Add((await FactorNodes.Give(visitor, i == 5 ? Totp.Code(secret, now + 1) : "000000")).Code);
        }

        Assert.Equal([422, 422, 422, 422, 422, 429], codes);
    }
}
