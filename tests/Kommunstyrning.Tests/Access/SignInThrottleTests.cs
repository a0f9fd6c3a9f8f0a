using System.Net;
using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Access;

/// <summary>Guesses are counted before they are looked at, once for both nodes.</summary>
public sealed class SignInThrottleTests(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    private const string Right = "prova-kommunstyrning";

    [Theory]
    [InlineData("redaktor@pitea.example")]
    [InlineData("ingen@pitea.example")]
    public async Task Of_forty_wrong_tries_at_once_on_two_nodes_five_are_looked_at(string email)
    {
        nodes.LetWindowsPass();

        var replies = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Try(Node(i), email, $"fel {i}")));

        Assert.Equal(
            [.. Enumerable.Repeat(422, 5), .. Enumerable.Repeat(429, 35)],
            replies.Select(r => r.Code).Order()
        );
        Assert.All(
            replies.Where(r => r.Code == 422),
            r => Assert.Equal("E-postadressen eller lösenordet stämmer inte.", Said(r))
        );
        Assert.All(
            replies.Where(r => r.Code == 429),
            r =>
                Assert.Equal(
                    ("900", "För många försök. Vänta 15 minuter och försök igen."),
                    (r.Header("Retry-After"), Said(r))
                )
        );
    }

    [Fact]
    public async Task A_right_password_costs_no_try_and_a_window_ends()
    {
        nodes.LetWindowsPass();
        for (var i = 0; i < 4; i++)
            await Try(nodes.One, "lasare@norrkoping.example", "fel");

        var between = new List<int>();
        for (var i = 0; i < 3; i++)
            between.Add((await Try(nodes.Other, "lasare@norrkoping.example", Right)).Code);
        var fifth = await Try(nodes.One, "lasare@norrkoping.example", "fel");
        var sixth = await Try(nodes.One, "LASARE@norrkoping.example", Right);
        nodes.LetWindowsPass();
        var later = await Try(nodes.One, "lasare@norrkoping.example", Right);

        Assert.Equal([302, 302, 302], between);
        Assert.Equal((422, 429, 302), (fifth.Code, sixth.Code, later.Code));
    }

    [Fact]
    public async Task Strangers_cannot_lock_a_person_out_of_the_persons_own_device()
    {
        nodes.LetWindowsPass();
        using var own = new Visitor(nodes.One.Address);
        await own.SignIn("redaktor@lulea.example");
        await own.PostWithToken("/logga-ut");
        for (var i = 0; i < 6; i++)
            await Try(nodes.Other, "redaktor@lulea.example", $"fel {i}");

        var elsewhere = await Try(nodes.One, "redaktor@lulea.example", Right);
        await own.SignIn("redaktor@lulea.example");
        await own.PostWithToken("/logga-ut");
        var ownWrong = new List<int>();
        for (var i = 0; i < 6; i++)
            ownWrong.Add((await Submit(own, "redaktor@lulea.example", $"fel {i}")).Code);

        Assert.Equal(429, elsewhere.Code);
        Assert.Equal([422, 422, 422, 422, 422, 429], ownWrong);
    }

    [Fact]
    public async Task A_device_is_known_for_the_account_that_signed_in_on_it_alone()
    {
        nodes.LetWindowsPass();
        using var device = new Visitor(nodes.One.Address);
        await device.SignIn("lasare@lulea.example");
        await device.PostWithToken("/logga-ut");

        var codes = new List<int>();
        for (var i = 0; i < 6; i++)
            codes.Add((await Submit(device, "redaktor@norrkoping.example", $"fel {i}")).Code);
        device.Cookies.Add(nodes.One.Address, new Cookie("kommunstyrning-enhet", "ett-lost-bevis", "/"));
        var forged = await Submit(device, "redaktor@norrkoping.example", "fel");

        Assert.Equal([422, 422, 422, 422, 422, 429], codes);
        Assert.Equal(429, forged.Code);
    }

    [Fact]
    public async Task One_network_has_so_many_tries_whatever_it_says_of_itself()
    {
        nodes.LetWindowsPass();
        for (var i = 0; i < 45; i++)
            Assert.Equal(422, (await Try(nodes.One, $"gissad{i}@pitea.example", "fel")).Code);

        var beyond = await Try(nodes.One, "gissad45@pitea.example", "fel");
        var spoofed = await Try(nodes.One, "gissad46@pitea.example", "fel", ("X-Forwarded-For", "198.51.100.7"));
        var throughProxy = await Try(nodes.Other, "gissad47@pitea.example", "fel", ("X-Forwarded-For", "198.51.100.7"));

        Assert.Equal(429, beyond.Code);
        Assert.Equal("900", beyond.Header("Retry-After"));
        Assert.Equal(
            "För många försök från det nätverk som du sitter på. Vänta 15 minuter och försök igen.",
            Said(beyond)
        );
        Assert.Equal((429, 422), (spoofed.Code, throughProxy.Code));
    }

    [Fact]
    public async Task A_proxy_tells_networks_of_IPv6_apart_by_their_first_half()
    {
        nodes.LetWindowsPass();
        for (var i = 0; i < 45; i++)
            await Try(nodes.Other, $"v6-{i}@pitea.example", "fel", ("X-Forwarded-For", $"2001:db8:0:1::{i + 1:x}"));

        var same = await Try(nodes.Other, "v6@pitea.example", "fel", ("X-Forwarded-For", "2001:db8:0:1:ffff::1"));
        var next = await Try(nodes.Other, "v6@pitea.example", "fel", ("X-Forwarded-For", "2001:db8:0:2::1"));

        Assert.Equal((429, 422), (same.Code, next.Code));
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("fe80::1%1", "fe80::/64")]
    public void A_network_is_an_IPv4_address_or_the_half_of_an_IPv6_address(string address, string network) =>
        Assert.Equal(network, ClientNetwork.Of(IPAddress.Parse(address)));

    [Fact]
    public async Task Guesses_at_a_password_link_are_counted_too()
    {
        nodes.LetWindowsPass();
        var account = Guid.NewGuid();
        var codes = new List<int>();

        for (var i = 0; i < 6; i++)
        {
            using var visitor = new Visitor(Node(i).Address);
            var reply = await visitor.Submit(
                $"/valj-losenord?konto={account}&kod=gissning{i}",
                ("password", "fyra ord utan samband"),
                ("repeat", "fyra ord utan samband")
            );
            codes.Add(reply.Code);
        }

        Assert.Equal([422, 422, 422, 422, 422, 429], codes);
    }

    [Fact]
    public async Task When_too_many_wait_for_their_turn_the_next_is_told_to_come_back_and_loses_no_try()
    {
        nodes.LetWindowsPass();
        var limit = nodes.One.Services.GetRequiredService<HashingLimit>();
        using var gone = new CancellationTokenSource();
        var taken = new List<Task<IDisposable?>>();
        while (taken.Count == 0 || !taken[^1].IsCompleted || await taken[^1] is not null)
            taken.Add(limit.Enter(gone.Token));

        var busy = await Try(nodes.One, "redaktor@pitea.example", "fel");
        await gone.CancelAsync();
        foreach (var turn in taken.Where(t => t.IsCompletedSuccessfully))
            (await turn)?.Dispose();

        Assert.Equal((503, "5"), (busy.Code, busy.Header("Retry-After")));
        for (var i = 0; i < 5; i++)
            Assert.Equal(422, (await Try(nodes.One, "redaktor@pitea.example", "fel")).Code);
    }

    [Fact]
    public async Task Old_counters_are_swept_and_none_says_whose_it_is()
    {
        nodes.LetWindowsPass();
        await Try(nodes.One, "ny@pitea.example", "fel");

        await nodes.InDatabase(async db =>
        {
            var counters = await db.Set<WindowCounter>().ToListAsync();
            Assert.Equal(2, counters.Count);
            Assert.All(counters, c => Assert.Matches("^(account|network):[0-9a-f]{64}$", c.Key));
        });
    }

    private TestProgram Node(int i) => i % 2 == 0 ? nodes.One : nodes.Other;

    private static async Task<Reply> Try(
        TestProgram node,
        string email,
        string password,
        params (string Name, string Value)[] headers
    )
    {
        using var visitor = new Visitor(node.Address);
        return await Submit(visitor, email, password, headers);
    }

    private static async Task<Reply> Submit(
        Visitor visitor,
        string email,
        string password,
        params (string Name, string Value)[] headers
    )
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = await visitor.Token(),
            ["email"] = email,
            ["password"] = password,
        };
        return await visitor.Send(HttpMethod.Post, "/logga-in", new FormUrlEncodedContent(fields), headers);
    }

    private static string Said(Reply reply) => reply.Page.QuerySelector("#f-password-fel")!.TextContent;
}
