using Kommunstyrning.Access;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Access.SingleSignOn;

/// <summary>What groups of a provider give and take, at each sign-in.</summary>
public sealed class ProviderRoleTests(ProviderNodes nodes) : IClassFixture<ProviderNodes>
{
    [Fact]
    public async Task A_group_gives_a_role_and_takes_it_and_what_was_given_by_hand_stays()
    {
        await nodes.SetUp(
            "pitea",
            ("group.0", "Ekonomer"),
            ("role.0", "Analyst"),
            ("group.1", "Ledning"),
            ("role.1", "Auditor")
        );
        nodes.Behave();
        using var admin = await nodes.SignedIn("admin@pitea.example");

        await Come("pitea", "grupper", "Ekonomer", "Ledning", "Andra");
        var first = await Roles("pitea", admin, "Vera Vikarie grupper");
        var page = (await admin.Get("/pitea/personer"))
            .Page.QuerySelectorAll("th a")
            .Single(a => a.TextContent == "Vera Vikarie grupper")
            .GetAttribute("href")!;
        var shown = await admin.Get(page);
        await admin.Submit(page, ("roles", "Politician"));
        var both = await Roles("pitea", admin, "Vera Vikarie grupper");
        await Come("pitea", "grupper", "Ekonomer");
        var one = await Roles("pitea", admin, "Vera Vikarie grupper");
        await Come("pitea", "grupper");
        var none = await Roles("pitea", admin, "Vera Vikarie grupper");

        Assert.Equal("Analytiker, Revisor", first);
        Assert.Contains("kommer från en grupp i kommunens inloggning", shown.Text, StringComparison.Ordinal);
        Assert.Equal("Analytiker, Förtroendevald, Revisor", both);
        Assert.Equal("Analytiker, Förtroendevald", one);
        Assert.Equal("Förtroendevald", none);
    }

    [Fact]
    public async Task Whose_last_group_goes_is_left_as_reader()
    {
        await nodes.SetUp("lulea", ("group.0", "Ekonomer"), ("role.0", "Strategist"));
        nodes.Behave();
        using var admin = await nodes.SignedIn("admin@lulea.example");

        await Come("lulea", "bara", "Ekonomer");
        var before = await Roles("lulea", admin, "Vera Vikarie bara");
        await Come("lulea", "bara");

        Assert.Equal(("Strateg", "Läsare"), (before, await Roles("lulea", admin, "Vera Vikarie bara")));
    }

    [Fact]
    public async Task Where_groups_decide_who_comes_in_whoever_leaves_them_is_out_everywhere()
    {
        await nodes.SetUp("norrkoping", ("admits", "Groups"), ("group.0", "Ekonomer"), ("role.0", "Strategist"));
        nodes.Behave();
        using var visitor = await Come("norrkoping", "lämnar", "Ekonomer");
        using var other = new Visitor(nodes.Other.Address);
        await ProviderNodes.Through(other, "norrkoping");
        var isIn = await ProviderNodes.IsIn(visitor) && await ProviderNodes.IsIn(other);

        nodes.Provider.Person = new Vouched("lämnar");
        var refused = await ProviderNodes.Through(visitor, "norrkoping");

        Assert.True(isIn);
        Assert.Equal(403, refused.Code);
        Assert.False(await ProviderNodes.IsIn(other) || await ProviderNodes.IsIn(visitor));
    }

