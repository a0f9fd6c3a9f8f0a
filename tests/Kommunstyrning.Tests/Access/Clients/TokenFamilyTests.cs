using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access.AuditTrail;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Access.Clients;

/// <summary>Codes and tokens are used once, end together, and by those whose they are.</summary>
public sealed class TokenFamilyTests(Instance instance) : IClassFixture<Instance>
{
    private const string Lasting = "plan.read offline_access";
    private const string Api = "/api/v1/pitea/trail";

    private async Task<AddedClient> Client(bool isPublic = false)
    {
        using var admin = await instance.SignedIn("admin@pitea.example");
        return await AddedClient.By(
            admin,
            instance.Address,
            "pitea",
            "persons",
            ["plan.read", "outcomes.read", "trail.read"],
            isPublic
        );
    }

    private static async Task<int> Asks(AddedClient client, string token) =>
        (await client.Get("/api/v1/pitea/elements", token)).Code;

    [Fact]
    public async Task A_refresh_token_gives_the_next_one_and_the_grant_lasts_no_longer_for_it()
    {
        var client = await Client();
        using var reader = await instance.Reader("pitea");
        var first = await client.LetIn(reader, Lasting);

        var second = GivenTokens.Of(await client.Renew(first.Refresh!));
        var third = GivenTokens.Of(await client.Renew(second.Refresh!));

        Assert.Equal(3, new[] { first, second, third }.Select(t => t.Refresh).Distinct().Count());
        Assert.Equal(200, await Asks(client, third.Access));
        Assert.Equal(200, await Asks(client, first.Access));
        await using var nobody = Store.TenantScope.OfNobody(instance.Services);
        var ends = nobody
            .Db.Set<Kommunstyrning.Access.ClientToken>()
            .Where(t => t.Type!.EndsWith("refresh_token") && t.Application!.ClientId == client.Id)
            .Select(t => t.ExpirationDate)
            .Distinct()
            .ToList();
        Assert.Single(ends);
    }

    [Fact]
    public async Task A_refresh_token_that_comes_again_ends_its_whole_family_and_leaves_a_line()
    {
        var client = await Client();
        using var reader = await instance.Reader("pitea");
        var other = await client.LetIn(reader, Lasting);
        var first = await client.LetIn(reader, Lasting);
        var second = GivenTokens.Of(await client.Renew(first.Refresh!));
        Assert.Equal(200, await Asks(client, second.Access));

        Reply? again = null;
        var lines = await Written.By(
            instance.Services,
            "pitea",
            async () => again = await client.Renew(first.Refresh!)
        );

        Assert.Equal((400, "invalid_grant"), (again!.Code, again.Json["error"]!.GetValue<string>()));
        Assert.Equal([TrailKind.TokenReused], lines.Select(l => l.Kind));
        Assert.Equal((401, 401), (await Asks(client, first.Access), await Asks(client, second.Access)));
        Assert.Equal(400, (await client.Renew(second.Refresh!)).Code);
        Assert.Equal(200, await Asks(client, other.Access));
    }

