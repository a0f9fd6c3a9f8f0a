using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Access;

/// <summary>What another site could make a browser send is not taken.</summary>
public sealed class AntiforgeryTests(Instance instance) : IClassFixture<Instance>
{
    [Theory]
    [InlineData(null)]
    [InlineData("inget-token")]
    public async Task No_form_is_taken_without_the_token_that_its_page_carried(string? token)
    {
        using var editor = await instance.Editor("pitea");
        using var drift = await instance.Operator();
        using var anyone = instance.Visitor();
        var before = await instance.Everything();
        var forms = EndpointList
            .Of(instance)
            .Where(endpoint => endpoint.Method == "POST" && !endpoint.IsApi())
            .ToList();

        foreach (var endpoint in forms)
        {
            var visitor =
                endpoint.IsForEditors() ? editor
                : endpoint.Who is "operator" or "corrector" ? drift
                : endpoint.Who is "signedIn" or "member" ? editor
                : anyone;
            List<KeyValuePair<string, string>> fields = [KeyValuePair.Create("name", "A")];
            if (token is not null)
                fields.Add(KeyValuePair.Create("__RequestVerificationToken", token));

            var reply = await visitor.Post(endpoint.At("pitea", Guid.NewGuid().ToString()), fields);

            Assert.True(reply.Code == 400, $"{endpoint} {reply}");
        }

        Assert.Equal(before, await instance.Everything());
        Assert.Equal(200, (await editor.Get("/pitea/organisation/ny")).Code);
        Assert.True(forms.Count >= 20, $"{forms.Count} forms");
    }

    [Fact]
    public async Task Anothers_token_is_not_taken()
    {
        using var editor = await instance.Editor("pitea");
        using var other = await instance.Editor("lulea");

        var reply = await editor.Post(
            "/pitea/organisation/ny",
            [KeyValuePair.Create("__RequestVerificationToken", await other.Token()), KeyValuePair.Create("name", "A")]
        );

        Assert.Equal(400, reply.Code);
    }

    /// <summary>A stranger who makes a browser sign in as the stranger would read what its owner then writes.</summary>
    [Fact]
    public async Task Nobody_is_signed_in_by_a_strangers_form()
    {
        using var victim = instance.Visitor();
        using var stranger = instance.Visitor();
        using var member = await instance.Reader("pitea");
        await victim.Get("/logga-in");
        var anonymous = await victim.Token();

        var strangers = await SignIn(victim, await stranger.Token());
        var members = await SignIn(victim, await member.Token());
        var crossSite = await SignIn(victim, anonymous, ("Sec-Fetch-Site", "cross-site"));
        var own = await SignIn(victim, anonymous, ("Sec-Fetch-Site", "same-origin"));
        var stale = await victim.Post(
            "/pitea/organisation/ny",
            [KeyValuePair.Create("__RequestVerificationToken", anonymous), KeyValuePair.Create("name", "A")]
        );

        Assert.Equal((400, 400, 400), (strangers.Code, members.Code, crossSite.Code));
        Assert.Equal((302, 400), (own.Code, stale.Code));
    }

    private static Task<Reply> SignIn(Visitor visitor, string token, params (string Name, string Value)[] headers) =>
        visitor.Send(
            HttpMethod.Post,
            "/logga-in",
            new FormUrlEncodedContent([
                KeyValuePair.Create("__RequestVerificationToken", token),
                KeyValuePair.Create("email", "redaktor@pitea.example"),
                KeyValuePair.Create("password", "prova-kommunstyrning"),
            ]),
            headers
        );

    [Theory]
    [InlineData("cross-site", 403)]
    [InlineData("same-site", 403)]
    [InlineData("same-origin", 422)]
    [InlineData("none", 422)]
    public async Task The_API_takes_no_write_that_another_sites_page_sends(string site, int status)
    {
        using var editor = await instance.Editor("pitea");
        var body = new StringContent("""{"name":"","kind":"committee"}""", null, "application/json");

        var reply = await editor.Send(HttpMethod.Post, "/api/v1/pitea/units", body, ("Sec-Fetch-Site", site));

        Assert.Equal(status, reply.Code);
    }
}
