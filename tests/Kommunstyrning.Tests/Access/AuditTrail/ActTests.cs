using System.Reflection;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Access.AuditTrail;

/// <summary>Every sensitive act leaves exactly one line where it belongs, and none elsewhere.</summary>
public sealed class ActTests(Instance instance) : IClassFixture<Instance>
{
    private const string Password = "fyra ord utan samband";
    private const string Invited = "inbjuden@pitea.example";

    /// <summary>What people can do beside the plan, by the address that they send it to: the line that it leaves, or why none.</summary>
    private static readonly Dictionary<string, object> Addresses = new(StringComparer.Ordinal)
    {
        ["/logga-in"] = TrailKind.SignedIn,
        ["/logga-ut"] = TrailKind.SignedOut,
        ["/valj-losenord"] = TrailKind.PasswordChanged,
        ["/mitt-konto/losenord"] = TrailKind.PasswordChanged,
        ["/mitt-konto/logga-ut"] = TrailKind.SessionsEnded,
        ["/mitt-konto/logga-ut-andra"] = TrailKind.SessionsEnded,
        ["/{tenant}/personer/bjud-in"] = TrailKind.MemberInvited,
        ["/{tenant}/personer/{account:guid}"] = TrailKind.RolesChanged,
        ["/{tenant}/personer/{account:guid}/lank"] = TrailKind.LinkRenewed,
        ["/{tenant}/personer/{account:guid}/avsluta"] = TrailKind.MembershipEnded,
        ["/{tenant}/inloggning/"] = "ProviderLineTests.",
        ["/{tenant}/inloggning/prova"] = "Asks the provider, and changes nothing.",
        ["/{tenant}/inloggning/koppling/{id:guid}/ta-bort"] = "ProviderLineTests.",
        ["/{tenant}/inloggning/koppla/"] = "ProviderLineTests.",
        ["/{tenant}/inloggning/koppla/ta-bort"] = "ProviderLineTests.",
        ["/{tenant}/presentation"] = TrailKind.PresentationChanged,
        ["/{tenant}/kontakt/andra"] = "PublicNoticeTests.",
        ["/{tenant}/tillganglighet/andra"] = "PublicNoticeTests.",
        ["/{tenant}/tillganglighet/brister/{id:guid}"] = "PublicNoticeTests.",
        ["/{tenant}/tillganglighet/rapportera"] = "By the public: the report says it all.",
        ["/drift/kommun/{slug}/pausa"] = TrailKind.TenantPaused,
        ["/drift/kommun/{slug}/starta"] = TrailKind.TenantResumed,
        ["/{tenant}/exportera"] = TrailKind.Exported,
        ["/drift/kommun/{slug}/radera"] = "DeletionTests.",
        ["/drift/kommun/{slug}/radera/angra"] = "DeletionTests.",
        ["/drift/kommun/{slug}/radera/bekrafta"] = "The trail goes too, and a receipt stays: DeletionTests.",
        ["/drift/ny-kommun"] = TrailKind.TenantCreated,
        ["/mitt-konto/dra-in"] = "WorthlessTests.",
        ["/oauth/authorize"] = "ConsentTests, as a consent.",
        ["/oauth/token"] = "ClientCredentialsTests: the first of a day.",
        ["/oauth/introspect"] = "Changes nothing.",
        ["/oauth/revoke"] = "A client gives back what is its own.",
        ["/{tenant}/klienter/ny"] = "ClientPageTests, as all of clients.",
        ["/{tenant}/klienter/{id:guid}"] = "ClientPageTests.",
        ["/{tenant}/klienter/{id:guid}/hemlighet"] = "ClientPageTests.",
        ["/{tenant}/klienter/{id:guid}/lage"] = "ClientPageTests.",
        ["/{tenant}/klienter/{id:guid}/dra-in"] = "WorthlessTests.",
        ["/{tenant}/klienter/{id:guid}/ta-bort"] = "ClientPageTests.",
        ["/glomt-losenord"] = "The line comes when the letter's link is used.",
        ["/logga-in/kod"] = "As signing in: FactorLineTests.",
        ["/logga-in/passnyckel/"] = "As signing in: PasskeyTests.",
        ["/logga-in/passnyckel/fraga"] = "Asks what is to be signed, and changes nothing.",
        ["/mitt-konto/passnycklar/"] = "PasskeyTests.",
        ["/mitt-konto/passnycklar/fraga"] = "Asks what is to be made, and changes nothing.",
        ["/mitt-konto/passnycklar/{id:guid}/namn"] = "The name is the person's own word, for nobody else.",
        ["/mitt-konto/passnycklar/{id:guid}/ta-bort"] = "PasskeyTests.",
        ["/mitt-konto/tva-steg/"] = "FactorLineTests.",
        ["/mitt-konto/tva-steg/koder"] = "FactorLineTests.",
        ["/mitt-konto/tva-steg/stang-av"] = "FactorLineTests.",
        ["/{tenant}/personer/ark"] = "A line for each who is invited or gets other roles, by the same use cases.",
        ["/{tenant}/organisation/ark"] = "Units have a history of their own.",
        ["/{tenant}/del/ark"] = "Drafts have a history of their own.",
        ["/{tenant}/kom-igang/hoppa-over"] = "Nobody but the administrator sees it.",
        ["/{tenant}/kom-igang/styrmodell"] = "A draft of the model.",
        ["/{tenant}/kom-igang/publicera"] = "A line for each decision, by the same use cases.",
    };

