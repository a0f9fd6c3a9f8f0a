using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access.AuditTrail;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Access.SingleSignOn;

/// <summary>What is done about signing in by a provider leaves a line in that municipality's trail, and none elsewhere.</summary>
public sealed class ProviderLineTests(ProviderNodes nodes) : IClassFixture<ProviderNodes>
{
    [Fact]
    public async Task Each_act_leaves_its_line_where_it_belongs()
    {
        using var owner = await nodes.SignedIn("strateg@pitea.example");
        using var admin = await nodes.SignedIn("admin@pitea.example");
        using var visitor = new Visitor(nodes.One.Address);
        nodes.Behave();
        nodes.Provider.Person = new Vouched("spårad") { Name = "Sara Spårad", Groups = ["Ekonomer"] };
        (string, string)[] groups = [("group.0", "Ekonomer"), ("role.0", "Analyst")];
        await nodes.SignedIn("admin@pitea.example");

        await Leaves(
            [TrailKind.SignedIn, TrailKind.ProviderChanged],
            "ändrade hur man loggar in",
            () => nodes.SetUp("pitea", groups)
        );
        await Leaves(
            [TrailKind.MemberProvided, TrailKind.SignedIn],
            "Sara Spårad loggade in genom kommunens inloggning.",
            () => ProviderNodes.Through(visitor, "pitea")
        );
        await Leaves([TrailKind.SignedOut], "Sara Spårad loggade ut.", () => visitor.PostWithToken("/logga-ut"));
        nodes.Provider.Person = new Vouched("spårad") { Name = "Sara Spårad" };
        await Leaves(
            [TrailKind.RolesByGroup, TrailKind.SignedIn],
            "gav Sara Spårad andra roller: läsare (förut analytiker).",
            () => ProviderNodes.Through(visitor, "pitea")
        );
        await Leaves(
            [TrailKind.IdentityLinked],
            "kopplade kontot Strateg i Piteå (demo) till strategen hos",
            () => OwnLinks.Tie(nodes, owner, "pitea", "strategen")
        );
        var page = await owner.Get("/pitea/inloggning/koppla");
        var link = page.Page.QuerySelector("input[name=koppling]")!.GetAttribute("value")!;
        await Leaves(
            [TrailKind.IdentityUnlinked],
            "tog bort kopplingen mellan kontot Strateg i Piteå (demo) och strategen",
            () => owner.PostWithToken("/pitea/inloggning/koppla/ta-bort", ("koppling", link))
        );
        var action = (await admin.Get("/pitea/inloggning"))
            .Page.QuerySelector("#kopplade form")!
            .GetAttribute("action")!;
        await Leaves(
            [TrailKind.IdentityUnlinked],
            "Administratör i Piteå (demo) tog bort kopplingen",
            () => admin.PostWithToken(action)
        );
        Assert.True((await Written.Verified(nodes.One.Services, "pitea")).IsIntact);
    }

    private async Task Leaves(TrailKind[] kinds, string says, Func<Task<Reply>> act)
    {
        var elsewhere = (await Written.Of(nodes.One.Services, "lulea")).Count;
        var lines = await Written.By(nodes.One.Services, "pitea", act);
        using var auditor = await nodes.SignedIn("revisor@pitea.example");

        Assert.Equal(kinds, lines.Select(l => l.Kind));
        Assert.Contains(says, (await auditor.Get("/pitea/handelselogg")).Text, StringComparison.Ordinal);
        Assert.Equal(elsewhere, (await Written.Of(nodes.One.Services, "lulea")).Count);
    }
}
