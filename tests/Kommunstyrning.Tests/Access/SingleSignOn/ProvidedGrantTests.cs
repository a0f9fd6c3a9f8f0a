using Kommunstyrning.Access;
using Kommunstyrning.Tests.Access.Clients;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Access.SingleSignOn;

/// <summary>
/// What a program was let do in a session that the municipality's provider answered for rests on that answer: when it ends, the
/// program is out by its next request, on every node, and stays out. What was given by password goes on.
/// </summary>
public sealed class ProvidedGrantTests(SharedProviderNodes nodes) : IClassFixture<SharedProviderNodes>
{
    [Theory]
    [InlineData("the administrator takes the tie away", "analytiker@pitea.example")]
    [InlineData("the owner takes the tie away", "lasare@pitea.example")]
    [InlineData("the provider is turned off", "strateg@pitea.example")]
    [InlineData("the provider is another", "revisor@pitea.example")]
    [InlineData("the place is ended and given again", "redaktor@pitea.example")]
    public async Task It_ends_with_what_it_rests_on(string how, string email)
    {
        await nodes.SetUp("pitea");
        nodes.Behave();
        using var admin = await nodes.SignedIn("admin@pitea.example");
        using var byPassword = await nodes.SignedIn(email);
        var client = await AddedClient.By(admin, nodes.One.Address, "pitea", "persons", ["plan.read"]);
        await OwnLinks.Tie(nodes, byPassword, "pitea", how);
        using var through = new Visitor(nodes.One.Address);
        nodes.Provider.Person = new Vouched(how);
        Assert.Equal((302, "/pitea"), Said(await ProviderNodes.Through(through, "pitea")));
        var provided = await client.LetIn(through, "plan.read offline_access");
        var own = await client.LetIn(byPassword, "plan.read offline_access");
        var other = client.At(nodes.Other.Address);
        Assert.Equal((200, 200), (await Asks(other, provided), await Asks(other, own)));

        await End(how, email, admin, byPassword);

        var isPlace = how.StartsWith("the place", StringComparison.Ordinal);
        Assert.Equal((401, isPlace ? 401 : 200), (await Asks(other, provided), await Asks(other, own)));
        Assert.Equal(400, (await other.Renew(provided.Refresh!)).Code);
        Assert.False(await other.IsActive(provided.Access));
        // set up again, it opens nothing that was closed
        await nodes.SetUp("pitea");
        Assert.Equal(401, await Asks(client, provided));
        if (!isPlace)
            Assert.Equal(200, (await client.Renew(own.Refresh!)).Code);
    }

    private async Task End(string how, string email, Visitor admin, Visitor owner)
    {
        var id = await nodes.AccountId(email);
        switch (how)
        {
            case "the administrator takes the tie away":
                var forms = (await admin.Get("/pitea/inloggning")).Page.QuerySelectorAll("form[action*='/koppling/']");
                foreach (var form in forms)
                    Assert.Equal(302, (await admin.PostWithToken(form.GetAttribute("action")!)).Code);
                break;
            case "the owner takes the tie away":
                var tie = (await owner.Get("/pitea/inloggning/koppla"))
                    .Page.QuerySelector("input[name=koppling]")!
                    .GetAttribute("value")!;
                Assert.Equal(
                    302,
                    (await owner.PostWithToken("/pitea/inloggning/koppla/ta-bort", ("koppling", tie))).Code
                );
                break;
            case "the provider is turned off":
                Assert.Equal(302, (await nodes.SetUp("pitea", ("signIn", "Passwords"))).Code);
                break;
            case "the provider is another":
                Assert.Equal(302, (await nodes.SetUp("pitea", ("issuer", nodes.Provider.Issuer("lulea")))).Code);
                break;
            default:
                Assert.Equal(302, (await admin.Submit($"/pitea/personer/{id}/avsluta")).Code);
                await nodes.InDatabase(async db =>
                {
                    db.Add(
                        new Membership
                        {
                            TenantId = Kommunstyrning.Tenancy.TenantId.Parse("pitea"),
                            AccountId = id,
                            Grants = [new RoleGrant(Role.Analyst)],
                        }
                    );
                    return await db.SaveChangesAsync();
                });
                break;
        }
    }

    private static async Task<int> Asks(AddedClient client, GivenTokens tokens) =>
        (await client.Get("/api/v1/pitea/elements", tokens.Access)).Code;

    private static (int Code, string Location) Said(Reply reply) => (reply.Code, reply.Location);
}
