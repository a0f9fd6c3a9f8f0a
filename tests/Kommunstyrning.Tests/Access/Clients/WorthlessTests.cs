using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access.AuditTrail;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Access.Clients;

/// <summary>What ends a person's rights, or the person's word, ends what programs have of it, at the next request.</summary>
public sealed class WorthlessTests(Instance instance) : IClassFixture<Instance>
{
    private const string Units = "/api/v1/pitea/units";
    private const string Nameless = """{"name":"","kind":"department"}""";

    private async Task<AddedClient> Client()
    {
        using var admin = await instance.SignedIn("admin@pitea.example");
        return await AddedClient.By(admin, instance.Address, "pitea", "persons", ["plan.read", "plan.write"]);
    }

    private static async Task<int> Asks(AddedClient client, string token) => (await client.Get(Units, token)).Code;

    [Fact]
    public async Task A_person_sees_what_was_given_and_takes_it_back()
    {
        var client = await Client();
        using var analyst = await instance.SignedIn("analytiker@pitea.example");
        using var other = await instance.SignedIn("revisor@pitea.example");
        var given = await client.LetIn(analyst, "plan.read offline_access");
        var others = await client.LetIn(other, "plan.read");

        var shown = await analyst.Get("/mitt-konto");
        var form = shown.Page.QuerySelector("form[action='/mitt-konto/dra-in']")!;
        var grant = form.QuerySelector("input[name=grant]")!.GetAttribute("value")!;
        Assert.Contains("Läsa planen och styrmodellen, också utkast", shown.Text);
        await other.PostWithToken("/mitt-konto/dra-in", ("grant", grant));
        Assert.Equal(200, await Asks(client, given.Access));
        var lines = await Written.By(
            instance.Services,
            "pitea",
            () => analyst.PostWithToken("/mitt-konto/dra-in", ("grant", grant))
        );

        Assert.Equal([(TrailKind.ConsentWithdrawn, "Analytiker i Piteå (demo)")], lines.Select(l => (l.Kind, l.By)));
        Assert.Equal((401, 400), (await Asks(client, given.Access), (await client.Renew(given.Refresh!)).Code));
        Assert.False(await client.IsActive(given.Access));
        Assert.Null((await analyst.Get("/mitt-konto")).Page.QuerySelector("form[action='/mitt-konto/dra-in']"));
        Assert.Equal(200, await Asks(client, others.Access));
    }

    [Fact]
    public async Task An_administrator_takes_back_what_a_person_gave_and_a_neighbours_cannot()
    {
        var client = await Client();
        using var analyst = await instance.SignedIn("analytiker@pitea.example");
        using var admin = await instance.SignedIn("admin@pitea.example");
        using var neighbour = await instance.SignedIn("admin@lulea.example");
        var given = await client.LetIn(analyst, "plan.read offline_access");
        var page = await admin.Get(client.Page);
        Assert.Contains("Analytiker i Piteå (demo)", page.Text);
        var grant = page.Page.QuerySelector("input[name=grant]")!.GetAttribute("value")!;

        var foreign = await neighbour.PostWithToken(
            client.Page.Replace("pitea", "lulea", StringComparison.Ordinal) + "/dra-in",
            ("grant", grant)
        );
        Assert.Equal((404, 200), (foreign.Code, await Asks(client, given.Access)));
        var lines = await Written.By(
            instance.Services,
            "pitea",
            () => admin.PostWithToken($"{client.Page}/dra-in", ("grant", grant))
        );

        Assert.Equal([TrailKind.ConsentWithdrawn], lines.Select(l => l.Kind));
        Assert.Equal(401, await Asks(client, given.Access));
        Assert.Equal(302, (await admin.PostWithToken($"{client.Page}/dra-in", ("grant", grant))).Code);
    }

    [Fact]
    public async Task A_role_that_is_lost_is_lost_to_the_program_and_a_place_that_ends_ends_it()
    {
        var client = await Client();
        using var admin = await instance.SignedIn("admin@pitea.example");
        using var strategist = await instance.SignedIn("strateg@pitea.example");
        var id = await instance.AccountId("strateg@pitea.example");
        var given = await client.LetIn(strategist, "plan.read plan.write offline_access");
        Assert.Equal(422, (await client.Post(Units, given.Access, Nameless)).Code);

        await admin.Submit($"/pitea/personer/{id}", ("roles", "Reader"));
        Assert.Equal(
            (403, 200),
            ((await client.Post(Units, given.Access, Nameless)).Code, await Asks(client, given.Access))
        );

        await admin.Submit($"/pitea/personer/{id}/avsluta");
        Assert.Equal((401, 400), (await Asks(client, given.Access), (await client.Renew(given.Refresh!)).Code));
        Assert.False(await client.IsActive(given.Access));
    }

    [Fact]
    public async Task An_account_that_is_closed_and_a_municipality_that_is_paused_have_no_tokens()
    {
        var client = await Client();
        using var admin = await instance.SignedIn("admin@pitea.example");
        using var operates = await instance.Operator();
        var itself = await AddedClient.By(admin, instance.Address, "pitea", "alone", ["plan.read"]);
        using var reader = await instance.Reader("pitea");
        var (given, own) = (await client.LetIn(reader, "plan.read offline_access"), await itself.Alone());

        await Closed("lasare@pitea.example", isClosed: true);
        Assert.Equal((401, 400), (await Asks(client, given.Access), (await client.Renew(given.Refresh!)).Code));
        await Closed("lasare@pitea.example", isClosed: false);
        Assert.Equal((200, 200), (await Asks(client, given.Access), await Asks(itself, own)));

        await operates.Pause("pitea");
        Assert.Equal(503, await Asks(itself, own));
        Assert.Equal(
            "unauthorized_client",
            (await itself.Token(("grant_type", "client_credentials"))).Json["error"]!.GetValue<string>()
        );
        await operates.Start("pitea");
        Assert.Equal(200, await Asks(itself, own));
    }

    private async Task Closed(string email, bool isClosed)
    {
        await using var nobody = TenantScope.OfNobody(instance.Services);
        await nobody
            .Db.Set<Account>()
            .Where(a => a.Email == email)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.IsClosed, isClosed));
    }
}
