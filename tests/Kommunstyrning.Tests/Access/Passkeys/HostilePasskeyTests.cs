using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access.AuditTrail;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Access.Passkeys;

/// <summary>What a device says that is not right opens nothing; the same device with what is right does.</summary>
public sealed class HostilePasskeyTests(PasskeyNodes nodes) : IClassFixture<PasskeyNodes>
{
    private static readonly Dictionary<string, Departure> Departures = new(StringComparer.Ordinal)
    {
        ["another challenge"] = new() { Challenge = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" },
        ["another origin"] = new() { Origin = "http://localhost.ond.example:5080" },
        ["another port"] = new() { Origin = "http://localhost:5081" },
        ["another scheme"] = new() { Origin = "https://localhost:5080" },
        ["within another site's frame"] = new() { CrossOrigin = true },
        ["another place"] = new() { Place = "ond.example" },
        ["without seeing the person"] = new() { SeesThePerson = false },
        ["a tampered signature"] = new() { TamperedSignature = true },
    };

    public static TheoryData<string> Wrong => [.. Departures.Keys];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_is_signed_wrongly_opens_nothing(string how)
    {
        using var owner = await nodes.SignedIn("lasare@pitea.example");
        using var device = await PasskeyNodes.Added(owner, how);

        var (visitor, refused) = await nodes.SignInWith(device, Departures[how]);
        var (other, entered) = await nodes.SignInWith(device);

        Assert.Equal((422, 302), (refused.Code, entered.Code));
        Assert.Contains("Passnyckeln kunde inte användas", refused.Text, StringComparison.Ordinal);
        Assert.False(await PasskeyNodes.IsIn(visitor));
        Assert.True(await PasskeyNodes.IsIn(other));
        await Remove(owner);
    }

    [Theory]
    [InlineData("another origin")]
    [InlineData("another challenge")]
    [InlineData("another place")]
    [InlineData("without seeing the person")]
    public async Task What_is_made_wrongly_is_not_added(string how)
    {
        using var owner = await nodes.SignedIn("sammanstallare@pitea.example");
        using var device = new SoftwareAuthenticator();

        var asked = await PasskeyNodes.AskToAdd(owner, "Fel", DemoPassword.Text);
        var refused = await Add(owner, device.Make(asked.Body, Departures[how]));
        var again = await PasskeyNodes.AskToAdd(owner, "Rätt", DemoPassword.Text);
        var added = await Add(owner, device.Make(again.Body));
        var twice = await PasskeyNodes.AskToAdd(owner, "Igen", DemoPassword.Text);
        var same = await Add(owner, device.Make(twice.Body));

        Assert.Equal((422, 302, 422), (refused.Code, added.Code, same.Code));
        await Remove(owner);
    }

    [Fact]
    public async Task A_key_answers_for_nobody_but_its_own_account()
    {
        using var owner = await nodes.SignedIn("rapportor@pitea.example");
        using var device = await PasskeyNodes.Added(owner, "Min");
        using var victim = await nodes.SignedIn("fortroendevald@pitea.example");
        using var theirs = await PasskeyNodes.Added(victim, "Deras");

        var (visitor, refused) = await nodes.SignInWith(device, new Departure { Person = theirs.Person });
        var (_, entered) = await nodes.SignInWith(device);
        // a device of a stranger, that was added nowhere
        using var unknown = new SoftwareAuthenticator();
        unknown.Make((await PasskeyNodes.AskToAdd(owner, "Aldrig", DemoPassword.Text)).Body);
        var (_, stranger) = await nodes.SignInWith(unknown);

        Assert.Equal((422, 302, 422), (refused.Code, entered.Code, stranger.Code));
        Assert.False(await PasskeyNodes.IsIn(visitor));
        await Remove(owner);
        await Remove(victim);
    }

    [Fact]
    public async Task An_answer_counts_once_on_all_nodes_together()
    {
        using var owner = await nodes.SignedIn("lasare@lulea.example");
        using var device = await PasskeyNodes.Added(owner, "Min");
        var (visitor, options) = await nodes.Asked();
        using var copy = nodes.AtOther(visitor);
        var form = await copy.Token();
        device.Count = 0;
        var answer = device.Sign(options);

        var first = await PasskeyNodes.Give(visitor, answer);
        var replayed = await copy.Post(
            "/logga-in/passnyckel",
            [new("__RequestVerificationToken", form), new("svar", answer)]
        );

        Assert.Equal((302, 422), (first.Code, replayed.Code));
        Assert.False(await PasskeyNodes.IsIn(copy));
        await Remove(owner);
    }

    [Fact]
    public async Task A_challenge_belongs_to_its_browser_its_purpose_and_a_few_minutes()
    {
        using var owner = await nodes.SignedIn("analytiker@lulea.example");
        using var device = await PasskeyNodes.Added(owner, "Min");

        var (_, options) = await nodes.Asked();
        using var another = new Visitor(nodes.One.Address);
        var elsewhere = await PasskeyNodes.Give(another, device.Sign(options));
        var (slow, late) = await nodes.Asked();
        nodes.Clock.Advance(TimeSpan.FromMinutes(5));
        var old = await PasskeyNodes.Give(slow, device.Sign(late));
        var (quick, soon) = await nodes.Asked();
        nodes.Clock.Advance(TimeSpan.FromMinutes(4));
        var intime = await PasskeyNodes.Give(quick, device.Sign(soon));

        // the challenge of an adding session, in another session of the same account
        using var made = new SoftwareAuthenticator();
        var asked = await PasskeyNodes.AskToAdd(owner, "Till", DemoPassword.Text);
        using var second = await nodes.SignedIn("analytiker@lulea.example");
        foreach (System.Net.Cookie cookie in owner.Cookies.GetAllCookies())
        {
            if (cookie.Name.EndsWith("passnyckel", StringComparison.Ordinal))
                second.Cookies.Add(cookie);
        }
        var stolen = await Add(second, made.Make(asked.Body));
        // one that was asked for signing in, without any password
        var forSigning = await PasskeyNodes.Question(owner);
        var mixed = System.Text.Json.Nodes.JsonNode.Parse(asked.Body)!;
        mixed["challenge"] = System.Text.Json.Nodes.JsonNode.Parse(forSigning)!["challenge"]!.GetValue<string>();
        var unasked = await Add(owner, made.Make(mixed.ToJsonString()));

        Assert.Equal((422, 422, 302), (elsewhere.Code, old.Code, intime.Code));
        Assert.Equal((422, 422), (stolen.Code, unasked.Code));
        await Remove(owner);
    }

    [Fact]
    public async Task A_counter_that_does_not_go_on_is_refused_told_and_of_two_copies_at_once_one_gets_in()
    {
        const string email = "lasare@norrkoping.example";
        using var owner = await nodes.SignedIn(email);
        using var device = await PasskeyNodes.Added(owner, "Nyckelringen");
        device.Count = 9;
        Assert.Equal(302, (await nodes.SignInWith(device)).Reply.Code);

        device.Count = 6;
        Reply? back = null;
        var lines = await Written.By(
            nodes.One.Services,
            "norrkoping",
            async () => back = (await nodes.SignInWith(device)).Reply
        );
        device.Count = 9;
        var same = (await nodes.SignInWith(device)).Reply;
        device.Count = 20;
        var (one, first) = await nodes.Asked();
        var (two, other) = await nodes.Asked();
        var both = await Task.WhenAll(
            PasskeyNodes.Give(one, device.Sign(first)),
            PasskeyNodes.Give(nodes.AtOther(two), device.Sign(other))
        );

        Assert.Equal(422, back!.Code);
        Assert.Contains("den kan vara kopierad", back.Text, StringComparison.Ordinal);
        Assert.Equal([TrailKind.PasskeyRefused], lines.Select(l => l.Kind));
        Assert.Equal("Nyckelringen", lines[0].Subject);
        Assert.Contains("En passnyckel till ditt konto stoppades i Kommunstyrning", await nodes.LettersTo(email));
        Assert.Equal(422, same.Code);
        Assert.Equal([302, 422], both.Select(r => r.Code).Order());
        await Remove(owner);
    }

    [Theory]
    [InlineData("")]
    [InlineData("inte json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"id":"AA","rawId":"AA","type":"public-key","response":{}}""")]
    [InlineData("""{"id":7,"response":null}""")]
    public async Task What_is_no_answer_at_all_is_refused_kindly(string answer)
    {
        var (visitor, _) = await nodes.Asked();
        using var owner = await nodes.SignedIn("strateg@lulea.example");
        await PasskeyNodes.AskToAdd(owner, "Min", DemoPassword.Text);

        Assert.Equal(422, (await PasskeyNodes.Give(visitor, answer)).Code);
        Assert.Equal(422, (await Add(owner, answer)).Code);
    }

    [Fact]
    public async Task Anothers_passkey_is_neither_shown_renamed_nor_removed()
    {
        using var owner = await nodes.SignedIn("strateg@norrkoping.example");
        using var device = await PasskeyNodes.Added(owner, "Min");
        using var other = await nodes.SignedIn("analytiker@norrkoping.example");
        var page = await PageOf(owner);

        Assert.Equal(404, (await other.Get(page)).Code);
        Assert.Equal(404, (await other.PostWithToken($"{page}/namn", ("name", "Tagen"))).Code);
        await other.PostWithToken($"{page}/ta-bort", ("present", DemoPassword.Text));
        Assert.Equal(302, (await nodes.SignInWith(device)).Reply.Code);
        Assert.Contains("Min", (await owner.Get(page)).Text, StringComparison.Ordinal);
    }

    private static Task<Reply> Add(Visitor visitor, string answer) =>
        visitor.PostWithToken(PasskeyNodes.Page, ("name", "Min"), ("svar", answer));

    private static async Task<string> PageOf(Visitor owner) =>
        (await owner.Get(PasskeyNodes.Page))
            .Page.QuerySelector("a[href^='/mitt-konto/passnycklar/']")!
            .GetAttribute("href")!;

    private static async Task Remove(Visitor owner) =>
        Assert.Equal(
            302,
            (await owner.PostWithToken($"{await PageOf(owner)}/ta-bort", ("present", DemoPassword.Text))).Code
        );
}
