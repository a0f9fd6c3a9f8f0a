using Kommunstyrning.Access;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Access.SingleSignOn;

/// <summary>An account is tied to somebody at a provider by its owner, or by an invitation, and by nobody else.</summary>
public sealed class ProviderLinkTests(ProviderNodes nodes) : IClassFixture<ProviderNodes>
{
    [Fact]
    public async Task The_owner_ties_with_the_password_and_comes_in_as_the_account_and_takes_it_away_again()
    {
        await nodes.SetUp("pitea");
        nodes.Behave();
        using var owner = await nodes.SignedIn("strateg@pitea.example");

        var wrong = await OwnLinks.Tie(nodes, owner, "pitea", "strategen", "fel lösenord");
        var right = await OwnLinks.Tie(nodes, owner, "pitea", "strategen");
        using var through = new Visitor(nodes.Other.Address);
        await ProviderNodes.Through(through, "pitea");
        var name = (await through.Get("/mitt-konto")).Page.QuerySelector("h1")!.TextContent;
        var edits = (await through.Get("/pitea/organisation/ny")).Code;
        var own = await owner.Get("/pitea/inloggning/koppla");
        var link = own.Page.QuerySelector("input[name=koppling]")!.GetAttribute("value")!;
        var byBound = await through.PostWithToken("/pitea/inloggning/koppla/ta-bort", ("koppling", link));
        using var other = await nodes.SignedIn("analytiker@pitea.example");
        var byOther = await other.PostWithToken("/pitea/inloggning/koppla/ta-bort", ("koppling", link));
        var gone = await owner.PostWithToken("/pitea/inloggning/koppla/ta-bort", ("koppling", link));

        Assert.Equal((422, 302), (wrong.Code, right.Code));
        Assert.Contains("Lösenordet stämmer inte", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(("Strateg i Piteå (demo)", 200), (name, edits));
        Assert.Equal((403, 404, 302), (byBound.Code, byOther.Code, gone.Code));
        Assert.False(await ProviderNodes.IsIn(through));
    }

    [Fact]
    public async Task What_was_offered_to_one_is_taken_by_no_other_session_account_or_municipality_and_not_for_ever()
    {
        await nodes.SetUp("pitea");
        await nodes.SetUp("lulea");
        nodes.Behave();
        nodes.Provider.Person = new Vouched("erbjuden");
        using var owner = await nodes.SignedIn("revisor@pitea.example");
        using var elsewhere = await nodes.SignedIn("revisor@pitea.example");
        using var other = await nodes.SignedIn("strateg@pitea.example");
        using var neighbour = await nodes.SignedIn("revisor@lulea.example");
        var asked = SentForm.Of(
            await ProviderNodes.Through(owner, "pitea", "?syfte=koppla"),
            "/pitea/inloggning/koppla"
        )!;
        var form = asked.With(("present", DemoPassword.Text));

        var codes = new List<int>();
        foreach (var (visitor, tenant) in new[] { (elsewhere, "pitea"), (other, "pitea"), (neighbour, "lulea") })
        {
            var sent = form.With(("__RequestVerificationToken", await visitor.Token())) with
            {
                Action = $"/{tenant}/inloggning/koppla",
            };
            codes.Add((await sent.Send(visitor)).Code);
        }
        nodes.Clock.Advance(TimeSpan.FromMinutes(9));
        var inTime = await form.Send(owner);
        var later = SentForm.Of(
            await ProviderNodes.Through(other, "pitea", "?syfte=koppla"),
            "/pitea/inloggning/koppla"
        )!;
        nodes.Clock.Advance(TimeSpan.FromMinutes(11));
        var late = await later.With(("present", DemoPassword.Text)).Send(other);

        Assert.Equal([422, 422, 422], codes);
        Assert.Equal((302, 422), (inTime.Code, late.Code));
        Assert.Contains("gått för lång tid", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_is_tied_to_one_account_and_an_account_to_one_person()
    {
        await nodes.SetUp("norrkoping");
        nodes.Behave();
        using var one = await nodes.SignedIn("strateg@norrkoping.example");
        using var other = await nodes.SignedIn("analytiker@norrkoping.example");
        await OwnLinks.Tie(nodes, one, "norrkoping", "en");

        var taken = await OwnLinks.Tie(nodes, other, "norrkoping", "en");
        var second = await OwnLinks.Tie(nodes, one, "norrkoping", "två");
        var same = await OwnLinks.Tie(nodes, one, "norrkoping", "en");

        Assert.Equal((409, 409, 302), (taken.Code, second.Code, same.Code));
        Assert.Contains("redan kopplad till ett annat konto", taken.Text, StringComparison.Ordinal);
        Assert.Contains("redan kopplat till någon annan", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_came_by_the_provider_first_brings_the_tie_along_to_the_account_that_was_there()
    {
        await nodes.SetUp("lulea");
        nodes.Behave();
        nodes.Provider.Person = new Vouched("kom först") { Name = "Kim Först" };
        using var first = new Visitor(nodes.One.Address);
        await ProviderNodes.Through(first, "lulea");
        using var owner = await nodes.SignedIn("analytiker@lulea.example");

        var tied = await OwnLinks.Tie(nodes, owner, "lulea", "kom först");
        using var again = new Visitor(nodes.One.Address);
        await ProviderNodes.Through(again, "lulea");

        Assert.Equal(302, tied.Code);
        Assert.False(await ProviderNodes.IsIn(first));
        Assert.Equal(
            "Analytiker i Luleå (demo)",
            (await again.Get("/mitt-konto")).Page.QuerySelector("h1")!.TextContent
        );
        using var admin = await nodes.SignedIn("admin@lulea.example");
        Assert.DoesNotContain("Kim Först", (await admin.Get("/lulea/personer")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_is_used_once_by_the_provider_in_place_of_a_password()
    {
        await nodes.SetUp("pitea", ("admits", "Linked"));
        nodes.Behave();
        using var admin = await nodes.SignedIn("admin@pitea.example");
        var invited = await admin.Submit(
            "/pitea/personer/bjud-in",
            ("people", "inga@pitea.example; Inga Inbjuden"),
            ("roles", "Strategist")
        );
        var link = new Uri(invited.Page.QuerySelector("input[value*='kod=']")!.GetAttribute("value")!).PathAndQuery;
        using var person = new Visitor(nodes.Other.Address);
        using var other = new Visitor(nodes.Other.Address);
        var way = (await person.Get(link)).Page.QuerySelector("main a.button")!.GetAttribute("href")!;
        nodes.Provider.Person = new Vouched("inga") { Email = "någon.helt.annan@leverantor.example" };

        var damaged = await ProviderNodes.Through(
            other,
            "pitea",
            way[way.IndexOf('?')..].Replace("kod=", "kod=x", StringComparison.Ordinal)
        );
        var right = await ProviderNodes.Through(person, "pitea", way[way.IndexOf('?')..]);
        nodes.Provider.Person = new Vouched("en annan");
        var again = await ProviderNodes.Through(other, "pitea", way[way.IndexOf('?')..]);
        var password = await other.Submit(
            link,
            ("password", "fyra ord utan samband"),
            ("repeat", "fyra ord utan samband")
        );
        nodes.Provider.Person = new Vouched("inga");
        using var later = new Visitor(nodes.One.Address);
        var next = await ProviderNodes.Through(later, "pitea");

        Assert.Equal((422, 302, 422, 422, 302), (damaged.Code, right.Code, again.Code, password.Code, next.Code));
        Assert.Equal("Inga Inbjuden", (await person.Get("/mitt-konto")).Page.QuerySelector("h1")!.TextContent);
        Assert.Equal(200, (await later.Get("/pitea/organisation/ny")).Code);
        Assert.False(await ProviderNodes.IsIn(other));
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_by_password_is_sent_away_to_tie_or_to_try()
    {
        await nodes.SetUp("pitea");
        nodes.Behave();
        using var stranger = new Visitor(nodes.One.Address);
        using var reader = await nodes.SignedIn("lasare@pitea.example");
        using var bound = new Visitor(nodes.One.Address);
        nodes.Provider.Person = new Vouched("bunden");
        await ProviderNodes.Through(bound, "pitea");
        using var admin = await nodes.SignedIn("admin@pitea.example");

        Assert.Equal(403, (await stranger.Get("/pitea/inloggning/start?syfte=koppla")).Code);
        Assert.Equal(403, (await stranger.Get("/pitea/inloggning/start?syfte=prov")).Code);
        Assert.Equal(403, (await bound.Get("/pitea/inloggning/start?syfte=koppla")).Code);
        Assert.Equal(403, (await reader.Get("/pitea/inloggning/start?syfte=prov")).Code);
        Assert.Equal(302, (await reader.Get("/pitea/inloggning/start?syfte=koppla")).Code);
        Assert.Equal(302, (await admin.Get("/pitea/inloggning/start?syfte=prov")).Code);
    }
}
