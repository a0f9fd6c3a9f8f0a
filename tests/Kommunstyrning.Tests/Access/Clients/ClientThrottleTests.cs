using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Access.Clients;

/// <summary>Wrong clients are counted before they are looked at, once for both nodes, and only where they come from.</summary>
public sealed class ClientThrottleTests(ClientNodes nodes) : IClassFixture<ClientNodes>
{
    private static Task<Reply> Try(AddedClient client) => client.Token(("grant_type", "client_credentials"));

    [Fact]
    public async Task After_three_wrong_secrets_a_client_waits_on_both_nodes_and_another_does_not()
    {
        nodes.Clock.Advance(TimeSpan.FromMinutes(16));
        var client = await nodes.Client("pitea", "alone", "plan.read");
        var other = await nodes.Client("pitea", "alone", "plan.read");
        var wrong = client with { Secret = "fel" };

        int[] tries =
        [
            (await Try(wrong)).Code,
            (await Try(client)).Code,
            (await Try(wrong.At(nodes.Other.Address))).Code,
            (await Try(wrong)).Code,
        ];
        var waits = await Try(client.At(nodes.Other.Address));

        Assert.Equal([401, 200, 401, 401], tries);
        Assert.Equal((429, "temporarily_unavailable"), (waits.Code, waits.Json["error"]!.GetValue<string>()));
        Assert.Equal("900", waits.Header("Retry-After"));
        Assert.Equal(200, (await Try(other)).Code);
        Assert.Equal(429, (await client.Ask("/oauth/introspect", ("token", "x"))).Code);
        nodes.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(200, (await Try(client)).Code);
    }

    [Fact]
    public async Task A_client_that_asks_too_often_waits_a_minute_though_it_is_right()
    {
        nodes.Clock.Advance(TimeSpan.FromMinutes(16));
        var client = await nodes.Client("lulea", "alone", "plan.read");

        var codes = new List<int>();
        for (var i = 0; i < 22; i++)
            codes.Add((await Try(client)).Code);
        nodes.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([.. Enumerable.Repeat(200, 20), 429, 429], codes);
        Assert.Equal(200, (await Try(client)).Code);
    }

    [Fact]
    public async Task What_is_no_client_at_all_is_refused_and_counted_too()
    {
        nodes.Clock.Advance(TimeSpan.FromMinutes(16));
        var nobody = new AddedClient(nodes.One.Address, "finns.inte", "fel", "");

        var codes = new List<int>();
        for (var i = 0; i < 4; i++)
            codes.Add((await Try(nobody)).Code);

        Assert.Equal([401, 401, 401, 429], codes);
    }
}
