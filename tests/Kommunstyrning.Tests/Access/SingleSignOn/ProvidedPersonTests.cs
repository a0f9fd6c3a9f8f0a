using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Access.SingleSignOn;

/// <summary>Who somebody is whom a provider vouches for: municipality, issuer and subject, and nothing else.</summary>
public sealed class ProvidedPersonTests(ProviderNodes nodes) : IClassFixture<ProviderNodes>
{
    [Fact]
    public async Task Whoever_comes_first_becomes_reader_there_and_is_the_same_the_next_time()
    {
        await nodes.SetUp("pitea");
        nodes.Behave();
        nodes.Provider.Person = new Vouched("ny-person") { Name = "Nora Ny" };
        using var first = new Visitor(nodes.One.Address);
        using var second = new Visitor(nodes.Other.Address);

        await ProviderNodes.Through(first, "pitea");
        nodes.Provider.Person = new Vouched("ny-person") { Name = "Nora Nygift" };
        await ProviderNodes.Through(second, "pitea");

        Assert.Equal(
            (200, 403),
            ((await first.Get("/pitea/personer/roller")).Code, (await first.Get("/pitea/del/ny?niva=vision")).Code)
        );
        Assert.Contains("Nora Nygift", (await second.Get("/pitea")).Body, StringComparison.Ordinal);
        using var admin = await nodes.SignedIn("admin@pitea.example");
        var rows = (await admin.Get("/pitea/personer")).Page.QuerySelectorAll("table tbody tr");
        Assert.Equal(
            "Läsare",
            Assert.Single(rows, r => r.TextContent.Contains("Nora")).QuerySelector("td")!.FirstChild!.TextContent
        );
    }

    [Fact]
    public async Task The_same_issuer_and_subject_in_two_municipalities_are_two()
    {
        var issuer = nodes.Provider.Issuer("gemensam");
        await nodes.SetUp("pitea", ("issuer", issuer));
        await nodes.SetUp("lulea", ("issuer", issuer));
        nodes.Behave();
        nodes.Provider.Person = new Vouched("dubbel") { Name = "Disa Dubbel" };
        using var visitor = new Visitor(nodes.One.Address);
        using var other = new Visitor(nodes.One.Address);

        await ProviderNodes.Through(visitor, "pitea");
        await ProviderNodes.Through(other, "lulea");

        Assert.Equal((200, 403), (await Reads(visitor, "pitea"), await Reads(visitor, "lulea")));
        Assert.Equal((403, 200), (await Reads(other, "pitea"), await Reads(other, "lulea")));
        var accounts = await nodes.InDatabase(db =>
            db.Accounts.Where(a => a.DisplayName == "Disa Dubbel").Select(a => a.Id).ToListAsync()
        );
        Assert.Equal(2, accounts.Count);
    }

    [Theory]
    [InlineData("admin@pitea.example")]
    [InlineData("ADMIN@pitea.example")]
    [InlineData("drift@kommunstyrning.example")]
    [InlineData("redaktor@lulea.example")]
    public async Task An_address_that_somebody_has_an_account_with_links_to_nothing(string email)
    {
        await nodes.SetUp("pitea");
        nodes.Behave();
        nodes.Provider.Person = new Vouched($"utger sig {email}") { Email = email, Name = "Utger Sig" };
        using var visitor = new Visitor(nodes.One.Address);

        var through = await ProviderNodes.Through(visitor, "pitea");

        Assert.Equal(302, through.Code);
        Assert.Contains("Utger Sig", (await visitor.Get("/pitea")).Body, StringComparison.Ordinal);
        Assert.Equal((403, 403), ((await visitor.Get("/pitea/personer")).Code, (await visitor.Get("/drift")).Code));
        Assert.Equal(403, await Reads(visitor, "lulea"));
        using var owner = new Visitor(nodes.One.Address);
        await owner.SignIn(email);
    }

