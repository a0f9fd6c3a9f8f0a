using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access.AuditTrail;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Access.Clients;

/// <summary>A program asks a person to be let in, and the person answers on our page.</summary>
public sealed class ConsentTests(Instance instance) : IClassFixture<Instance>
{
    private async Task<AddedClient> Client(string slug, params string[] scopes)
    {
        using var admin = await instance.SignedIn($"admin@{slug}.example");
        return await AddedClient.By(admin, instance.Address, slug, "persons", scopes);
    }

    [Fact]
    public async Task The_page_says_who_asks_for_which_municipality_what_it_may_and_until_when()
    {
        var client = await Client("pitea", "plan.read", "plan.write", "outcomes.read");
        using var reader = await instance.Reader("pitea");

        var page = await reader.Get(client.Authorize(Pkce.New(), "plan.read plan.write offline_access"));
        var until = TimeProvider.System.GetUtcNow().AddDays(90);

        Assert.Equal(200, page.Code);
        Assert.Matches("System [0-9a-f]+ vill arbeta i Piteå åt dig", page.Text);
        Assert.Contains("hämta mål till en rapport. Administratör i Piteå (demo) ansvarar", page.Text);
        Assert.Contains("Läsa planen och styrmodellen, också utkast", page.Text);
        Assert.Contains("Det bad också om att få läsa och ändra planen och styrmodellen", page.Text);
        Assert.DoesNotContain("nyckeltal", page.Text);
        Assert.Contains($"till och med {Web.Shell.Swedish.Date(StockholmDay.Of(until))}", page.Text);
        Assert.Contains("system.example", page.Text);
        Assert.Contains("form-action 'self' https://system.example;", page.Header("Content-Security-Policy"));
    }

    [Fact]
    public async Task A_person_who_says_yes_lets_it_do_that_and_no_more_than_the_own_roles()
    {
        var client = await Client("pitea", "plan.read", "plan.write");
        using var reader = await instance.Reader("pitea");
        using var strategist = await instance.SignedIn("strateg@pitea.example");
        const string unit = """{"name":"","kind":"department"}""";

        GivenTokens? readers = null;
        var lines = await Written.By(
            instance.Services,
            "pitea",
            async () => readers = await client.LetIn(reader, "plan.read plan.write offline_access")
        );
        var strategists = await client.LetIn(strategist, "plan.read plan.write");

        Assert.Equal([TrailKind.ConsentGiven, TrailKind.TokenIssued], lines.Select(l => l.Kind));
        Assert.Equal("plan.read offline_access", readers!.Scope);
        Assert.NotNull(readers.Refresh);
        Assert.Null(strategists.Refresh);
        Assert.Equal(403, (await client.Post("/api/v1/pitea/units", readers.Access, unit)).Code);
        Assert.Equal(422, (await client.Post("/api/v1/pitea/units", strategists.Access, unit)).Code);
        Assert.Equal(401, (await client.Get("/api/v1/lulea/elements", strategists.Access)).Code);
    }

    [Fact]
    public async Task What_is_done_through_it_names_both()
    {
        var client = await Client("norrkoping", "plan.write");
        using var strategist = await instance.SignedIn("strateg@norrkoping.example");
        var given = await client.LetIn(strategist, "plan.write");
        var council = (await strategist.Get("/api/v1/norrkoping/units")).Json[0]!.Says("id");

        var lines = await Written.By(
            instance.Services,
            "norrkoping",
            async () =>
            {
                var body = $$"""{"name":"Genom","kind":"administration","parentId":"{{council}}"}""";
                Assert.Equal(201, (await client.Post("/api/v1/norrkoping/units", given.Access, body)).Code);
            }
        );

        var line = Assert.Single(lines);
        Assert.Equal(TrailKind.TokenUsed, line.Kind);
        Assert.Matches("^Strateg i Norrköping \\(demo\\) genom System ", line.By);
        Assert.Equal(await instance.AccountId("strateg@norrkoping.example"), line.ByAccountId);
    }