    /// <summary>Whoever adds an address to these modules says here what it leaves.</summary>
    [Fact]
    public void Each_address_that_changes_something_about_people_has_its_line()
    {
        var changing = instance
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e =>
                e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Any(m => m is not ("GET" or "HEAD")) == true
            )
            .Where(e => IsAboutPeople(e.Metadata.GetMetadata<MethodInfo>()?.DeclaringType?.Namespace ?? ""))
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'));

        Assert.Equal(Addresses.Keys.Order(StringComparer.Ordinal), changing.Order(StringComparer.Ordinal));
    }

    /// <summary>One after the other, as they build on each other; each by the address above that it is sent to.</summary>
    [Fact]
    public async Task Each_act_about_people_leaves_one_line()
    {
        using var admin = await instance.SignedIn("admin@pitea.example");
        using var operates = await instance.Operator();
        using var person = instance.Visitor();
        using var second = instance.Visitor();
        var link = "";
        var tried = new HashSet<string>(StringComparer.Ordinal);
        async Task Leaves(string address, string by, string subject, Func<Task<Reply>> act, TrailKind? kind = null)
        {
            tried.Add(address);
            await One(kind ?? (TrailKind)Addresses[address], by, subject, act);
        }
        string Id() => $"{instance.AccountId(Invited).Result}";

        await Leaves(
            "/{tenant}/personer/bjud-in",
            "Administratör i Piteå (demo)",
            "Inga Ny",
            async () =>
            {
                var reply = await admin.Submit(
                    "/pitea/personer/bjud-in",
                    ("people", $"{Invited}; Inga Ny"),
                    ("roles", "Reader")
                );
                link = reply.Page.QuerySelector("input[value*='kod=']")!.GetAttribute("value")!;
                return reply;
            }
        );
        await Leaves(
            "/valj-losenord",
            "Inga Ny",
            "",
            () => person.Submit(new Uri(link).PathAndQuery, ("password", Password), ("repeat", Password))
        );
        await Leaves("/logga-in", "Inga Ny", "", () => SignIn(person, Password));
        await One(TrailKind.SignInFailed, "(okänd)", "Inga Ny", () => SignIn(second, "fel-losenord-igen"));
        await SignIn(second, Password);
        await Leaves(
            "/mitt-konto/logga-ut",
            "Inga Ny",
            "",
            async () =>
            {
                var other = (await person.Get("/mitt-konto"))
                    .Page.QuerySelector("form[action='/mitt-konto/logga-ut'] input[name=session]")!
                    .GetAttribute("value")!;
                return await person.PostWithToken("/mitt-konto/logga-ut", ("session", other));
            }
        );
        await SignIn(second, Password);
        await Leaves(
            "/mitt-konto/logga-ut-andra",
            "Inga Ny",
            "",
            () => person.PostWithToken("/mitt-konto/logga-ut-andra")
        );
        await Leaves(
            "/mitt-konto/losenord",
            "Inga Ny",
            "",
            () =>
                person.Submit(
                    "/mitt-konto",
                    ("present", Password),
                    ("password", Password + " igen"),
                    ("repeat", Password + " igen")
                )
        );
        await Leaves("/logga-ut", "Inga Ny", "", () => person.PostWithToken("/logga-ut"));
        await Leaves(
            "/{tenant}/personer/{account:guid}",
            "Administratör i Piteå (demo)",
            "Inga Ny",
            () => admin.Submit($"/pitea/personer/{Id()}", ("roles", "Auditor"))
        );
        await Leaves(
            "/{tenant}/personer/{account:guid}/lank",
            "Administratör i Piteå (demo)",
            "Inga Ny",
            () => admin.PostWithToken($"/pitea/personer/{Id()}/lank")
        );
        await Leaves(
            "/{tenant}/personer/{account:guid}/avsluta",
            "Administratör i Piteå (demo)",
            "Inga Ny",
            () => admin.Submit($"/pitea/personer/{Id()}/avsluta")
        );
        await Leaves(
            "/{tenant}/presentation",
            "Administratör i Piteå (demo)",
            "",
            () => admin.Submit("/pitea/presentation", ("tagline", "En annan rad"))
        );
        await Leaves(
            "/{tenant}/exportera",
            "Administratör i Piteå (demo)",
            "pitea-export.zip",
            () => admin.PostWithToken("/pitea/exportera")
        );
        await Leaves("/drift/kommun/{slug}/pausa", "Drift (demo)", "Piteå", () => operates.Pause("pitea"));
        await Leaves("/drift/kommun/{slug}/starta", "Drift (demo)", "Piteå", () => operates.Start("pitea"));
        await Begun(operates, tried);

        var lines = Addresses.Where(a => a.Value is TrailKind).Select(a => a.Key);
        Assert.Equal(lines.Order(StringComparer.Ordinal), tried.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Whoever_goes_leaves_a_line_of_another_kind()
    {
        using var leaving = await instance.SignedIn("redaktor@norrkoping.example");
        var id = await instance.AccountId("redaktor@norrkoping.example");

        var lines = await Written.By(
            instance.Services,
            "norrkoping",
            () => leaving.Submit($"/norrkoping/personer/{id}/avsluta")
        );

        Assert.Equal([TrailKind.MemberLeft], lines.Select(l => l.Kind));
    }

    [Theory]
    [InlineData("ingen@pitea.example")]
    [InlineData("")]
    public async Task A_wrong_password_for_an_address_that_nobody_has_is_written_nowhere(string email)
    {
        using var visitor = instance.Visitor();
        foreach (var slug in new[] { "pitea", "lulea", "norrkoping" })
            Assert.Empty(
                await Written.By(
                    instance.Services,
                    slug,
                    () => visitor.Submit("/logga-in", ("email", email), ("password", "fel-losenord-igen"))
                )
            );
    }

    [Fact]
    public async Task What_was_not_done_leaves_no_line()
    {
        using var admin = await instance.SignedIn("admin@lulea.example");
        using var reader = await instance.Reader("lulea");
        var id = await instance.AccountId("lasare@lulea.example");

        var lines = await Written.By(
            instance.Services,
            "lulea",
            async () =>
            {
                Assert.Equal(302, (await admin.Submit($"/lulea/personer/{id}")).Code);
                Assert.Equal(422, (await admin.Submit($"/lulea/personer/{id}", ("roles", ""))).Code);
                Assert.Equal(403, (await reader.PostWithToken($"/lulea/personer/{id}/lank")).Code);
                Assert.Equal(302, (await admin.Submit("/lulea/presentation")).Code);
                Assert.Equal(404, (await admin.PostWithToken($"/lulea/personer/{Guid.NewGuid()}/lank")).Code);
            }
        );

        Assert.Empty(lines);
    }

    private static Task<Reply> SignIn(Visitor visitor, string password) =>
        visitor.Submit("/logga-in", ("email", Invited), ("password", password));

    private async Task Begun(Visitor operates, HashSet<string> tried)
    {
        tried.Add("/drift/ny-kommun");
        var reply = await operates.Submit(
            "/drift/ny-kommun",
            ("areaCode", "2584"),
            ("slug", "kiruna"),
            ("template", "tom"),
            ("editorEmail", "a@kiruna.example"),
            ("theme", "Hav")
        );
        Assert.True(reply.Code == 200, reply.ToString());
        var lines = await Written.Of(instance.Services, "kiruna");
        Assert.Equal([TrailKind.TenantCreated, TrailKind.MemberInvited], lines.Select(l => l.Kind));
        Assert.All(lines, line => Assert.Equal("Drift (demo)", line.By));
    }

    /// <summary>One line in Piteå, and none in another municipality.</summary>
    private async Task One(TrailKind kind, string by, string subject, Func<Task<Reply>> act)
    {
        Reply? reply = null;
        var elsewhere = await Written.By(
            instance.Services,
            "lulea",
            async () =>
            {
                var lines = await Written.By(instance.Services, "pitea", async () => reply = await act());
                Assert.Equal([(kind, by, subject)], lines.Select(l => (l.Kind, l.By, l.Subject)));
            }
        );
        Assert.Empty(elsewhere);
        Assert.True(reply!.Code is 200 or 302 or 422, reply.ToString());
    }

    private static bool IsAboutPeople(string room) =>
        new[] { "Access", "Onboarding", "Publishing", "Tenancy" }.Any(module =>
            room.StartsWith($"Kommunstyrning.Web.{module}", StringComparison.Ordinal)
        );
}