    [Fact]
    public async Task Two_who_renew_with_the_same_token_at_once_do_not_both_get_a_family()
    {
        var client = await Client();
        using var reader = await instance.Reader("pitea");
        var first = await client.LetIn(reader, Lasting);

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.Renew(first.Refresh!)));

        Assert.True(replies.Count(r => r.Code == 200) <= 1, string.Join(' ', replies.Select(r => r.Code)));
        Assert.All(replies.Where(r => r.Code != 200), r => Assert.Equal("invalid_grant", Error(r)));
        Assert.Equal(401, await Asks(client, first.Access));
        foreach (var won in replies.Where(r => r.Code == 200))
            Assert.Equal(401, await Asks(client, GivenTokens.Of(won).Access));
    }

    [Fact]
    public async Task A_code_that_comes_again_ends_what_came_of_it()
    {
        var client = await Client();
        using var reader = await instance.Reader("pitea");
        var pkce = Pkce.New();
        var code = AddedClient.SentBack(await AddedClient.Answer(reader, client.Authorize(pkce, Lasting)))["code"];
        var given = GivenTokens.Of(await client.Exchange(code, pkce));
        Assert.Equal(200, await Asks(client, given.Access));

        var again = await client.Exchange(code, pkce);

        Assert.Equal((400, "invalid_grant"), (again.Code, again.Json["error"]!.GetValue<string>()));
        Assert.Equal(401, await Asks(client, given.Access));
        Assert.Equal(400, (await client.Renew(given.Refresh!)).Code);
    }

    [Fact]
    public async Task A_code_is_worth_nothing_with_another_verifier_address_or_client()
    {
        var (client, other) = (await Client(), await Client());
        using var reader = await instance.Reader("pitea");
        async Task<(Pkce, string)> Code()
        {
            var pkce = Pkce.New();
            var reply = await AddedClient.Answer(reader, client.Authorize(pkce, "plan.read"));
            return (pkce, AddedClient.SentBack(reply)["code"]);
        }

        var (pkce1, code1) = await Code();
        var (pkce2, code2) = await Code();
        var (pkce3, code3) = await Code();
        var (_, code4) = await Code();
        var (pkce5, code5) = await Code();

        Assert.Equal("invalid_grant", Error(await client.Exchange(code1, Pkce.New())));
        Assert.Equal("invalid_grant", Error(await client.Exchange(code2, pkce2, "https://system.example/annan")));
        Assert.Equal("invalid_grant", Error(await other.Exchange(code3, pkce3)));
        Assert.Equal(
            "invalid_request",
            Error(
                await client.Token(
                    ("grant_type", "authorization_code"),
                    ("code", code4),
                    ("redirect_uri", AddedClient.Back)
                )
            )
        );
        Assert.Equal("invalid_grant", Error(await client.Exchange(code5[..^1] + "!", pkce5)));
        Assert.Equal(200, (await client.Exchange(code1, pkce1)).Code);
    }

    [Theory]
    [InlineData("client_credentials", "unauthorized_client")]
    [InlineData("password", "unsupported_grant_type")]
    [InlineData("hittepå", "unsupported_grant_type")]
    public async Task A_client_for_persons_gets_nothing_in_other_ways(string grant, string error)
    {
        var client = await Client();

        Assert.Equal(error, Error(await client.Token(("grant_type", grant), ("username", "a"), ("password", "b"))));
    }

    [Fact]
    public async Task A_wrong_secret_a_foreign_clients_secret_and_none_are_refused()
    {
        using var lulea = await instance.SignedIn("admin@lulea.example");
        var foreign = await AddedClient.By(lulea, instance.Address, "lulea", "alone", ["plan.read"]);
        using var pitea = await instance.SignedIn("admin@pitea.example");
        var client = await AddedClient.By(pitea, instance.Address, "pitea", "alone", ["plan.read"]);

        foreach (var secret in new[] { foreign.Secret, client.Secret![..^1], "", null })
        {
            var reply = await (client with { Secret = secret }).Token(("grant_type", "client_credentials"));
            Assert.Equal("invalid_client", Error(reply));
            Assert.Equal(401, reply.Code);
        }
        Assert.Equal(200, await Asks(client, await client.Alone()));
    }

    [Theory]
    [InlineData("trail.write", "invalid_scope")]
    [InlineData("plan.write", "invalid_scope")]
    [InlineData("plan.read openid", "invalid_scope")]
    public async Task A_scope_that_was_not_given_is_refused(string scope, string error)
    {
        using var admin = await instance.SignedIn("admin@pitea.example");
        var client = await AddedClient.By(admin, instance.Address, "pitea", "alone", ["plan.read"]);

        Assert.Equal(error, Error(await client.Token(("grant_type", "client_credentials"), ("scope", scope))));
        Assert.Equal(200, await Asks(client, await client.Alone("plan.read")));
    }

    [Fact]
    public async Task A_parameter_that_is_sent_twice_is_refused()
    {
        using var admin = await instance.SignedIn("admin@pitea.example");
        var client = await AddedClient.By(admin, instance.Address, "pitea", "alone", ["plan.read"]);

        var reply = await client.Token(
            ("grant_type", "client_credentials"),
            ("scope", "plan.read"),
            ("scope", "plan.read")
        );

        Assert.Equal((400, "invalid_request"), (reply.Code, Error(reply)));
    }

    [Fact]
    public async Task A_program_on_a_persons_computer_has_no_secret_and_proves_the_code_by_its_verifier()
    {
        var client = await Client(isPublic: true);
        using var reader = await instance.Reader("pitea");

        Assert.Null(client.Secret);
        var given = await client.LetIn(reader, Lasting);
        Assert.Equal(200, await Asks(client, given.Access));
        Assert.Equal(200, (await client.Renew(given.Refresh!)).Code);
    }

    [Fact]
    public async Task A_client_gives_back_what_it_has_and_asks_whether_it_holds()
    {
        var (client, other) = (await Client(), await Client());
        using var reader = await instance.Reader("pitea");
        var given = await client.LetIn(reader, Lasting);

        Assert.True(await client.IsActive(given.Access));
        Assert.False(await other.IsActive(given.Access));
        Assert.False(await client.IsActive("hittepå"));
        // to another it is a token that never was, and there is nothing to do (RFC 7009, 2.2)
        Assert.Equal(200, (await other.Ask("/oauth/revoke", ("token", given.Access))).Code);
        Assert.Equal(200, await Asks(client, given.Access));
        Assert.Equal(200, (await client.Ask("/oauth/revoke", ("token", given.Access))).Code);
        Assert.Equal(401, await Asks(client, given.Access));
        Assert.False(await client.IsActive(given.Access));
        Assert.Equal(200, (await client.Renew(given.Refresh!)).Code);
    }

    [Fact]
    public async Task A_refresh_token_or_a_code_is_no_access_token()
    {
        var client = await Client();
        using var auditor = await instance.SignedIn("revisor@pitea.example");
        var given = await client.LetIn(auditor, "trail.read offline_access");

        Assert.Equal(200, (await client.Get(Api, given.Access)).Code);
        Assert.Equal(401, (await client.Get(Api, given.Refresh!)).Code);
        Assert.Equal(401, (await client.Get(Api, given.Code)).Code);
    }

    [Fact]
    public async Task Renewing_a_client_may_ask_for_less_and_never_for_more()
    {
        var client = await Client();
        using var auditor = await instance.SignedIn("revisor@pitea.example");
        var given = await client.LetIn(auditor, "plan.read trail.read offline_access");

        var less = GivenTokens.Of(await client.Renew(given.Refresh!, ("scope", "plan.read")));
        Assert.Equal((403, 200), ((await client.Get(Api, less.Access)).Code, await Asks(client, less.Access)));
        Assert.Equal(
            "invalid_grant|invalid_scope",
            ErrorIn(await client.Renew(less.Refresh!, ("scope", "outcomes.read")))
        );
    }

    private static string Error(Reply reply) => reply.Json["error"]!.GetValue<string>();

    private static string ErrorIn(Reply reply) =>
        Error(reply) is "invalid_grant" or "invalid_scope" ? "invalid_grant|invalid_scope" : Error(reply);
}
