using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Access.Clients;
using Kommunstyrning.Tests.Access.Factors;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Access.Passkeys;

/// <summary>
/// Where two steps are required a passkey is both, and the password alone is not enough beside it; whoever was sent here by a
/// program comes to its question, word for word, whatever steps lie between.
/// </summary>
public sealed class RequiredStepTests(StrictPasskeyNodes nodes) : IClassFixture<StrictPasskeyNodes>
{
    [Theory]
    [InlineData("admin@pitea.example", "/pitea/personer")]
    [InlineData("drift@kommunstyrning.example", "/drift")]
    public async Task A_passkey_is_two_steps_and_with_one_the_password_alone_is_not_enough(string email, string page)
    {
        using var first = await nodes.SignedIn(email);
        Assert.StartsWith("/mitt-konto/tva-steg", (await first.Get(page)).Location, StringComparison.Ordinal);
        using var device = await PasskeyNodes.Added(first, "Telefonen");
        var (byKey, _) = await nodes.SignInWith(device);
        using var byPassword = new Visitor(nodes.One.Address);

        var password = await FactorNodes.Password(byPassword, email);
        var between = await byPassword.Get(page);
        var shown = await byPassword.Get(password.Location);
        using var stranger = await nodes.SignedIn("lasare@lulea.example");
        using var theirs = await PasskeyNodes.Added(stranger, $"Deras {email}");
        var foreign = await Step(byPassword, theirs);
        var own = await Step(byPassword, device);

        Assert.Equal(200, (await first.Get(page)).Code);
        Assert.Equal(200, (await byKey.Get(page)).Code);
        Assert.StartsWith("/logga-in/kod", password.Location, StringComparison.Ordinal);
        Assert.StartsWith("/logga-in", between.Location, StringComparison.Ordinal);
        Assert.Contains("Visa din passnyckel", shown.Text, StringComparison.Ordinal);
        Assert.Null(shown.Page.QuerySelector("input[name=code]"));
        Assert.Equal((422, 302), (foreign.Code, own.Code));
        Assert.Equal(200, (await byPassword.Get(page)).Code);
        await nodes.Use<ChangeSecondFactor>(c => c.Reset(email, default));
    }

    /// <summary>The right was given in the middle of a session that the password alone had begun.</summary>
    [Fact]
    public async Task Whoever_gets_the_right_within_a_weak_session_shows_the_passkey_before_it_counts()
    {
        const string email = "analytiker@norrkoping.example";
        using var weak = await nodes.SignedIn(email);
        using var device = await PasskeyNodes.Added(weak, "Telefonen");
        using var alone = await nodes.SignedIn(email);
        Assert.Equal(200, (await alone.Get("/mitt-konto")).Code);

        await nodes.InDatabase(async db =>
        {
            var id = (await db.Accounts.SingleAsync(a => a.Email == email)).Id;
            var place = await db.Memberships.SingleAsync(m => m.AccountId == id);
            place.Grants = [new RoleGrant(Role.Administrator)];
            await db.SaveChangesAsync();
        });
        var codes = await alone.Get("/mitt-konto/tva-steg");
        var asked = await FactorNodes.Password(alone, email);

        Assert.StartsWith("/logga-in", codes.Location, StringComparison.Ordinal);
        Assert.StartsWith("/logga-in/kod", asked.Location, StringComparison.Ordinal);
        Assert.Equal(200, (await weak.Get("/norrkoping/personer")).Code);
    }

    [Fact]
    public async Task A_program_s_question_is_whole_after_each_way_in()
    {
        var secret = await SetUp("admin@pitea.example");
        using var admin = await Entered("admin@pitea.example", secret);
        var client = await AddedClient.By(admin, nodes.One.Address, "pitea", "persons", ["plan.read"]);

        // the password alone
        using var plain = new Visitor(nodes.One.Address);
        var (question, signIn) = await SentTo(plain, client);
        var entered = await plain.Submit(signIn, ("email", "lasare@pitea.example"), ("password", DemoPassword.Text));
        await IsAsked(plain, client, question, entered.Location);

        // the password and a code
        nodes.Clock.Advance(TimeSpan.FromMinutes(2));
        using var withCode = new Visitor(nodes.One.Address);
        (question, signIn) = await SentTo(withCode, client);
        var step = await withCode.Submit(signIn, ("email", "admin@pitea.example"), ("password", DemoPassword.Text));
        var page = await withCode.Get(step.Location);
        Assert.Equal(
            signIn,
            page.Page.QuerySelectorAll("a").First(a => a.TextContent.Trim() == "Avbryt").GetAttribute("href")
        );
        var coded = await withCode.Submit(step.Location, ("code", nodes.Code(secret)));
        await IsAsked(withCode, client, question, coded.Location);

        // codes to be set up first
        using var setsUp = new Visitor(nodes.One.Address);
        (question, signIn) = await SentTo(setsUp, client);
        var back = await setsUp.Submit(signIn, ("email", "redaktor@pitea.example"), ("password", DemoPassword.Text));
        var led = await setsUp.Get(back.Location);
        Assert.StartsWith("/mitt-konto/tva-steg?till=", led.Location, StringComparison.Ordinal);
        var offered = await setsUp.Get(led.Location);
        var own = FactorNodes.SecretOn(offered);
        var wrong = await setsUp.Submit(led.Location, ("code", "12"));
        Assert.Equal(422, wrong.Code);
        var done = await SentForm
            .Of(wrong, led.Location)!
            .With(("code", nodes.Code(FactorNodes.SecretOn(wrong))))
            .Send(setsUp);
        Assert.Equal(own.Length, FactorNodes.SecretOn(wrong).Length);
        await IsAsked(setsUp, client, question, done.Page.QuerySelectorAll("a.button")[^1].GetAttribute("href")!);

        // a passkey to be set up first, and then a passkey
        using var adds = new Visitor(nodes.One.Address);
        (question, signIn) = await SentTo(adds, client);
        back = await adds.Submit(signIn, ("email", "admin@lulea.example"), ("password", DemoPassword.Text));
        led = await adds.Get(back.Location);
        var toKeys = (await adds.Get(led.Location))
            .Page.QuerySelector("a[href^='/mitt-konto/passnycklar']")!
            .GetAttribute("href")!;
        var till = (await adds.Get(toKeys)).Page.QuerySelector("input[name=till]")!.GetAttribute("value")!;
        Assert.Equal(question, till);
        using var device = new SoftwareAuthenticator();
        var made = device.Make((await PasskeyNodes.AskToAdd(adds, "Min", DemoPassword.Text)).Body);
        var added = await adds.PostWithToken(PasskeyNodes.Page, ("name", "Min"), ("svar", made), ("till", till));
        Assert.Equal((302, question), (added.Code, added.Location));
        using var byKey = new Visitor(nodes.One.Address);
        (question, signIn) = await SentTo(byKey, client);
        Assert.Equal(
            question,
            (await byKey.Get(signIn)).Page.QuerySelector("form[data-passkey] input[name=till]")!.GetAttribute("value")
        );
        var options = await PasskeyNodes.Question(byKey);
        device.Count++;
        var keyed = await PasskeyNodes.Give(byKey, device.Sign(options), ("till", question));
        Assert.Equal((302, question), (keyed.Code, keyed.Location));
        // the account has no place there, and is told so by the question itself
        Assert.Equal(403, (await byKey.Get(keyed.Location)).Code);
    }

