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

    private async Task<OidcProvider> Begun(params string[] tenants)
    {
        var provider = await OidcProvider.Start([
            .. tenants.SelectMany(t =>
                new[] { nodes.One, nodes.Other }.Select(n => $"{new Uri(n.Address, $"/{t}/inloggning/svar")}")
            ),
        ]);
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
