using Kommunstyrning.Access;
using Kommunstyrning.Tests.Access.Factors;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Access.SingleSignOn;

/// <summary>The provider answers for the second factor of whoever administers; where it does not, the account's own is asked for.</summary>
public sealed class ProviderFactorTests(StrictProviderNodes nodes) : IClassFixture<StrictProviderNodes>
{
    [Theory]
    [InlineData("pwd", "", 403)]
    [InlineData("mfa", "", 302)]
    [InlineData("otp", "", 302)]
    [InlineData("pwd", "loa3", 302)]
    [InlineData("pwd", "loa2", 403)]
    public async Task An_administrator_comes_in_when_the_provider_says_that_it_asked_for_two_steps(
        string amr,
        string acr,
        int code
    )
    {
        await SetUp("pitea");
        nodes.Behave(new Lies { Claims = c => c["acr"] = acr });
        nodes.Provider.Person = new Vouched($"chef {amr} {acr}") { Groups = ["Chefer"], Amr = [amr] };
        using var visitor = new Visitor(nodes.Other.Address);

        var through = await ProviderNodes.Through(visitor, "pitea");

        Assert.Equal(code, through.Code);
        Assert.Equal(code == 302 ? 200 : 302, (await visitor.Get("/pitea/personer")).Code);
        if (code == 403)
            Assert.Contains("Din roll kräver två steg", through.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_no_such_role_is_asked_for_nothing_and_becomes_none_within_the_session()
    {
        await SetUp("lulea");
        nodes.Behave();
        nodes.Provider.Person = new Vouched("läsare") { Name = "Lova Läsare" };
        using var visitor = new Visitor(nodes.Other.Address);
        await ProviderNodes.Through(visitor, "lulea");
        using var admin = await nodes.SignedIn("admin@lulea.example");
        var link = (await admin.Get("/lulea/personer"))
            .Page.QuerySelectorAll("th a")
            .Single(a => a.TextContent == "Lova Läsare")
            .GetAttribute("href")!;

        await admin.Submit(link, ("roles", "Administrator"));
        var within = await visitor.Get("/lulea/personer");
        var refused = await ProviderNodes.Through(visitor, "lulea");
        nodes.Provider.Person = new Vouched("läsare") { Name = "Lova Läsare", Amr = ["mfa"] };
        await ProviderNodes.Through(visitor, "lulea");

        Assert.Equal((403, 403, 200), (within.Code, refused.Code, (await visitor.Get("/lulea/personer")).Code));
    }

    [Fact]
    public async Task An_account_with_a_factor_of_its_own_is_asked_for_a_code_and_is_nobody_until_it_is_given()
    {
        await SetUp("norrkoping");
        nodes.Behave();
        using var owner = new Visitor(nodes.One.Address);
        await owner.SignIn("redaktor@norrkoping.example");
        await OwnLinks.Tie(nodes, owner, "norrkoping", "redaktören");
        var page = await owner.Get("/mitt-konto/tva-steg");
        var secret = FactorNodes.SecretOn(page);
        var step = Totp.StepAt(nodes.Clock.GetUtcNow());
        await SentForm.Of(page, "/mitt-konto/tva-steg")!.With(("code", Totp.Code(secret, step))).Send(owner);
        using var visitor = new Visitor(nodes.Other.Address);

        var through = await ProviderNodes.Through(visitor, "norrkoping", "?till=/norrkoping/personer");
        var between = await ProviderNodes.IsIn(visitor);
        var given = await FactorNodes.Give(visitor, Totp.Code(secret, step + 1));

        Assert.StartsWith("/logga-in/kod", through.Location, StringComparison.Ordinal);
        Assert.False(between);
        Assert.Equal(302, given.Code);
        Assert.Equal(200, (await visitor.Get("/norrkoping/personer")).Code);
        Assert.Equal(403, (await visitor.Get("/pitea/personer")).Code);
    }

    private Task<Reply> SetUp(string tenant) =>
        nodes.SetUp(
            tenant,
            ("group.0", "Chefer"),
            ("role.0", "Administrator"),
            ("makesAdministrators", "true"),
            ("strongLevels", "loa3 loa4")
        );
}
