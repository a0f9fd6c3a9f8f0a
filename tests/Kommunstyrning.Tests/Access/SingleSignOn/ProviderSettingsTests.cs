using Kommunstyrning.Access;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Access.SingleSignOn;

/// <summary>What a municipality's administrator sets, tries and sees, and when it counts.</summary>
public sealed class ProviderSettingsTests(ProviderNodes nodes) : IClassFixture<ProviderNodes>
{
    [Fact]
    public async Task The_page_says_what_to_register_and_shows_the_secret_to_nobody()
    {
        await nodes.SetUp("pitea", ("secret", "mycket-hemligt-ord"));
        using var admin = await nodes.SignedIn("admin@pitea.example");

        var page = await admin.Get("/pitea/inloggning");
        var kept = "";
        await nodes.Change("pitea", p => kept = p.SealedSecret);

        Assert.Equal(
            $"{new Uri(nodes.One.Address, "/pitea/inloggning/svar")}",
            page.Page.QuerySelector("#f-ateradress")!.GetAttribute("value")
        );
        Assert.DoesNotContain("mycket-hemligt-ord", page.Body, StringComparison.Ordinal);
        Assert.Equal("", page.Page.QuerySelector("#f-secret")!.GetAttribute("value") ?? "");
        Assert.True(kept.Length > 40);
        Assert.DoesNotContain("mycket-hemligt-ord", kept, StringComparison.Ordinal);
        using var trail = await nodes.SignedIn("revisor@pitea.example");
        var log = await trail.Get("/pitea/handelselogg");
        Assert.Contains("ändrade hur man loggar in", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("mycket-hemligt-ord", log.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_that_is_left_empty_stays_for_the_same_issuer_and_goes_to_no_other()
    {
        await nodes.SetUp("lulea");
        nodes.Behave();

        var kept = await nodes.SetUp("lulea", ("secret", ""), ("scopes", "grupper"));
        using var visitor = new Visitor(nodes.One.Address);
        var through = await ProviderNodes.Through(visitor, "lulea");
        var moved = await nodes.SetUp("lulea", ("secret", ""), ("issuer", nodes.Provider.Issuer("en-annan")));

        Assert.Equal((302, 302, 422), (kept.Code, through.Code, moved.Code));
        Assert.Contains(
            "måste skrivas på nytt",
            moved.Page.QuerySelector("#f-secret-fel")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_change_on_one_node_counts_on_the_other_at_once()
    {
        await nodes.SetUp("norrkoping");
        nodes.Behave();
        using var under = new Visitor(nodes.Other.Address);
        using var inside = new Visitor(nodes.Other.Address);
        await ProviderNodes.Through(inside, "norrkoping");
        var answer = await ProviderNodes.SendAway(under, "norrkoping");

        await nodes.SetUp("norrkoping", ("clientId", "en-annan-klient"));
        var old = await under.Get(answer);
        var sent = await under.Get("/norrkoping/inloggning/start");
        var still = await ProviderNodes.IsIn(inside);
        await nodes.SetUp("norrkoping", ("signIn", "Passwords"));
        var off = await under.Get("/norrkoping/inloggning/start");
        var isIn = await ProviderNodes.IsIn(inside);
        await nodes.SetUp("norrkoping");
        var on = await under.Get("/norrkoping/inloggning/start");

        Assert.Equal(400, old.Code);
        Assert.Contains("client_id=en-annan-klient", sent.Location, StringComparison.Ordinal);
        Assert.Equal((true, false), (still, isIn));
        Assert.Equal((404, 302), (off.Code, on.Code));
        Assert.Contains("ingen egen inloggning", off.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_issuer_ends_what_came_in_by_the_one_before()
    {
        await nodes.SetUp("pitea", ("issuer", nodes.Provider.Issuer("gamla")));
        nodes.Behave();
        nodes.Provider.Person = new Vouched("flyttad") { Name = "Flora Flyttad" };
        using var visitor = new Visitor(nodes.Other.Address);
        await ProviderNodes.Through(visitor, "pitea");
        using var member = await nodes.SignedIn("lasare@pitea.example");

        await nodes.SetUp("pitea", ("issuer", nodes.Provider.Issuer("nya")));

        Assert.False(await ProviderNodes.IsIn(visitor));
        Assert.True(await ProviderNodes.IsIn(member));
        await ProviderNodes.Through(visitor, "pitea");
        Assert.Equal(2, await nodes.InDatabase(db => db.Accounts.CountAsync(a => a.DisplayName == "Flora Flyttad")));
    }

    [Fact]
    public async Task Two_administrators_who_save_at_once_do_not_overwrite_each_other()
    {
        await nodes.SetUp("pitea");
        using var admin = await nodes.SignedIn("admin@pitea.example");
        var opened = (await SentForm.At(admin, "/pitea/inloggning"))!;
        await nodes.SetUp("pitea", ("groupsClaim", "roller"));

        var late = await opened.With(("scopes", "skrivet")).Send(admin);

        Assert.Equal(412, late.Code);
        Assert.Equal("skrivet", late.Page.QuerySelector("#f-scopes")!.GetAttribute("value"));
        Assert.Contains("roller", late.Text, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Checks =>
        new()
        {
            { "right", "Provet gick bra" },
            { "right pushed", "(PAR)" },
            { "client", "känner inte igen tjänsten" },
            { "pushed client", "känner inte igen tjänsten" },
            { "pushed address", "godtar inte återadressen" },
            { "address", "godtar inte återadressen" },
            { "pkce", "PKCE (S256)" },
            { "post", "client_secret_post" },
            { "scope", "(scope) grupper" },
            { "issuer", "säger sig heta något annat än adressen som är inskriven: ”https://annan.example”" },
            { "keys", "inga nycklar" },
            { "slow", "svarade inte i tid" },
            { "slow token", "svarade inte i tid" },
        };

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task The_test_button_says_what_is_wrong_and_what_to_do(string name, string says)
    {
        await nodes.SetUp("lulea", name == "scope" ? ("scopes", "grupper") : ("scopes", ""));
        using var admin = await nodes.SignedIn("admin@lulea.example");
        nodes.Behave(
            name switch
            {
                "right pushed" => new Lies { OffersPush = true },
                "client" => new Lies { TokenError = "invalid_client" },
                "pushed client" => new Lies { OffersPush = true, PushError = ("invalid_client", "") },
                "pushed address" => new Lies
                {
                    OffersPush = true,
                    PushError = ("invalid_request", "redirect_uri did not match"),
                },
                "address" => new Lies { KnowsNoAddress = true },
                "pkce" => new Lies
                {
                    Document = d =>
                        d["code_challenge_methods_supported"] = new System.Text.Json.Nodes.JsonArray("plain"),
                },
                "post" => new Lies
                {
                    Document = d =>
                        d["token_endpoint_auth_methods_supported"] = new System.Text.Json.Nodes.JsonArray(
                            "private_key_jwt"
                        ),
                },
                "scope" => new Lies
                {
                    Document = d => d["scopes_supported"] = new System.Text.Json.Nodes.JsonArray("openid"),
                },
                "issuer" => new Lies { Issuer = "https://annan.example" },
                "keys" => new Lies { HasNoKeys = true },
                "slow" => new Lies { SilentAt = "openid-configuration" },
                "slow token" => new Lies { SilentAt = "token" },
                _ => new Lies(),
            }
        );

        var tried = await admin.PostWithToken("/lulea/inloggning/prova");

        Assert.Equal(200, tried.Code);
        Assert.Contains(says, tried.Text, StringComparison.Ordinal);
        Assert.Equal(
            name.StartsWith("right", StringComparison.Ordinal),
            tried.Page.QuerySelector("#prov")!.TextContent == "Provet gick bra"
        );
        Assert.Equal(
            name.StartsWith("right", StringComparison.Ordinal),
            tried.Page.QuerySelectorAll("#prov ~ ul .must").Length == 0
        );
    }

    [Fact]
    public async Task A_trial_shows_what_the_provider_says_and_lets_nobody_in()
    {
        await nodes.SetUp("pitea", ("signIn", "Passwords"), ("group.0", "Ekonomer"), ("role.0", "Analyst"));
        nodes.Behave();
        nodes.Provider.Person = new Vouched("på prov")
        {
            Name = "Pia Prov",
            Groups = ["Ekonomer"],
            Amr = ["pwd", "mfa"],
        };
        using var admin = await nodes.SignedIn("admin@pitea.example");
        var before = await nodes.InDatabase(db => db.Accounts.CountAsync());

        var shown = await ProviderNodes.Through(admin, "pitea", "?syfte=prov");
        nodes.Behave(new Lies { Signed = Signed.ByAnotherKey });
        var faulty = await ProviderNodes.Through(admin, "pitea", "?syfte=prov");

        Assert.Equal(200, shown.Code);
        foreach (var text in new[] { "Pia Prov", "på prov", "Ekonomer", "Analytiker", "Ja, leverantören säger" })
            Assert.Contains(text, shown.Text, StringComparison.Ordinal);
        Assert.Equal(
            "Administratör i Piteå (demo)",
            (await admin.Get("/mitt-konto")).Page.QuerySelector("h1")!.TextContent
        );
        Assert.Equal(before, await nodes.InDatabase(db => db.Accounts.CountAsync()));
        Assert.Equal(403, faulty.Code);
        Assert.Contains("Provet gick inte", faulty.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_by_provider_a_password_opens_nothing_here_but_to_administrators()
    {
        await nodes.SetUp("lulea", ("signIn", "Provider"));
        nodes.Behave();
        using var editor = await nodes.SignedIn("strateg@lulea.example");
        using var admin = await nodes.SignedIn("admin@lulea.example");
        nodes.Provider.Person = new Vouched("strategen i luleå");

        var page = await editor.Get("/lulea/organisation/ny");
        var api = await editor.Json(HttpMethod.Post, "/api/v1/lulea/units", new { name = "Ny", kind = "department" });
        var open = await editor.Get("/lulea");
        var tied = await OwnLinks.Tie(nodes, editor, "lulea", "strategen i luleå");
        using var through = new Visitor(nodes.One.Address);
        await ProviderNodes.Through(through, "lulea");

        Assert.Equal((403, 403, 200, 302), (page.Code, api.Code, open.Code, tied.Code));
        Assert.Contains("tar inte emot lösenord", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector("main a[href^='/lulea/inloggning/start?till=']"));
        Assert.Equal(200, (await admin.Get("/lulea/personer")).Code);
        Assert.Equal(200, (await through.Get("/lulea/organisation/ny")).Code);
        await nodes.SetUp("lulea");
        Assert.Equal(200, (await editor.Get("/lulea/organisation/ny")).Code);
    }

    [Fact]
    public async Task The_page_of_signing_in_offers_the_way_of_the_municipality_that_was_asked_for()
    {
        await nodes.SetUp("pitea");
        await nodes.SetUp("norrkoping", ("signIn", "Passwords"));
        using var visitor = new Visitor(nodes.One.Address);

        var pitea = await visitor.Get("/logga-in?till=%2Fpitea%2Fmodell");
        var norrkoping = await visitor.Get("/logga-in?till=%2Fnorrkoping");
        var none = await visitor.Get("/logga-in");

        const string button = "main a.button[href*='/inloggning/start']";
        Assert.Equal(
            "/pitea/inloggning/start?till=%2Fpitea%2Fmodell",
            pitea.Page.QuerySelector(button)!.GetAttribute("href")
        );
        Assert.Null(norrkoping.Page.QuerySelector(button));
        Assert.Null(none.Page.QuerySelector(button));
    }

    [Fact]
    public async Task A_form_that_waits_is_gone_on_with_after_signing_in_beside_it()
    {
        await nodes.SetUp("pitea", ("group.0", "Strateger"), ("role.0", "Strategist"));
        nodes.Behave();
        nodes.Provider.Person = new Vouched("skriver") { Groups = ["Strateger"] };
        using var writer = new Visitor(nodes.One.Address);
        await ProviderNodes.Through(writer, "pitea");
        var form = (await SentForm.At(writer, "/pitea/organisation/ny"))!.With(("name", "Skriven nämnd"));
        foreach (var cookie in writer.Cookies.GetAllCookies().Where(c => c.Name == "kommunstyrning"))
            cookie.Expired = true;

        var asked = await form.Send(writer);
        var kept = asked
            .Page.QuerySelectorAll("main form[action='/logga-in'] input[name=kvar]")[0]
            .GetAttribute("value")!;
        var token = asked.Page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await ProviderNodes.Through(writer, "pitea");
        var on = await writer.Post("/logga-in", [new("kvar", kept), new("__RequestVerificationToken", token)]);
        using var other = await nodes.SignedIn("redaktor@pitea.example");
        var stolen = await other.Post("/logga-in", [new("kvar", kept), new("__RequestVerificationToken", token)]);

        Assert.Equal((401, 200), (asked.Code, on.Code));
        Assert.Contains("Skriven nämnd", on.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Skriven nämnd", stolen.Body, StringComparison.Ordinal);
    }
}
