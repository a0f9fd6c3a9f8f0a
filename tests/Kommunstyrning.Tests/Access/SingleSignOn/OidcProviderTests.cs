using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Access.SingleSignOn;

/// <summary>With a provider in a process of its own that others have written: PAR, PKCE, userinfo, its own pages.</summary>
public sealed class OidcProviderTests(ProviderNodes nodes) : IClassFixture<ProviderNodes>
{
    [OidcProviderFact]
    public async Task Two_municipalities_sign_in_by_one_provider_and_the_same_name_is_two_people()
    {
        await using var provider = await Begun("pitea", "lulea");
        using var pitea = new Visitor(nodes.One.Address);
        using var lulea = new Visitor(nodes.Other.Address);

        var first = await Through(pitea, nodes.One.Address, "pitea", "olle");
        var second = await Through(lulea, nodes.Other.Address, "lulea", "olle");

        Assert.Equal((302, "/pitea"), (first.Code, first.Location));
        Assert.Equal((302, "/lulea"), (second.Code, second.Location));
        Assert.Equal("Person olle", (await pitea.Get("/mitt-konto")).Page.QuerySelector("h1")!.TextContent);
        Assert.Equal((200, 403), ((await pitea.Get("/pitea/kretsar")).Code, (await pitea.Get("/lulea/kretsar")).Code));
        Assert.Equal((403, 200), ((await lulea.Get("/pitea/kretsar")).Code, (await lulea.Get("/lulea/kretsar")).Code));
    }

    [OidcProviderFact]
    public async Task Its_groups_give_roles_and_the_test_button_finds_all_in_order()
    {
        await using var provider = await Begun("pitea");
        using var admin = await nodes.SignedIn("admin@pitea.example");
        using var visitor = new Visitor(nodes.One.Address);

        var tried = await admin.PostWithToken("/pitea/inloggning/prova");
        await Through(visitor, nodes.One.Address, "pitea", "stina");
        var people = await admin.Get("/pitea/personer");

        Assert.Equal("Provet gick bra", tried.Page.QuerySelector("#prov")!.TextContent);
        Assert.Contains("(PAR)", tried.Text, StringComparison.Ordinal);
        var row = people
            .Page.QuerySelectorAll("table tbody tr")
            .Single(r => r.QuerySelector("a")!.TextContent == "Person stina");
        Assert.Equal("Analytiker", row.QuerySelector("td")!.FirstChild!.TextContent);
    }

    [OidcProviderFact]
    public async Task A_wrong_secret_and_an_address_that_is_not_registered_are_told_apart()
    {
        await using var provider = await Begun("pitea");
        await SetUp(provider, "pitea", ("secret", "fel hemlighet"));
        using var admin = await nodes.SignedIn("admin@pitea.example");
        var secret = await admin.PostWithToken("/pitea/inloggning/prova");

        await SetUp(provider, "norrkoping");
        using var other = await nodes.SignedIn("admin@norrkoping.example");
        var address = await other.PostWithToken("/norrkoping/inloggning/prova");
        using var visitor = new Visitor(nodes.One.Address);
        var refused = await visitor.Get("/norrkoping/inloggning/start");

        Assert.Contains("klient-id eller klienthemlighet är fel", secret.Text, StringComparison.Ordinal);
        Assert.Contains("godtar inte återadressen", address.Text, StringComparison.Ordinal);
        Assert.Equal(502, refused.Code);
        Assert.Contains("godtar inte återadressen", refused.Text, StringComparison.Ordinal);
    }

    [OidcProviderTheory]
    [InlineData("client_secret_basic", "huvudet")]
    [InlineData("client_secret_post", "formuläret")]
    public async Task The_secret_goes_where_the_provider_takes_it(string way, string said)
    {
        await using var provider = await Begun(way, ["norrkoping"]);
        using var admin = await nodes.SignedIn("admin@norrkoping.example");
        using var visitor = new Visitor(nodes.One.Address);

        var tried = await admin.PostWithToken("/norrkoping/inloggning/prova");
        var entered = await Through(visitor, nodes.One.Address, "norrkoping", "nora");
        await SetUp(provider, "norrkoping", ("secret", "fel hemlighet: med %+"));
        var wrong = await admin.PostWithToken("/norrkoping/inloggning/prova");

        Assert.Equal("Provet gick bra", tried.Page.QuerySelector("#prov")!.TextContent);
        Assert.Contains($"hemlighet i {said} ({way})", tried.Text, StringComparison.Ordinal);
        Assert.Equal((302, "/norrkoping"), (entered.Code, entered.Location));
        Assert.Contains("klient-id eller klienthemlighet är fel", wrong.Text, StringComparison.Ordinal);
    }