    [Fact]
    public async Task A_person_who_says_no_sends_it_away_with_nothing()
    {
        var client = await Client("pitea", "plan.read");
        using var reader = await instance.Reader("pitea");

        var lines = await Written.By(
            instance.Services,
            "pitea",
            async () =>
            {
                var reply = await AddedClient.Answer(reader, client.Authorize(Pkce.New(), "plan.read"), "nej");
                var back = AddedClient.SentBack(reply);
                Assert.Equal(("access_denied", "mitt-tillstånd"), (back["error"], back["state"]));
                Assert.False(back.ContainsKey("code"));
            }
        );

        Assert.Empty(lines);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_signs_in_first_and_comes_back_to_the_question()
    {
        var client = await Client("pitea", "plan.read");
        using var person = instance.Visitor();
        var address = client.Authorize(Pkce.New(), "plan.read");

        var sent = await person.Get(address);
        Assert.StartsWith("/logga-in?till=%2Foauth%2Fauthorize", sent.Location);
        var signedIn = await person.Submit(
            sent.Location,
            ("email", "lasare@pitea.example"),
            ("password", DemoPassword.Text)
        );
        var asked = await person.Get(signedIn.Location);

        Assert.Equal((302, 200), (signedIn.Code, asked.Code));
        Assert.Contains("vill arbeta i Piteå åt dig", asked.Text);
    }

    [Theory]
    [InlineData(false, "login_required")]
    [InlineData(true, "consent_required")]
    public async Task Nobody_is_let_in_without_being_asked(bool isSignedIn, string error)
    {
        var client = await Client("pitea", "plan.read");
        using var person = isSignedIn ? await instance.Reader("pitea") : instance.Visitor();

        var reply = await person.Get(client.Authorize(Pkce.New(), "plan.read", ("prompt", "none")));

        Assert.Equal(error, AddedClient.SentBack(reply)["error"]);
    }

    [Theory]
    [InlineData("lasare@lulea.example", "plan.read", "har ingen plats i Piteå")]
    [InlineData("drift@kommunstyrning.example", "plan.read", "har ingen plats i Piteå")]
    [InlineData("fortroendevald@pitea.example", "plan.write", "räcker inte till något")]
    public async Task Who_may_give_nothing_is_told_so_and_a_colleague_may(string email, string scope, string sentence)
    {
        var client = await Client("pitea", "plan.read", "plan.write");
        using var person = await instance.SignedIn(email);
        using var strategist = await instance.SignedIn("strateg@pitea.example");
        var address = client.Authorize(Pkce.New(), scope);

        var reply = await person.Get(address);

        Assert.Equal(403, reply.Code);
        Assert.Contains(sentence, reply.Text);
        Assert.Equal(200, (await strategist.Get(address)).Code);
    }

    [Fact]
    public async Task The_answer_must_come_from_our_own_form()
    {
        var client = await Client("pitea", "plan.read");
        using var reader = await instance.Reader("pitea");
        var shown = await reader.Get(client.Authorize(Pkce.New(), "plan.read"));
        var fields = FormFields.Of(shown.Page.QuerySelector("main form.form")!).ToList();
        var forged = fields.Where(f => f.Key != "__RequestVerificationToken").Append(new("svar", "ja")).ToList();

        var before = await instance.EverythingButTheTrail();
        var without = await reader.Post("/oauth/authorize", forged);
        var fromElsewhere = await reader.Send(
            HttpMethod.Post,
            "/oauth/authorize",
            new FormUrlEncodedContent([.. fields, new("svar", "ja")]),
            ("Sec-Fetch-Site", "cross-site")
        );

        Assert.Equal((400, 400), (without.Code, fromElsewhere.Code));
        Assert.Equal(before, await instance.EverythingButTheTrail());
        Assert.Equal(302, (await reader.Post("/oauth/authorize", [.. fields, new("svar", "ja")])).Code);
    }

    /// <summary>What is wrong with the question itself, where it is safe to send it back.</summary>
    [Theory]
    [InlineData("code_challenge", null, "invalid_request")]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    [InlineData("code_challenge_method", null, "invalid_request")]
    [InlineData("scope", "plan.write", "invalid_scope")]
    [InlineData("scope", "openid", "invalid_scope")]
    [InlineData("scope", "hittepå", "invalid_scope")]
    [InlineData("response_type", "token", "unsupported_response_type|unauthorized_client|invalid_request")]
    public async Task A_faulty_question_is_sent_back_as_the_standard_says(string name, string? value, string error)
    {
        var client = await Client("pitea", "plan.read");
        using var reader = await instance.Reader("pitea");

        var reply = await reader.Get(client.Authorize(Pkce.New(), "plan.read", (name, value)));

        Assert.Contains(AddedClient.SentBack(reply)["error"], error.Split('|'));
        Assert.Equal(200, (await reader.Get(client.Authorize(Pkce.New(), "plan.read"))).Code);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_client_asks_without_a_challenge(bool isPublic)
    {
        using var admin = await instance.SignedIn("admin@pitea.example");
        var client = await AddedClient.By(admin, instance.Address, "pitea", "persons", ["plan.read"], isPublic);
        using var reader = await instance.Reader("pitea");

        var without = client.Authorize(
            Pkce.New(),
            "plan.read",
            ("code_challenge", null),
            ("code_challenge_method", null)
        );

        Assert.Equal("invalid_request", AddedClient.SentBack(await reader.Get(without))["error"]);
        Assert.Equal(200, (await reader.Get(client.Authorize(Pkce.New(), "plan.read"))).Code);
    }

    /// <summary>Where it is not sure whose the address is, nobody is sent anywhere.</summary>
    [Theory]
    [InlineData("redirect_uri", "https://system.example/tillbaka/")]
    [InlineData("redirect_uri", "https://system.example/Tillbaka")]
    [InlineData("redirect_uri", "https://system.example/tillbaka?mer=1")]
    [InlineData("redirect_uri", "https://ond.example/tillbaka")]
    [InlineData("redirect_uri", "http://system.example/tillbaka")]
    [InlineData("redirect_uri", null)]
    [InlineData("client_id", "pitea.finns-inte")]
    [InlineData("client_id", null)]
    public async Task A_question_from_a_strange_address_goes_nowhere(string name, string? value)
    {
        var client = await Client("pitea", "plan.read");
        using var reader = await instance.Reader("pitea");

        var reply = await reader.Get(client.Authorize(Pkce.New(), "plan.read", (name, value)));

        Assert.Equal((400, ""), (reply.Code, reply.Location));
        Assert.Contains("Det gick inte att släppa in programmet", reply.Text);
    }

    [Theory]
    [InlineData("scope=plan.read")]
    [InlineData("redirect_uri=https://ond.example/")]
    [InlineData("state=annat")]
    public async Task A_parameter_that_is_sent_twice_goes_nowhere(string again)
    {
        var client = await Client("pitea", "plan.read");
        using var reader = await instance.Reader("pitea");
        var address = client.Authorize(Pkce.New(), "plan.read");

        Assert.Equal(400, (await reader.Get($"{address}&{again}")).Code);
        Assert.Equal(200, (await reader.Get(address)).Code);
        Assert.Equal(200, (await reader.Get($"{address}&okant=ja")).Code);
    }
}