    [Fact]
    public async Task A_group_makes_an_administrator_only_where_that_has_been_said()
    {
        var refused = await nodes.SetUp("pitea", ("group.0", "Chefer"), ("role.0", "Administrator"));
        var saved = await nodes.SetUp(
            "pitea",
            ("group.0", "Chefer"),
            ("role.0", "Administrator"),
            ("makesAdministrators", "true")
        );
        nodes.Behave();
        using var chief = await Come("pitea", "chef", "Chefer");

        Assert.Equal((422, 302), (refused.Code, saved.Code));
        Assert.Contains(
            "gör folk till administratörer",
            refused.Page.QuerySelector("#f-makesadministrators-fel")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("Chefer", refused.Page.QuerySelector("[id='f-group.0']")!.GetAttribute("value"));
        Assert.Equal(200, (await chief.Get("/pitea/personer")).Code);
        await nodes.Change("pitea", p => p.MakesAdministrators = false);
        await ProviderNodes.Through(chief, "pitea");
        Assert.Equal(403, (await chief.Get("/pitea/personer")).Code);
    }

    [Fact]
    public async Task The_last_administrator_is_not_lost_by_a_group_that_goes()
    {
        await nodes.SetUp("lulea", ("group.0", "Chefer"), ("role.0", "Administrator"), ("makesAdministrators", "true"));
        nodes.Behave();
        // an account with a password, administrator by group alone, when the others have gone
        using var owner = await nodes.SignedIn("lasare@lulea.example");
        await OwnLinks.Tie(nodes, owner, "lulea", "ensam chef");
        await Come("lulea", "ensam chef", "Chefer");
        using var chief = await nodes.SignedIn("lasare@lulea.example");
        var places = await nodes.InDatabase(db => db.Memberships.AsNoTracking().ToListAsync());
        foreach (var email in new[] { "admin@lulea.example", "redaktor@lulea.example" })
            Assert.Equal(302, (await chief.Submit($"/lulea/personer/{await nodes.AccountId(email)}/avsluta")).Code);

        await Come("lulea", "ensam chef");
        var kept = await chief.Get("/lulea/personer");
        var trail = await chief.Get("/lulea/handelselogg");

        Assert.Equal(200, kept.Code);
        await chief.Submit(
            $"/lulea/personer/{await nodes.AccountId("analytiker@lulea.example")}",
            ("roles", "Administrator")
        );
        await Come("lulea", "ensam chef");
        Assert.Equal(200, (await chief.Get("/lulea/personer")).Code);
        Assert.Contains("Den sista administratören förblev administratör", trail.Text, StringComparison.Ordinal);
        await nodes.InDatabase(async db =>
        {
            var left = await db.Memberships.AsNoTracking().ToListAsync();
            db.AddRange(places.Where(p => !left.Exists(l => l.AccountId == p.AccountId && l.TenantId == p.TenantId)));
            return await db.SaveChangesAsync();
        });
    }

    [Theory]
    [InlineData("", "Reporter", "", "unit.0", "Välj en enhet")]
    [InlineData("Grupp", "Reporter", "", "unit.0", "Välj en enhet")]
    [InlineData("", "Analyst", "", "group.0", "Skriv gruppens namn")]
    [InlineData("Grupp", "Compiler", "5f1b0a52-7f0c-4d5e-9f53-3f4b6c1d2e3f", "unit.0", "Välj en enhet")]
    public async Task A_row_that_says_too_little_is_told_at_its_field(
        string group,
        string role,
        string unit,
        string field,
        string says
    )
    {
        var refused = await nodes.SetUp("norrkoping", ("group.0", group), ("role.0", role), ("unit.0", unit));

        Assert.Equal(422, refused.Code);
        Assert.Contains(
            says,
            refused.Page.QuerySelector($"[id='f-{field}-fel']")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_role_in_a_unit_reaches_that_unit_and_is_not_given_when_the_unit_is_gone()
    {
        using var editor = await nodes.SignedIn("redaktor@pitea.example");
        var unit = (await editor.Get("/api/v1/pitea/units")).Json.AsArray().First(u => u!["parentId"] is not null)![
            "id"
        ]!.GetValue<string>();
        await nodes.SetUp("pitea", ("group.0", "Skolan"), ("role.0", "Compiler"), ("unit.0", unit));
        nodes.Behave();
        using var admin = await nodes.SignedIn("admin@pitea.example");

        await Come("pitea", "enhet", "Skolan");
        var given = await Roles("pitea", admin, "Vera Vikarie enhet");
        await nodes.Change("pitea", p => p.GroupRoles = [new GroupRole("Skolan", Role.Compiler, Guid.NewGuid())]);
        await Come("pitea", "enhet", "Skolan");

        Assert.Equal(("Sammanställare", "Läsare"), (given, await Roles("pitea", admin, "Vera Vikarie enhet")));
    }

    private async Task<Visitor> Come(string tenant, string subject, params string[] groups)
    {
        nodes.Provider.Person = new Vouched(subject) { Name = $"Vera Vikarie {subject}", Groups = groups };
        var visitor = new Visitor(nodes.One.Address);
        var through = await ProviderNodes.Through(visitor, tenant);
        Assert.True(through.Code == 302, through.ToString());
        return visitor;
    }

    private static async Task<string> Roles(string tenant, Visitor admin, string name) =>
        (await admin.Get($"/{tenant}/personer"))
            .Page.QuerySelectorAll("table tbody tr")
            .Single(r => r.QuerySelector("a")!.TextContent == name)
            .QuerySelector("td")!
            .FirstChild!.TextContent;
}