    [OidcProviderFact]
    public async Task Whoever_came_from_there_is_signed_out_there_too_and_comes_back()
    {
        await using var provider = await Begun("pitea");
        using var visitor = new Visitor(nodes.One.Address);
        using var byPassword = await nodes.SignedIn("lasare@pitea.example");
        var browser = new System.Net.CookieContainer();
        var sent = await visitor.Get("/pitea/inloggning/start");
        await visitor.Get(await OidcProvider.Walk(sent.Location, nodes.One.Address, "uma", browser));
        var silently = await visitor.Get("/pitea/inloggning/start");
        Assert.StartsWith(
            "/pitea/inloggning/svar",
            await OidcProvider.Walk(silently.Location, nodes.One.Address, "", browser),
            StringComparison.Ordinal
        );

        var left = await visitor.PostWithToken("/logga-ut");
        var page = await visitor.Get(left.Location);
        var on = page.Page.QuerySelector("main .ways a")!.GetAttribute("href")!;
        var back = await OidcProvider.Walk(on, nodes.One.Address, "uma", browser);
        var asked = await visitor.Get("/pitea/inloggning/start");
        var plain = await byPassword.PostWithToken("/logga-ut");

        Assert.Equal((302, "/pitea/inloggning/utloggad"), (left.Code, left.Location));
        Assert.Equal((200, $"0;url={on}"), (page.Code, page.Header("Refresh")));
        Assert.StartsWith(provider.Issuer, on, StringComparison.Ordinal);
        Assert.Contains("client_id=kommunstyrning", on, StringComparison.Ordinal);
        Assert.Equal("/pitea", back);
        Assert.StartsWith("/logga-in", (await visitor.Get("/mitt-konto")).Location, StringComparison.Ordinal);
        // the provider has forgotten the browser too: it asks who it is
        Assert.Equal("", await OidcProvider.Walk(asked.Location, nodes.One.Address, "", browser));
        Assert.Equal((302, "/"), (plain.Code, plain.Location));
    }

    [Fact]
    public async Task A_provider_that_cannot_sign_out_or_does_not_answer_leads_back_to_the_municipality()
    {
        await nodes.SetUp("lulea");
        nodes.Behave();
        using var anyone = new Visitor(nodes.One.Address);
        var without = await anyone.Get("/lulea/inloggning/utloggad");
        nodes.Behave(new Lies { Document = d => d["end_session_endpoint"] = "http://inloggning.example/ut" });
        using var other = new Visitor(nodes.Other.Address);
        var unsafely = await other.Get("/lulea/inloggning/utloggad");

        Assert.Equal((302, "/lulea"), (without.Code, without.Location));
        Assert.Equal((302, "/lulea"), (unsafely.Code, unsafely.Location));
    }

    private Task<OidcProvider> Begun(params string[] tenants) => Begun("client_secret_post", tenants);

    private async Task<OidcProvider> Begun(string clientAuth, string[] tenants)
    {
        var provider = await OidcProvider.Start(
            [
                .. tenants.SelectMany(t =>
                    new[] { nodes.One, nodes.Other }.Select(n => $"{new Uri(n.Address, $"/{t}/inloggning/svar")}")
                ),
            ],
            clientAuth
        );
        foreach (var tenant in tenants)
            await SetUp(provider, tenant);
        return provider;
    }

    private async Task SetUp(OidcProvider provider, string tenant, params (string, string)[] fields)
    {
        var saved = await nodes.SetUp(
            tenant,
            [
                ("issuer", provider.Issuer),
                ("scopes", "grupper"),
                ("group.0", "Ekonomer"),
                ("role.0", "Analyst"),
                .. fields,
            ]
        );
        Assert.True(saved.Code == 302, saved.ToString());
    }

    private static async Task<Reply> Through(Visitor visitor, Uri home, string tenant, string name)
    {
        var sent = await visitor.Get($"/{tenant}/inloggning/start");
        Assert.True(sent.Code == 302, sent.ToString());
        return await visitor.Get(await OidcProvider.Walk(sent.Location, home, name));
    }
}
