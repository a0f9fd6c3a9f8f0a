using System.Text.Json.Nodes;
using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Access.AuditTrail;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Access.Passkeys;

/// <summary>A person adds a passkey, comes in with it on any node, and takes it away.</summary>
public sealed class PasskeyTests(PasskeyNodes nodes) : IClassFixture<PasskeyNodes>
{
    [Fact]
    public async Task A_passkey_is_added_used_renamed_and_removed_with_lines_and_letters()
    {
        const string email = "lasare@pitea.example";
        using var visitor = await nodes.SignedIn(email);
        SoftwareAuthenticator? device = null;
        var added = await Lines(async () => device = await PasskeyNodes.Added(visitor, "Jobbmobilen"));
        var fresh = await visitor.Get("/mitt-konto");

        var (browser, options) = await nodes.Asked();
        device!.Count = 1;
        Reply? entered = null;
        var signedIn = await Lines(async () =>
            entered = await PasskeyNodes.Give(nodes.AtOther(browser), device.Sign(options), ("till", "/pitea/personer"))
        );
        var used = await visitor.Get("/mitt-konto");

        Assert.Equal([TrailKind.PasskeyAdded], added.Select(l => l.Kind));
        Assert.Equal("Jobbmobilen", added[0].Subject);
        Assert.Contains("inte använd än", fresh.Text, StringComparison.Ordinal);
        Assert.Equal((302, "/pitea/personer"), (entered!.Code, entered.Location));
        Assert.Equal("passkey", Assert.Single(signedIn).Details["way"]);
        Assert.Contains("senast använd", used.Text, StringComparison.Ordinal);

        var page = used.Page.QuerySelector("a[href^='/mitt-konto/passnycklar/']")!.GetAttribute("href")!;
        Assert.Equal(302, (await visitor.Submit(page, ("name", "Den gamla"))).Code);
        Assert.Contains("Den gamla", (await visitor.Get(PasskeyNodes.Page)).Text, StringComparison.Ordinal);
        var (elsewhere, _) = await nodes.SignInWith(device);
        Assert.True(await PasskeyNodes.IsIn(elsewhere));
        var wrong = await visitor.PostWithToken($"{page}/ta-bort", ("present", "fel"));
        Assert.Equal(422, wrong.Code);
        Assert.True(await PasskeyNodes.IsIn(elsewhere));
        var removed = await Lines(async () =>
            Assert.Equal(302, (await visitor.PostWithToken($"{page}/ta-bort", ("present", DemoPassword.Text))).Code)
        );

        Assert.Equal([TrailKind.PasskeyRemoved], removed.Select(l => l.Kind));
        Assert.False(await PasskeyNodes.IsIn(elsewhere));
        Assert.True(await PasskeyNodes.IsIn(visitor));
        var (_, after) = await nodes.SignInWith(device);
        Assert.Equal(422, after.Code);
        Assert.Equal(
            [
                "En ny passnyckel till ditt konto i Kommunstyrning",
                "En passnyckel är borttagen från ditt konto i Kommunstyrning",
            ],
            (await nodes.LettersTo(email)).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Keys_belong_to_the_public_address_whatever_a_request_says()
    {
        using var visitor = await nodes.SignedIn("analytiker@pitea.example");
        var token = await visitor.Token();
        var asked = await visitor.Send(
            HttpMethod.Post,
            "/logga-in/passnyckel/fraga",
            new FormUrlEncodedContent([new("__RequestVerificationToken", token)]),
            ("Host", "ond.example")
        );
        var made = JsonNode.Parse((await PasskeyNodes.AskToAdd(visitor, "En", DemoPassword.Text)).Body)!;

        Assert.Equal("localhost", JsonNode.Parse(asked.Body)!["rpId"]!.GetValue<string>());
        Assert.Equal("required", JsonNode.Parse(asked.Body)!["userVerification"]!.GetValue<string>());
        Assert.Equal("localhost", made["rp"]!["id"]!.GetValue<string>());
        Assert.Equal("required", made["authenticatorSelection"]!["residentKey"]!.GetValue<string>());
        Assert.Equal("required", made["authenticatorSelection"]!["userVerification"]!.GetValue<string>());
    }

    [Fact]
    public async Task Closing_the_account_or_ending_the_last_place_stops_it_at_once()
    {
        const string email = "revisor@pitea.example";
        using var visitor = await nodes.SignedIn(email);
        using var device = await PasskeyNodes.Added(visitor, "Surfplattan");
        var (inside, _) = await nodes.SignInWith(device);
        Assert.True(await PasskeyNodes.IsIn(inside));

        await nodes.Use<Withdraw>(w => w.Account(email, isClosed: true, default));
        var (_, closed) = await nodes.SignInWith(device);
        Assert.False(await PasskeyNodes.IsIn(inside));
        await nodes.Use<Withdraw>(w => w.Account(email, isClosed: false, default));
        var (_, open) = await nodes.SignInWith(device);
        await nodes.Use<Withdraw>(w => w.Place(email, TenantId.Parse("pitea"), Rights.None, default));
        var (_, without) = await nodes.SignInWith(device);

        Assert.Equal((422, 302, 422), (closed.Code, open.Code, without.Code));
        Assert.Contains("inte längre någon behörighet här", without.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_are_enough_and_a_name_and_the_password_are_asked_for_before_the_device_is()
    {
        using var visitor = await nodes.SignedIn("fortroendevald@pitea.example");
        var wrong = await PasskeyNodes.AskToAdd(visitor, "Min", "fel-losenord-igen");
        var nameless = await PasskeyNodes.AskToAdd(visitor, " \u200B ", DemoPassword.Text);
        var endless = await PasskeyNodes.AskToAdd(visitor, new string('a', 61), DemoPassword.Text);
        for (var i = 0; i < 9; i++)
            (await PasskeyNodes.Added(visitor, $"Nyckel {i}")).Dispose();
        // asked for while there is room, and answered when there is none
        using var late = new SoftwareAuthenticator();
        using var again = nodes.AtOther(visitor);
        var room = await PasskeyNodes.AskToAdd(again, "Sen", DemoPassword.Text);
        (await PasskeyNodes.Added(visitor, "Nyckel 9")).Dispose();
        var beyond = await again.PostWithToken(PasskeyNodes.Page, ("name", "Sen"), ("svar", late.Make(room.Body)));
        var full = await PasskeyNodes.AskToAdd(visitor, "Elva", DemoPassword.Text);

        Assert.Equal((422, "present"), (wrong.Code, wrong.Json["falt"]!.GetValue<string>()));
        Assert.Equal((422, "name"), (nameless.Code, nameless.Json["falt"]!.GetValue<string>()));
        Assert.Equal((422, "name"), (endless.Code, endless.Json["falt"]!.GetValue<string>()));
        Assert.Equal((409, 409), (beyond.Code, full.Code));
        Assert.Equal(10, (await visitor.Get(PasskeyNodes.Page)).Page.QuerySelectorAll("ul.people li").Length);
    }

    [Fact]
    public async Task Where_there_are_codes_adding_asks_for_one_and_a_passkey_needs_none()
    {
        using var visitor = await nodes.SignedIn("strateg@pitea.example");
        var secret = await nodes.SetUpCodes(visitor);
        nodes.Clock.Advance(TimeSpan.FromMinutes(2));
        var without = await PasskeyNodes.AskToAdd(visitor, "Min", DemoPassword.Text);
        using var device = await PasskeyNodes.Added(visitor, "Min", nodes.Code(secret));

        var (inside, entered) = await nodes.SignInWith(device);
        using var step = new Visitor(nodes.One.Address);
        var password = await step.Submit(
            "/logga-in",
            ("email", "strateg@pitea.example"),
            ("password", DemoPassword.Text)
        );
        var shown = await step.Get(password.Location);
        var options = await PasskeyNodes.Question(step, ("steg", "ja"));
        device.Count++;
        var second = await PasskeyNodes.Give(nodes.AtOther(step), device.Sign(options), ("steg", "ja"));

        Assert.Equal((422, "code"), (without.Code, without.Json["falt"]!.GetValue<string>()));
        Assert.Equal(302, entered.Code);
        Assert.True(await PasskeyNodes.IsIn(inside));
        Assert.StartsWith("/logga-in/kod", password.Location, StringComparison.Ordinal);
        Assert.Contains("Eller en passnyckel", shown.Text, StringComparison.Ordinal);
        Assert.Equal((302, "/pitea"), (second.Code, second.Location));
        await nodes.Use<ChangeSecondFactor>(c => c.Reset("strateg@pitea.example", default));
        Assert.Equal(422, (await nodes.SignInWith(device)).Reply.Code);
        Assert.False(await PasskeyNodes.IsIn(inside));
    }

    [Fact]
    public async Task A_key_is_in_the_report_on_a_person_and_gone_with_the_person()
    {
        const string email = "lasare@lulea.example";
        using var visitor = await nodes.SignedIn(email);
        using var device = await PasskeyNodes.Added(visitor, "Läsplattan");

        Assert.Contains("Passnyckeln Läsplattan", (await visitor.Get("/mitt-konto/uppgifter")).Text);
        var file = (await visitor.Get("/mitt-konto/uppgifter.json")).Json;
        Assert.Equal("Läsplattan", file["passkeys"]![0]!["name"]!.GetValue<string>());
        await nodes.Use<Kommunstyrning.Onboarding.ErasePerson>(async e =>
            Assert.True((await e.Run(email, default)).Succeeded)
        );
        await nodes.InDatabase(async db => Assert.False(await db.Set<Passkey>().AnyAsync(p => p.Name == "Läsplattan")));
        Assert.Equal(422, (await nodes.SignInWith(device)).Reply.Code);
    }

    private Task<List<TrailEntry>> Lines(Func<Task> act) => Written.By(nodes.One.Services, "pitea", act);
}

/// <summary>Where the program is reached by a number, browsers keep no passkeys, and none is offered.</summary>
public sealed class NamelessPasskeyTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task Nothing_is_offered_and_the_page_says_why()
    {
        using var reader = await instance.Reader("pitea");

        Assert.DoesNotContain("passnyckel", (await instance.Visitor().Get("/logga-in")).Body, StringComparison.Ordinal);
        Assert.Contains("en adress med bara siffror", (await reader.Get(PasskeyNodes.Page)).Text);
        Assert.Equal(404, (await PasskeyNodes.AskToAdd(reader, "Min", DemoPassword.Text)).Code);
    }
}
