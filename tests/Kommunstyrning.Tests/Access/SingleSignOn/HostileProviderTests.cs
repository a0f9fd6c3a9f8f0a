using System.Text.Json.Nodes;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Access.SingleSignOn;

/// <summary>A provider, or somebody between it and the browser, that lies: nobody gets in, and the page says what it was.</summary>
public sealed class HostileProviderTests(ProviderNodes nodes) : IClassFixture<ProviderNodes>
{
    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>By name: the lie, the status and what the page says.</summary>
    private static readonly Dictionary<string, (Lies Lies, int Code, string Says)> All = new(StringComparer.Ordinal)
    {
        ["signed by nobody"] = (new() { Signed = Signed.ByNobody }, 403, "inte undertecknat"),
        ["signed with nothing"] = (new() { Signed = Signed.ByNothing }, 403, "inte undertecknat"),
        ["signed with the public key"] = (new() { Signed = Signed.ByPublicKey }, 403, "inte undertecknat"),
        ["another key"] = (new() { Signed = Signed.ByAnotherKey }, 403, "inte undertecknat"),
        ["a key of another name"] = (new() { Signed = Signed.ByAnotherName }, 403, "inte undertecknat"),
        ["another issuer"] = (Claim("iss", "https://annan.example"), 403, "utfärdat av någon annan"),
        ["no issuer"] = (Without("iss"), 403, "utfärdat av någon annan"),
        ["for another client"] = (Claim("aud", "en-annan"), 403, "ställt till en annan tjänst"),
        ["for nobody"] = (Without("aud"), 403, "ställt till en annan tjänst"),
        ["for this and another client"] = (
            Claim("aud", new JsonArray(LyingProvider.Client, "en-annan")),
            403,
            "ställt till en annan tjänst"
        ),
        ["authorized for another client"] = (Claim("azp", "en-annan"), 403, "ställt till en annan tjänst"),
        ["no nonce"] = (Without("nonce"), 403, "annan inloggning än den som du började"),
        ["another nonce"] = (new() { Nonce = "annan" }, 403, "annan inloggning än den som du började"),
        ["too old"] = (new() { Claims = c => (c["nbf"], c["exp"]) = (Now - 1000, Now - 120) }, 403, "har gått ut"),
        ["not yet"] = (new() { Claims = c => (c["nbf"], c["exp"]) = (Now + 120, Now + 1000) }, 403, "gäller inte än"),
        ["no end"] = (Without("exp"), 403, "har gått ut"),
        ["nobody"] = (Without("sub"), 403, "saknar något"),
        ["an empty name"] = (Claim("sub", ""), 403, "saknar något"),
        ["a name that is too long"] = (Claim("sub", new string('x', 256)), 403, "saknar något"),
        ["another in userinfo"] = (new() { UserInfoSubject = "p2" }, 403, "saknar något"),
        ["answer of another issuer"] = (new() { AnswerIssuer = "https://annan.example" }, 403, "annan leverantör"),
        ["answer without the promised name"] = (
            new() { Document = d => d["authorization_response_iss_parameter_supported"] = true },
            403,
            "annan leverantör"
        ),
        ["said no"] = (new() { AnswerError = "access_denied" }, 403, "avbröts"),
        ["another error"] = (new() { AnswerError = "server_error" }, 502, "server_error"),
        ["client refused"] = (new() { TokenError = "invalid_client" }, 502, "känner inte igen tjänsten"),
        ["code refused"] = (new() { TokenError = "invalid_grant" }, 502, "godtog inte koden"),
        ["silent token endpoint"] = (new() { SilentAt = "token" }, 502, "svarade inte i tid"),
        ["huge token answer"] = (new() { HugeAt = "token" }, 502, "orimligt stort"),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nobody_gets_in_by_a_lie_and_the_same_browser_does_by_the_truth(string name)
    {
        var (lies, code, says) = All[name];
        await nodes.SetUp("pitea", ("issuer", nodes.Provider.Issuer("annat-rike")));
        using var visitor = new Visitor(nodes.One.Address);

        nodes.Behave(lies);
        var refused = await ProviderNodes.Through(visitor, "pitea");
        var isIn = await ProviderNodes.IsIn(visitor);
        nodes.Behave();
        var through = await ProviderNodes.Through(visitor, "pitea");

        Assert.Equal((name, code), (name, refused.Code));
        Assert.Contains(says, refused.Text, StringComparison.Ordinal);
        Assert.NotEmpty(refused.Page.QuerySelectorAll("main .ways a"));
        Assert.False(isIn);
        Assert.Equal((302, "/pitea"), (through.Code, through.Location));
        Assert.True(await ProviderNodes.IsIn(visitor));
    }

    /// <summary>What the provider says of itself, looked at before anybody is sent there.</summary>
    private static readonly Dictionary<string, (Lies Lies, string Says)> Documents = new(StringComparer.Ordinal)
    {
        ["another name"] = (new() { Issuer = "https://annan.example" }, "säger sig heta något annat"),
        ["no keys"] = (new() { HasNoKeys = true }, "visar inga nycklar"),
        ["keys that do not answer"] = (new() { SilentAt = "jwks" }, "svarade inte i tid"),
        ["huge keys"] = (new() { HugeAt = "jwks" }, "orimligt stort"),
        ["does not answer"] = (new() { SilentAt = "openid-configuration" }, "svarade inte i tid"),
        ["huge"] = (new() { HugeAt = "openid-configuration" }, "orimligt stort"),
        ["not there"] = (new() { Status = 404, Body = "" }, "svarade inte som den ska"),
        ["no document"] = (new() { Body = "<html>" }, "inte den JSON"),
        ["sends on inwards"] = (new() { RedirectsTo = "http://169.254.169.254/latest" }, "Sådant följs inte"),
        ["keys inside"] = (new() { Document = d => d["jwks_uri"] = "https://10.0.0.1/keys" }, "internt nätverk"),
        ["keys in the clear"] = (new() { Document = d => d["jwks_uri"] = "http://nycklar.example/" }, "inte krypterad"),
        ["tokens in the clear"] = (
            new() { Document = d => d["token_endpoint"] = "http://koder.example/" },
            "inte krypterad"
        ),
        ["people in the clear"] = (
            new() { Document = d => d["authorization_endpoint"] = "http://inloggning.example/" },
            "inte krypterad"
        ),
        ["no token endpoint"] = (new() { Document = d => d.Remove("token_endpoint") }, "saknas ”token_endpoint”"),
        ["no keys named"] = (new() { Document = d => d.Remove("jwks_uri") }, "saknas ”jwks_uri”"),
        ["refuses what is pushed"] = (
            new() { OffersPush = true, PushError = ("invalid_client", "no") },
            "känner inte igen tjänsten"
        ),
    };

    public static TheoryData<string> DocumentNames => [.. Documents.Keys];

    [Theory]
    [MemberData(nameof(DocumentNames))]
    public async Task Nobody_is_sent_to_a_provider_that_does_not_hold_together(string name)
    {
        var (lies, says) = Documents[name];
        await nodes.SetUp("pitea", ("issuer", nodes.Provider.Issuer("papper")));
        using var visitor = new Visitor(nodes.One.Address);

        nodes.Behave(lies);
        var refused = await visitor.Get("/pitea/inloggning/start");
        nodes.Behave();
        var through = await ProviderNodes.Through(visitor, "pitea");

        Assert.Equal((name, 502), (name, refused.Code));
        Assert.Contains(says, refused.Text, StringComparison.Ordinal);
        Assert.Equal(302, through.Code);
    }

    [Fact]
    public async Task An_answer_is_taken_once_in_the_browser_that_asked_and_nowhere_else()
    {
        await nodes.SetUp("pitea");
        nodes.Behave(new Lies { TakesCodesAgain = true });
        using var visitor = new Visitor(nodes.One.Address);
        using var stranger = new Visitor(nodes.One.Address);
        using var thief = new Visitor(nodes.Other.Address);
        var answer = await ProviderNodes.SendAway(visitor, "pitea");
        thief.Cookies.Add(visitor.Cookies.GetAllCookies());

        var elsewhere = await stranger.Get(answer);
        var right = await visitor.Get(answer);
        var again = await visitor.Get(answer);
        var replayed = await thief.Get(answer);

        Assert.Equal((400, 302, 400, 400), (elsewhere.Code, right.Code, again.Code, replayed.Code));
        Assert.Contains("hör inte till någon inloggning", elsewhere.Text, StringComparison.Ordinal);
        Assert.Contains("hör inte till någon inloggning", replayed.Text, StringComparison.Ordinal);
        Assert.False(await ProviderNodes.IsIn(stranger) || await ProviderNodes.IsIn(thief));
    }

    [Fact]
    public async Task A_sign_in_that_took_too_long_is_refused()
    {
        await nodes.SetUp("pitea");
        nodes.Behave();
        using var visitor = new Visitor(nodes.One.Address);
        using var quick = new Visitor(nodes.One.Address);
        var (late, inTime) = (
            await ProviderNodes.SendAway(visitor, "pitea"),
            await ProviderNodes.SendAway(quick, "pitea")
        );

        nodes.Clock.Advance(TimeSpan.FromMinutes(14));
        var right = await quick.Get(inTime);
        nodes.Clock.Advance(TimeSpan.FromMinutes(2));
        var refused = await visitor.Get(late);

        Assert.Equal((302, 400), (right.Code, refused.Code));
        Assert.False(await ProviderNodes.IsIn(visitor));
    }

    [Theory]
    [InlineData(false, 502, "godtog inte koden")]
    [InlineData(true, 403, "annan inloggning än den som du började")]
    public async Task A_code_that_was_stolen_opens_nothing_in_another_browser(bool ignoresPkce, int code, string says)
    {
        await nodes.SetUp("pitea");
        nodes.Behave(new Lies { IgnoresPkce = ignoresPkce });
        using var victim = new Visitor(nodes.One.Address);
        using var thief = new Visitor(nodes.One.Address);
        var stolen = CodeOf(await ProviderNodes.SendAway(victim, "pitea"));
        var own = await ProviderNodes.SendAway(thief, "pitea");

        var refused = await thief.Get(own.Replace(CodeOf(own), stolen, StringComparison.Ordinal));

        Assert.Equal(code, refused.Code);
        Assert.Contains(says, refused.Text, StringComparison.Ordinal);
        Assert.False(await ProviderNodes.IsIn(thief));
    }

    [Fact]
    public async Task An_answer_of_one_municipality_is_nothing_to_another_with_the_same_provider()
    {
        var issuer = nodes.Provider.Issuer("gemensam");
        await nodes.SetUp("pitea", ("issuer", issuer));
        await nodes.SetUp("lulea", ("issuer", issuer));
        nodes.Behave();
        using var visitor = new Visitor(nodes.One.Address);
        var answer = await ProviderNodes.SendAway(visitor, "pitea");

        var other = await visitor.Get(answer.Replace("/pitea/", "/lulea/", StringComparison.Ordinal));
        var isIn = await ProviderNodes.IsIn(visitor);
        var own = await visitor.Get(answer);

        Assert.Equal((400, 302), (other.Code, own.Code));
        Assert.False(isIn);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?code=1")]
    [InlineData("?code=1&state=x")]
    [InlineData("?code=1&state=x&state=y")]
    [InlineData("?error=access_denied")]
    [InlineData("?error=access_denied&state=x")]
    [InlineData("?id_token=x&state=x")]
    public async Task What_is_no_answer_is_told_so(string query)
    {
        await nodes.SetUp("pitea");
        nodes.Behave();
        using var visitor = new Visitor(nodes.One.Address);

        var refused = await visitor.Get($"/pitea/inloggning/svar{query}");

        Assert.True(refused.Code is 400 or 403, refused.ToString());
        Assert.False(await ProviderNodes.IsIn(visitor));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_asked_has_code_challenge_nonce_and_the_municipalitys_own_address(bool isPushed)
    {
        await nodes.SetUp("norrkoping", ("scopes", "grupper"));
        nodes.Behave(new Lies { OffersPush = isPushed });
        using var visitor = new Visitor(nodes.One.Address);

        var sent = await visitor.Get("/norrkoping/inloggning/start");
        var through = await ProviderNodes.Through(visitor, "norrkoping", "?till=/norrkoping/modell");
        var asked = nodes.Provider.Asked;

        Assert.Equal(isPushed, sent.Location.Contains("request_uri=", StringComparison.Ordinal));
        Assert.Equal(isPushed, !sent.Location.Contains("nonce=", StringComparison.Ordinal));
        Assert.DoesNotContain(LyingProvider.Secret, Uri.UnescapeDataString(sent.Location), StringComparison.Ordinal);
        Assert.Equal(
            ("code", "S256", "query"),
            (asked["response_type"], asked["code_challenge_method"], asked.GetValueOrDefault("response_mode", "query"))
        );
        Assert.Equal("openid profile email grupper", asked["scope"]);
        Assert.Equal($"{new Uri(nodes.One.Address, "/norrkoping/inloggning/svar")}", asked["redirect_uri"]);
        Assert.True(asked["nonce"].Length > 40 && asked["code_challenge"].Length == 43);
        Assert.Equal((302, "/norrkoping/modell"), (through.Code, through.Location));
    }

    [Theory]
    [InlineData("//annan.example")]
    [InlineData("https://annan.example/")]
    [InlineData("/\\annan.example")]
    public async Task Nobody_is_led_to_another_site_after_it(string till)
    {
        await nodes.SetUp("pitea");
        nodes.Behave();
        using var visitor = new Visitor(nodes.One.Address);

        var through = await ProviderNodes.Through(visitor, "pitea", $"?till={Uri.EscapeDataString(till)}");

        Assert.Equal((302, "/pitea"), (through.Code, through.Location));
    }

    private static string CodeOf(string answer) =>
        System.Web.HttpUtility.ParseQueryString(answer[answer.IndexOf('?')..])["code"]!;

    private static Lies Claim(string name, JsonNode value) => new() { Claims = c => c[name] = value.DeepClone() };

    private static Lies Without(string name) => new() { Claims = c => c.Remove(name) };
}