    [Theory]
    [InlineData("https://ond.example/")]
    [InlineData("//ond.example/")]
    [InlineData("/\\ond.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task No_step_leads_out_of_the_house(string till)
    {
        const string email = "admin@norrkoping.example";
        using var visitor = await nodes.SignedIn(email);
        var shown = await visitor.Get($"/mitt-konto/tva-steg?till={Uri.EscapeDataString(till)}");
        var done = await SentForm
            .Of(shown, "/mitt-konto/tva-steg")!
            .With(("code", nodes.Code(FactorNodes.SecretOn(shown))))
            .Send(visitor);
        using var reader = await nodes.SignedIn("lasare@norrkoping.example");
        using var device = new SoftwareAuthenticator();
        var made = device.Make((await PasskeyNodes.AskToAdd(reader, "Min", DemoPassword.Text)).Body);
        var added = await reader.PostWithToken(PasskeyNodes.Page, ("name", "Min"), ("svar", made), ("till", till));
        var (browser, options) = await nodes.Asked();
        device.Count++;
        var keyed = await PasskeyNodes.Give(browser, device.Sign(options), ("till", till));

        Assert.Equal("/mitt-konto", done.Page.QuerySelectorAll("a.button")[^1].GetAttribute("href"));
        Assert.Equal($"{PasskeyNodes.Page}?klart=tillagd", added.Location);
        Assert.Equal((302, "/norrkoping"), (keyed.Code, keyed.Location));
        await nodes.Use<ChangeSecondFactor>(c => c.Reset(email, default));
    }

    private static async Task<(string Question, string SignIn)> SentTo(Visitor visitor, AddedClient client)
    {
        var question = client.Authorize(Pkce.New(), "plan.read", ("state", "å/ä?ö&=+ 1"));
        var sent = await visitor.Get(question);
        Assert.StartsWith("/logga-in?till=", sent.Location, StringComparison.Ordinal);
        return (Uri.UnescapeDataString(sent.Location["/logga-in?till=".Length..]), sent.Location);
    }

    /// <summary>The question is the one that the program sent, and the answer goes back to it with its own state.</summary>
    private static async Task IsAsked(Visitor visitor, AddedClient client, string question, string address)
    {
        Assert.Equal(question, address);
        var asked = await visitor.Get(address);
        Assert.Equal(200, asked.Code);
        Assert.Contains("vill arbeta i Piteå åt dig", asked.Text, StringComparison.Ordinal);
        var back = AddedClient.SentBack(await AddedClient.Answer(visitor, address));
        Assert.Equal("å/ä?ö&=+ 1", back["state"]);
        Assert.True(back.ContainsKey("code"));
    }

    private async Task<byte[]> SetUp(string email)
    {
        using var visitor = await nodes.SignedIn(email);
        return await nodes.SetUpCodes(visitor);
    }

    private async Task<Visitor> Entered(string email, byte[] secret)
    {
        nodes.Clock.Advance(TimeSpan.FromMinutes(2));
        var visitor = new Visitor(nodes.One.Address);
        var step = await FactorNodes.Password(visitor, email);
        var entered = await visitor.Submit(step.Location, ("code", nodes.Code(secret)));
        Assert.Equal(302, entered.Code);
        return visitor;
    }

    private static async Task<Reply> Step(Visitor visitor, SoftwareAuthenticator device)
    {
        var options = await PasskeyNodes.Question(visitor, ("steg", "ja"));
        device.Count++;
        return await PasskeyNodes.Give(visitor, device.Sign(options), ("steg", "ja"));
    }
}