    /// <summary>What a municipality's provider says counts in its own municipality, whatever else the account opens.</summary>
    [Fact]
    public async Task A_session_through_a_provider_reaches_its_municipality_and_nothing_else_of_the_account()
    {
        await nodes.SetUp("pitea");
        nodes.Behave();
        var id = await nodes.AccountId("lasare@pitea.example");
        await nodes.InDatabase(async db =>
        {
            db.Add(
                new Membership
                {
                    TenantId = TenantId.Parse("norrkoping"),
                    AccountId = id,
                    Grants = [new RoleGrant(Role.Administrator)],
                }
            );
            await db.Accounts.Where(a => a.Id == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.IsOperator, true));
            return await db.SaveChangesAsync();
        });
        using var byPassword = await nodes.SignedIn("lasare@pitea.example");
        await OwnLinks.Tie(nodes, byPassword, "pitea", "hos-leverantoren");
        using var through = new Visitor(nodes.One.Address);
        nodes.Provider.Person = new Vouched("hos-leverantoren");

        var back = await ProviderNodes.Through(through, "pitea");

        Assert.Equal((302, "/pitea"), (back.Code, back.Location));
        Assert.Equal((200, 200), (await Reads(byPassword, "norrkoping"), (await byPassword.Get("/drift")).Code));
        Assert.Equal((200, 403), (await Reads(through, "pitea"), await Reads(through, "norrkoping")));
        Assert.Equal(403, (await through.Get("/drift")).Code);
        var own = await through.Get("/mitt-konto");
        Assert.DoesNotContain("Norrköping", own.Text, StringComparison.Ordinal);
        Assert.Null(own.Page.QuerySelector("form[action='/mitt-konto/losenord']"));
        var password = await through.PostWithToken(
            "/mitt-konto/losenord",
            ("present", DemoPassword.Text),
            ("password", "fyra ord utan samband"),
            ("repeat", "fyra ord utan samband")
        );
        Assert.Equal(422, password.Code);
        Assert.Equal(403, (await through.PostWithToken("/mitt-konto/tva-steg", ("code", "123456"))).Code);
        await through.PostWithToken("/mitt-konto/logga-ut-andra");
        Assert.True(await ProviderNodes.IsIn(byPassword));
        await byPassword.PostWithToken("/mitt-konto/logga-ut-andra");
        Assert.False(await ProviderNodes.IsIn(through));
    }

    [Theory]
    [InlineData("Everyone", "", 302)]
    [InlineData("Groups", "", 403)]
    [InlineData("Groups", "Ekonomer", 302)]
    [InlineData("Linked", "Ekonomer", 403)]
    public async Task Who_comes_in_uninvited_is_the_municipalitys_choice(string admits, string group, int code)
    {
        await nodes.SetUp("lulea", ("admits", admits), ("group.0", "Ekonomer"), ("role.0", "Analyst"));
        nodes.Behave();
        nodes.Provider.Person = new Vouched($"{admits} {group}") { Groups = [group] };
        using var visitor = new Visitor(nodes.One.Address);

        var reply = await ProviderNodes.Through(visitor, "lulea");

        Assert.Equal(code, reply.Code);
        Assert.Equal(code == 302, await ProviderNodes.IsIn(visitor));
        if (code == 403)
            Assert.Contains("ingen har gett dig en plats", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_place_has_been_taken_back_stays_out_until_the_tie_is_removed()
    {
        await nodes.SetUp("pitea");
        nodes.Behave();
        nodes.Provider.Person = new Vouched("avslutad") { Name = "Axel Avslutad" };
        using var visitor = new Visitor(nodes.One.Address);
        await ProviderNodes.Through(visitor, "pitea");
        using var admin = await nodes.SignedIn("admin@pitea.example");
        var link = (await admin.Get("/pitea/personer"))
            .Page.QuerySelectorAll("th a")
            .Single(a => a.TextContent == "Axel Avslutad")
            .GetAttribute("href")!;

        await admin.Submit($"{link}/avsluta");
        var isIn = await ProviderNodes.IsIn(visitor);
        var refused = await ProviderNodes.Through(visitor, "pitea");
        var row = (await admin.Get("/pitea/inloggning"))
            .Page.QuerySelectorAll("#kopplade li")
            .Single(li => li.TextContent.Contains("Axel"));
        await admin.PostWithToken(row.QuerySelector("form")!.GetAttribute("action")!);
        var again = await ProviderNodes.Through(visitor, "pitea");

        Assert.False(isIn);
        Assert.Equal((403, 302), (refused.Code, again.Code));
        Assert.Contains("plats här är avslutad", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Platsen är avslutad", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_a_tie_ends_its_sessions_on_every_node_and_a_foreign_one_is_none()
    {
        await nodes.SetUp("pitea");
        await nodes.SetUp("lulea");
        nodes.Behave();
        nodes.Provider.Person = new Vouched("bort") { Name = "Berta Bort" };
        using var visitor = new Visitor(nodes.Other.Address);
        await ProviderNodes.Through(visitor, "pitea");
        using var admin = await nodes.SignedIn("admin@pitea.example");
        using var foreign = await nodes.SignedIn("admin@lulea.example");
        var action = (await admin.Get("/pitea/inloggning"))
            .Page.QuerySelectorAll("#kopplade li")
            .Single(li => li.TextContent.Contains("Berta"))
            .QuerySelector("form")!
            .GetAttribute("action")!;

        var theirs = await foreign.PostWithToken(action.Replace("/pitea/", "/lulea/", StringComparison.Ordinal));
        var still = await ProviderNodes.IsIn(visitor);
        await admin.PostWithToken(action);

        Assert.Equal(404, theirs.Code);
        Assert.True(still);
        Assert.False(await ProviderNodes.IsIn(visitor));
    }

    [Fact]
    public async Task A_closed_account_and_a_name_in_parentheses_are_told_apart_from_others()
    {
        await nodes.SetUp("pitea");
        nodes.Behave();
        nodes.Provider.Person = new Vouched("programmet") { Name = "(systemet)", Email = "" };
        using var visitor = new Visitor(nodes.One.Address);
        await ProviderNodes.Through(visitor, "pitea");
        Assert.DoesNotContain("(systemet)", (await visitor.Get("/mitt-konto")).Text, StringComparison.Ordinal);

        await nodes.InDatabase(db =>
            db.Accounts.Where(a => a.DisplayName == "systemet")
                .ExecuteUpdateAsync(s => s.SetProperty(a => a.IsClosed, true))
        );
        var refused = await ProviderNodes.Through(visitor, "pitea");

        Assert.Equal(403, refused.Code);
        Assert.Contains("Kontot är stängt", refused.Text, StringComparison.Ordinal);
        Assert.False(await ProviderNodes.IsIn(visitor));
    }

    [Fact]
    public async Task Of_many_who_come_for_the_first_time_at_once_there_is_one_account()
    {
        await nodes.SetUp("norrkoping");
        nodes.Behave();
        nodes.Provider.Person = new Vouched("samtidig") { Name = "Sam Tidig" };
        var visitors = Enumerable
            .Range(0, 6)
            .Select(i => new Visitor((i % 2 == 0 ? nodes.One : nodes.Other).Address))
            .ToList();

        var replies = await Task.WhenAll(visitors.Select(v => ProviderNodes.Through(v, "norrkoping")));

        Assert.All(replies, r => Assert.Equal(302, r.Code));
        Assert.Equal(1, await nodes.InDatabase(db => db.Accounts.CountAsync(a => a.DisplayName == "Sam Tidig")));
        visitors.ForEach(v => v.Dispose());
    }

    /// <summary>The status of a page for members.</summary>
    private static async Task<int> Reads(Visitor visitor, string tenant) =>
        (await visitor.Get($"/{tenant}/kretsar")).Code;
}
