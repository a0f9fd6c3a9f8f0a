using System.Buffers.Binary;
using System.Net;
using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kommunstyrning.Tests.Access;

public sealed class SignInTests(Instance instance) : IClassFixture<Instance>
{
    private const string Wrong = "E-postadressen eller lösenordet stämmer inte.";

    [Theory]
    [InlineData("redaktor@pitea.example", "fel-losenord-igen")]
    [InlineData("ingen@pitea.example", "prova-kommunstyrning")]
    [InlineData("", "")]
    [InlineData("redaktor@pitea.example", "")]
    public async Task A_wrong_password_and_an_unknown_address_are_told_alike(string email, string password)
    {
        using var visitor = instance.Visitor();

        var reply = await visitor.Submit("/logga-in", ("email", email), ("password", password));

        Assert.Equal(422, reply.Code);
        Assert.Equal(Wrong, reply.Page.QuerySelector("#f-password-fel")!.TextContent);
        Assert.Equal(email, reply.Page.QuerySelector("#f-email")!.GetAttribute("value"));
        Assert.Equal("", reply.Page.QuerySelector("#f-password")!.GetAttribute("value"));
        Assert.Null(Session(visitor));
    }

    [Theory]
    [InlineData("redaktor@pitea.example", "/pitea")]
    [InlineData("drift@kommunstyrning.example", "/drift")]
    public async Task Signing_in_leads_to_where_one_belongs(string email, string home)
    {
        using var visitor = instance.Visitor();

        var reply = await visitor.Submit("/logga-in", ("email", email), ("password", "prova-kommunstyrning"));

        Assert.Equal((302, home), (reply.Code, reply.Location));
    }

    [Fact]
    public async Task A_closed_door_leads_by_the_sign_in_and_back()
    {
        using var visitor = instance.Visitor();

        var closed = await visitor.Get("/pitea/organisation/ny?under=");
        var back = await visitor.Submit(
            closed.Location,
            ("email", "redaktor@pitea.example"),
            ("password", "prova-kommunstyrning")
        );

        Assert.Equal(
            (302, "/logga-in?till=%2Fpitea%2Forganisation%2Fny%3Funder%3D"),
            (closed.Code, new Uri(instance.Address, closed.Location).PathAndQuery)
        );
        Assert.Equal((302, "/pitea/organisation/ny?under="), (back.Code, back.Location));
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org")]
    [InlineData("///example.org")]
    [InlineData("/\\example.org")]
    [InlineData("\\\\example.org")]
    [InlineData("/\t/example.org")]
    [InlineData("/\n/example.org")]
    [InlineData("\t//example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("example.org")]
    [InlineData("~//example.org")]
    [InlineData("/å/ä?sok=ö")]
    [InlineData("/\u202e")]
    [InlineData("")]
    public async Task Signing_in_leads_nowhere_else(string till)
    {
        using var visitor = instance.Visitor();

        var reply = await visitor.Submit(
            "/logga-in",
            ("till", till),
            ("email", "redaktor@pitea.example"),
            ("password", "prova-kommunstyrning")
        );

        Assert.Equal((302, "/pitea"), (reply.Code, reply.Location));
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        using var editor = await instance.Editor("lulea");
        Assert.Equal(200, (await editor.Get("/lulea/organisation/ny")).Code);

        var reply = await editor.PostWithToken("/logga-ut");

        Assert.Equal((302, "/"), (reply.Code, reply.Location));
        Assert.Null(Session(editor));
        Assert.Equal(302, (await editor.Get("/lulea/organisation/ny")).Code);
    }

    [Fact]
    public async Task The_session_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        using var visitor = instance.Visitor();

        var reply = await visitor.Submit(
            "/logga-in",
            ("email", "redaktor@pitea.example"),
            ("password", "prova-kommunstyrning")
        );

        var set = reply
            .Header("Set-Cookie")!
            .Split('\n')
            .Single(c => c.StartsWith("kommunstyrning=", StringComparison.Ordinal));
        Assert.Contains("httponly", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", set, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", set, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_password_that_was_hashed_with_less_is_hashed_anew_when_it_is_used()
    {
        var few = new PasswordHasher<Account>(
            Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 1000 })
        );
        await using var production = new TestProgram(instance.Database) { PasswordIterations = null };
        production.StartServer();
        await using var scope = production.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        var account = await db.Accounts.SingleAsync(a => a.Email == "lasare@norrkoping.example");
        account.PasswordHash = few.HashPassword(account, "prova-kommunstyrning");
        await db.SaveChangesAsync();
        Assert.Equal(1000, Iterations(account.PasswordHash));

        using var visitor = new Visitor(production.Address);
        await visitor.SignIn("lasare@norrkoping.example");

        var now = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == account.Id);
        Assert.Equal(220_000, Iterations(now.PasswordHash!));
        using var again = new Visitor(production.Address);
        await again.SignIn("lasare@norrkoping.example");
    }

    /// <summary>Where there is no account a hash is made all the same, and with as many rounds.</summary>
    [Fact]
    public async Task An_address_without_an_account_costs_as_much_as_one_with()
    {
        var hasher = instance.Services.GetRequiredService<AccountPasswordHasher>();
        await using var scope = instance.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Email == "redaktor@pitea.example");

        Assert.Equal(
            Convert.FromBase64String(account.PasswordHash!)[..13],
            Convert.FromBase64String(hasher.OfNobody)[..13]
        );
    }

    [Fact]
    public void A_password_is_the_same_however_its_letters_are_composed_and_with_each_space()
    {
        var hasher = instance.Services.GetRequiredService<AccountPasswordHasher>();
        var account = new Account();
        var hash = hasher.HashPassword(account, "a\u030Aska  och r\u00F6k ");

        Assert.Equal(
            PasswordVerificationResult.Success,
            hasher.VerifyHashedPassword(account, hash, "\u00E5ska  och ro\u0308k ")
        );
        foreach (
            var other in new[] { "\u00E5ska och r\u00F6k ", "\u00E5ska  och r\u00F6k", "\u00C5ska  och r\u00F6k " }
        )
            Assert.Equal(PasswordVerificationResult.Failed, hasher.VerifyHashedPassword(account, hash, other));
    }

    /// <summary>The framework's format: a byte for the format, the function, the rounds.</summary>
    private static int Iterations(string hash) =>
        BinaryPrimitives.ReadInt32BigEndian(Convert.FromBase64String(hash).AsSpan(5, 4));

    private Cookie? Session(Visitor visitor) => visitor.Cookies.GetCookies(instance.Address)["kommunstyrning"];
}
