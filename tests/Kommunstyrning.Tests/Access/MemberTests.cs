using System.Web;
using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Access;

/// <summary>An administrator lets people in and out of the own municipality, through its pages.</summary>
public sealed class MemberTests(Instance instance) : IClassFixture<Instance>
{
    private const string Password = "fyra ord utan samband";

    [Fact]
    public async Task Many_are_invited_at_once_and_the_lines_that_could_not_be_stay_with_their_reasons()
    {
        using var admin = await instance.SignedIn("admin@pitea.example");

        var reply = await admin.Submit(
            "/pitea/personer/bjud-in",
            (
                "people",
                "ny.ett@pitea.example; Ny Ett\nNy Två\tny.tva@pitea.example\n\nlasare@pitea.example\ningen adress"
            ),
            ("roles", "Reader")
        );

        Assert.Equal(200, reply.Code);
        Assert.Contains("Två personer har fått en plats", reply.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Rad 3, lasare@pitea.example: lasare@pitea.example är redan medlem.",
            reply.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Rad 4, ingen adress: E-postadressen går inte att använda.",
            reply.Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("ny.ett@pitea.example; Ny Ett", reply.Body, StringComparison.Ordinal);
        var list = await admin.Get("/pitea/personer");
        Assert.Contains("Ny Ett", list.Text, StringComparison.Ordinal);
        Assert.Contains("Ny Två", list.Text, StringComparison.Ordinal);
        Assert.Contains("inbjudningar väntar", list.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Reader", "Skriv minst en e-postadress.")]
    [InlineData("ny@pitea.example", "", "Välj minst en roll.")]
    [InlineData("ny@pitea.example", "Operator", "Välj bland alternativen.")]
    [InlineData("ny@pitea.example", "Reporter", "Välj minst en enhet: rollen gäller inom en enhet.")]
    public async Task What_cannot_be_gives_a_sentence_and_lets_nobody_in(string people, string role, string sentence)
    {
        using var admin = await instance.SignedIn("admin@pitea.example");
        var before = (await admin.Get("/pitea/personer")).Text;

        var reply = await admin.Submit("/pitea/personer/bjud-in", ("people", people), ("roles", role));

        Assert.Equal(422, reply.Code);
        Assert.Contains(sentence, reply.Text, StringComparison.Ordinal);
        Assert.Equal(before, (await admin.Get("/pitea/personer")).Text);
    }

    [Fact]
    public async Task Whoever_is_invited_chooses_a_password_once_and_may_what_the_role_says_at_the_next_request()
    {
        using var admin = await instance.SignedIn("admin@lulea.example");
        using var invited = instance.Visitor();
        var (id, link) = await Invited(admin, "lulea", "ny.lasare@lulea.example", "Reader");

        await Chosen(invited, link);
        await invited.SignIn("ny.lasare@lulea.example", Password);
        Assert.Equal(200, (await invited.Get("/lulea/personer/roller")).Code);
        Assert.Equal(403, (await invited.Get("/lulea/organisation/ny")).Code);

        Assert.Equal(302, (await admin.Submit($"/lulea/personer/{id}", ("roles", "Strategist"))).Code);
        Assert.Equal(200, (await invited.Get("/lulea/organisation/ny")).Code);
        Assert.Equal(302, (await admin.Submit($"/lulea/personer/{id}/avsluta")).Code);

        Assert.Equal(302, (await invited.Get("/lulea/organisation/ny")).Code);
        Assert.Equal(404, (await admin.Get($"/lulea/personer/{id}")).Code);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        using var admin = await instance.SignedIn("admin@norrkoping.example");
        var (first, second) = (
            await AccountId("admin@norrkoping.example"),
            await AccountId("redaktor@norrkoping.example")
        );

        var one = await admin.Submit($"/norrkoping/personer/{second}", ("roles", "Strategist"));
        var demoted = await admin.Submit($"/norrkoping/personer/{first}", ("roles", "Reader"));
        var ended = await admin.Submit($"/norrkoping/personer/{first}/avsluta");

        Assert.Equal((302, 409, 409), (one.Code, demoted.Code, ended.Code));
        Assert.Contains("enda administratör", demoted.Text, StringComparison.Ordinal);
        Assert.Contains("enda administratör", ended.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await admin.Get("/norrkoping/personer")).Code);
    }

    [Fact]
    public async Task Of_two_who_change_the_same_roles_the_second_sees_what_the_first_did()
    {
        using var admin = await instance.SignedIn("admin@pitea.example");
        var id = await AccountId("analytiker@pitea.example");
        var opened = (await SentForm.At(admin, $"/pitea/personer/{id}"))!;
        Assert.Equal(302, (await admin.Submit($"/pitea/personer/{id}", ("roles", "Strategist"))).Code);

        var late = await opened.Without("roles").With(("roles", "Reader")).Send(admin);

        Assert.Equal(412, late.Code);
        Assert.Contains("har ändrats av någon annan", late.Text, StringComparison.Ordinal);
        Assert.Contains("Strateg", (await admin.Get("/pitea/personer")).Text, StringComparison.Ordinal);
        var again = await SentForm.Of(late, $"/pitea/personer/{id}")!.Send(admin);
        Assert.Equal(302, again.Code);
        await admin.Submit($"/pitea/personer/{id}", ("roles", "Analyst"));
    }

    [Fact]
    public async Task Of_two_administrators_who_take_each_others_place_at_once_one_is_left()
    {
        using var one = await instance.SignedIn("admin@lulea.example");
        using var other = await instance.SignedIn("redaktor@lulea.example");
        var (first, second) = (await AccountId("admin@lulea.example"), await AccountId("redaktor@lulea.example"));
        for (var turn = 0; turn < 8; turn++)
        {
            var forms = new[]
            {
                (await SentForm.At(one, $"/lulea/personer/{second}"))!.Without("roles").With(("roles", "Strategist")),
                (await SentForm.At(other, $"/lulea/personer/{first}"))!.Without("roles").With(("roles", "Reader")),
            };
            var replies = await Task.WhenAll(forms[0].Send(one), forms[1].Send(other));

            Assert.Equal(1, replies.Count(r => r.Code == 302));
            var left = replies[0].Code == 302 ? one : other;
            var (id, role) = left == one ? (second, "Strategist") : (first, "Administrator");
            Assert.Equal(200, (await left.Get("/lulea/personer")).Code);
            await left.Submit($"/lulea/personer/{id}", ("roles", "Administrator"), ("roles", role));
        }
    }

    [Fact]
    public async Task No_link_is_given_to_an_account_that_opens_another_door_too()
    {
        using var admin = await instance.SignedIn("admin@pitea.example");
        using var theirs = await instance.SignedIn("admin@lulea.example");
        var (waiting, _) = await Invited(theirs, "lulea", "ny.chef@lulea.example", "Administrator");
        var own = await AccountId("admin@pitea.example");

        // one that signs in there, one that has not chosen a password yet, one of the instance
        foreach (var email in new[] { "lasare@lulea.example", "ny.chef@lulea.example", "drift@kommunstyrning.example" })
        {
            var refused = await admin.Submit("/pitea/personer/bjud-in", ("people", email), ("roles", "Reader"));
            Assert.Equal(409, refused.Code);
            Assert.Contains("används på annat håll", refused.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("kod=", refused.Body, StringComparison.Ordinal);
        }
        await Placed("lasare@lulea.example");
        await Placed("ny.chef@lulea.example");

        var codes = new List<int>();
        foreach (var id in new[] { await AccountId("lasare@lulea.example"), waiting, own })
            codes.Add((await admin.PostWithToken($"/pitea/personer/{id}/lank")).Code);
        var lost = await admin.PostWithToken($"/pitea/personer/{await AccountId("lasare@pitea.example")}/lank");

        Assert.Equal([409, 409, 409], codes);
        Assert.Equal(200, lost.Code);
        Assert.Contains("kod=", lost.Body, StringComparison.Ordinal);
        Assert.Contains(
            "används också på annat håll",
            (await admin.Get("/pitea/personer")).Text,
            StringComparison.Ordinal
        );
        using var both = await instance.SignedIn("lasare@lulea.example");
        Assert.Contains("en plats i två kommuner", (await both.Get("/mitt-konto")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_link_is_the_only_one_that_holds()
    {
        using var admin = await instance.SignedIn("admin@lulea.example");
        using var finder = instance.Visitor();
        using var invited = instance.Visitor();
        var (id, lost) = await Invited(admin, "lulea", "tappade@lulea.example", "Reader");

        var renewed = await admin.PostWithToken($"/lulea/personer/{id}/lank");
        var link = renewed.Page.QuerySelector("input[readonly]")!.GetAttribute("value")!;
        var found = await Choose(finder, lost);

        Assert.Equal(422, found.Code);
        Assert.Contains("Länken har redan använts eller är för gammal", found.Text, StringComparison.Ordinal);
        await Chosen(invited, link);
    }

    [Fact]
    public async Task An_account_that_was_left_behind_comes_back_without_its_password()
    {
        using var theirs = await instance.SignedIn("admin@lulea.example");
        using var admin = await instance.SignedIn("admin@pitea.example");
        using var earlier = instance.Visitor();
        var (id, link) = await Invited(theirs, "lulea", "forst@lulea.example", "Reader");
        await Chosen(earlier, link);
        await earlier.SignIn("forst@lulea.example", Password);
        Assert.Equal(302, (await theirs.Submit($"/lulea/personer/{id}/avsluta")).Code);

        await Invited(admin, "pitea", "forst@lulea.example", "Administrator");

        var again = await earlier.Submit("/logga-in", ("email", "forst@lulea.example"), ("password", Password));
        Assert.Equal(422, again.Code);
        Assert.Equal(302, (await earlier.Get("/pitea/personer")).Code);
    }

    [Fact]
    public async Task Who_leaves_hands_over_what_was_to_be_done()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        using var admin = await instance.SignedIn("admin@pitea.example");
        var (id, _) = await Invited(admin, "pitea", "slutar@pitea.example", "Reader");
        var goal = await pitea.IdOf("Fler arbetsplatser har låg sjukfrånvaro");
        var added = await pitea.Editor.Json(
            HttpMethod.Post,
            $"{pitea.Api}/elements/{goal}/activities",
            new { title = "Att lämna över", person = "slutar@pitea.example" }
        );
        Assert.True(added.Code == 201, added.ToString());
        var asked = await admin.Get($"/pitea/personer/{id}/avsluta");
        Assert.Contains("En aktivitet som inte är avslutad", asked.Text, StringComparison.Ordinal);

        var ended = await admin.Submit($"/pitea/personer/{id}/avsluta", ("handOverTo", "Läsare i Piteå (demo)"));

        Assert.Equal(302, ended.Code);
        var activity = await pitea.Editor.Get($"{pitea.Api}/activities/{added.Json.Says("id")}");
        Assert.Equal("Läsare i Piteå (demo)", activity.Json.Says("person"));
    }

    private async Task<(string Id, string Link)> Invited(Visitor admin, string tenant, string email, string role)
    {
        var reply = await admin.Submit($"/{tenant}/personer/bjud-in", ("people", email), ("roles", role));
        Assert.True(reply.Code == 200, reply.ToString());
        var link = reply.Page.QuerySelector("input[readonly]")!.GetAttribute("value")!;
        return (await AccountId(email), link);
    }

    private static async Task Chosen(Visitor visitor, string link) =>
        Assert.Equal(200, (await Choose(visitor, link)).Code);

    private static async Task<Reply> Choose(Visitor visitor, string link)
    {
        var query = HttpUtility.ParseQueryString(new Uri(link).Query);
        return await visitor.Submit(
            new Uri(link).PathAndQuery,
            ("konto", query["konto"]!),
            ("kod", query["kod"]!),
            ("password", Password),
            ("repeat", Password)
        );
    }

    /// <summary>As the operator does.</summary>
    private async Task Placed(string email)
    {
        await using var scope = instance.Services.CreateAsyncScope();
        var grant = new MembershipGrant(TenantId.Parse("pitea"), [new RoleGrant(Role.Reader)]);
        Assert.True((await scope.ServiceProvider.GetRequiredService<Invite>().Run(email, grant, default)).Succeeded);
    }

    private async Task<string> AccountId(string email)
    {
        await using var scope = instance.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Kommunstyrning.Store.KommunDb>();
        return $"{(await db.Accounts.SingleAsync(a => a.Email == email)).Id}";
    }
}
