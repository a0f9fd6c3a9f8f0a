using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Access.Clients;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Access.SingleSignOn;

/// <summary>
/// Who answers for a municipality's sign-ins answers for what the account holds there, and for nothing that it holds elsewhere:
/// whoever runs the one provider must not reach the other municipality by it.
/// </summary>
public sealed class ProvidedBoundsTests(ProviderNodes nodes) : IClassFixture<ProviderNodes>
{
    private const string Email = "analytiker@pitea.example";
    private const string Elsewhere = "Programmet i Norrköping";

    private static readonly string[] Own = ["/mitt-konto", "/mitt-konto/uppgifter", "/mitt-konto/uppgifter.json"];

    [Fact]
    public async Task A_session_through_one_municipality_neither_gives_shows_nor_withdraws_what_is_of_another()
    {
        using var byPassword = await nodes.SignedIn(Email);
        using var norrkoping = await nodes.SignedIn("admin@norrkoping.example");
        var client = await AddedClient.By(
            norrkoping,
            nodes.One.Address,
            "norrkoping",
            "persons",
            ["plan.read"],
            name: Elsewhere
        );
        using var through = await Through("bunden", alsoIn: "norrkoping", byPassword);
        var address = client.Authorize(Pkce.New(), "plan.read");
        Assert.Equal(302, (await AddedClient.Answer(byPassword, address)).Code);
        var told = (await byPassword.Get("/mitt-konto")).Page;
        var grant = told.QuerySelector("form[action='/mitt-konto/dra-in'] input[name=grant]")!.GetAttribute("value")!;

        var asked = await through.Get(address);
        var withdrawn = await through.PostWithToken("/mitt-konto/dra-in", ("grant", grant));

        Assert.Equal(403, asked.Code);
        Assert.Contains("Logga in med lösenord", asked.Text, StringComparison.Ordinal);
        Assert.True(withdrawn.Code is 302 or 404, withdrawn.ToString());
        Assert.Contains(Elsewhere, (await byPassword.Get("/mitt-konto")).Body, StringComparison.Ordinal);
        foreach (var page in Own)
        {
            var reply = await through.Get(page);
            Assert.True(reply.Code is 200 or 403, $"{page} {reply}");
            Assert.DoesNotContain(Elsewhere, reply.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("\"norrkoping\"", reply.Body, StringComparison.Ordinal);
        }
        Assert.Equal(403, (await through.Get("/mitt-konto/uppgifter.json")).Code);
    }

    /// <summary>The twin: whoever has a place nowhere else reads all that there is.</summary>
    [Fact]
    public async Task Whoever_has_a_place_nowhere_else_reads_the_own_data_through_the_provider()
    {
        using var byPassword = await nodes.SignedIn("lasare@pitea.example");
        using var through = await Through("enbart", alsoIn: null, byPassword);

        Assert.Equal(200, (await through.Get("/mitt-konto/uppgifter")).Code);
        var report = await through.Get("/mitt-konto/uppgifter.json");
        Assert.Equal(200, report.Code);
        Assert.Contains("lasare@pitea.example", report.Body, StringComparison.Ordinal);
    }

    private async Task<Visitor> Through(string subject, string? alsoIn, Visitor byPassword)
    {
        await nodes.SetUp("pitea");
        nodes.Behave();
        if (alsoIn is not null)
        {
            var id = await nodes.AccountId(Email);
            await nodes.InDatabase(async db =>
            {
                db.Add(
                    new Membership
                    {
                        TenantId = TenantId.Parse(alsoIn),
                        AccountId = id,
                        Grants = [new RoleGrant(Role.Strategist)],
                    }
                );
                return await db.SaveChangesAsync();
            });
        }
        await OwnLinks.Tie(nodes, byPassword, "pitea", subject);
        var visitor = new Visitor(nodes.One.Address);
        nodes.Provider.Person = new Vouched(subject);
        var back = await ProviderNodes.Through(visitor, "pitea");
        Assert.Equal((302, "/pitea"), (back.Code, back.Location));
        return visitor;
    }
}
