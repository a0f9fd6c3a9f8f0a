using System.Net;
using Kommunstyrning.Tests.Shell;

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

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_while()
    {
        using var visitor = instance.Visitor();
        for (var i = 0; i < 5; i++)
            await visitor.Submit("/logga-in", ("email", "lasare@norrkoping.example"), ("password", $"fel {i}"));

        var right = await visitor.Submit(
            "/logga-in",
            ("email", "lasare@norrkoping.example"),
            ("password", "prova-kommunstyrning")
        );

        Assert.Equal(422, right.Code);
        Assert.StartsWith(
            "Kontot är låst en stund efter för många försök.",
            right.Page.QuerySelector("#f-password-fel")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Null(Session(visitor));
        using var other = await instance.Editor("norrkoping");
        Assert.NotNull(Session(other));
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

    private Cookie? Session(Visitor visitor) => visitor.Cookies.GetCookies(instance.Address)["kommunstyrning"];
}
