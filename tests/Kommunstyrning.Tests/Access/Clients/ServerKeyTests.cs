using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Access.Clients;

/// <summary>The server's keys are the same on all nodes, change in time, and lie encrypted.</summary>
public sealed class ServerKeyTests(ClientNodes nodes) : IClassFixture<ClientNodes>
{
    private const string Keys = "/.well-known/jwks";

    [Fact]
    public async Task A_new_key_is_shown_by_all_nodes_before_any_signs_with_it_and_goes_when_nothing_of_it_is_left()
    {
        var client = await nodes.Client("pitea", "alone persons", "plan.read", "trail.read");
        using var auditor = await nodes.SignedIn("revisor@pitea.example");
        var first = await Shown(nodes.One.Address);
        Assert.Equal(first, await Shown(nodes.Other.Address));
        var old = await client.LetIn(auditor, "trail.read offline_access");

        // the key may have been made while the database was filled, a little after the clock was set
        nodes.Clock.Advance(ServerKeyStore.Rotation + TimeSpan.FromHours(1));
        var (announced, same) = (await Shown(nodes.One.Address), await Shown(nodes.Other.Address));
        Assert.Equal(2, announced.Count);
        Assert.Equal(announced, same);
        Assert.Equal(first[0], announced[0]);

        nodes.Clock.Advance(ServerKeyStore.Announcement + TimeSpan.FromMinutes(11));
        var used = await Shown(nodes.Other.Address);
        Assert.Equal(announced[1], used[0]);
        Assert.Equal(2, used.Count);

        // what was encrypted with the former one is still read, on both
        var renewed = await client.At(nodes.Other.Address).Renew(old.Refresh!);
        Assert.Equal(200, renewed.Code);
        Assert.Equal(200, (await client.Get("/api/v1/pitea/trail", GivenTokens.Of(renewed).Access)).Code);

        nodes.Clock.Advance(TokenLifetimes.Grant + ServerKeyStore.Announcement);
        var left = await Shown(nodes.One.Address);
        Assert.DoesNotContain(first[0], left);
        Assert.Equal(200, (await client.Get("/api/v1/pitea/elements", await client.Alone())).Code);
    }

    [Fact]
    public async Task Neither_private_keys_nor_what_opens_tokens_lie_in_the_open()
    {
        await Shown(nodes.One.Address);
        await using var nobody = TenantScope.OfNobody(nodes.One.Services);
        var rows = await nobody.Db.Set<ServerKey>().AsNoTracking().ToListAsync();

        Assert.NotEmpty(rows);
        Assert.All(
            rows,
            row =>
            {
                // the framework's protection begins so
                Assert.StartsWith("CfDJ8", row.SealedSigningKey);
                Assert.StartsWith("CfDJ8", row.SealedEncryptionKey);
            }
        );
    }

    private static async Task<List<string>> Shown(Uri node)
    {
        using var program = new Visitor(node);
        var reply = await program.Get(Keys);
        Assert.Equal(200, reply.Code);
        Assert.Contains("public", reply.Header("Cache-Control"));
        Assert.DoesNotContain("\"d\"", reply.Body);
        return [.. reply.Json["keys"]!.AsArray().Select(k => k!["kid"]!.GetValue<string>())];
    }
}
