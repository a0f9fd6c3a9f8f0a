using Kommunstyrning.Access;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Access.Mail;

/// <summary>Everybody chooses which letters come, for each municipality; some always come.</summary>
public sealed class LetterChoiceTests(MailingNodes nodes) : IClassFixture<MailingNodes>
{
    private const string Page = "/mitt-konto/brev";

    [Fact]
    public async Task What_an_administrator_declines_does_not_come_and_what_nobody_wants_comes_to_all()
    {
        using var admin = await nodes.SignedIn("admin@lulea.example");
        using var other = await nodes.SignedIn("redaktor@lulea.example");
        using var anyone = new Visitor(nodes.One.Address);
        var shown = (await SentForm.At(admin, Page))!;

        // everything but the faults
        var saved = await shown.With(("brev.lulea", "SupportOpened")).Send(admin);
        var again = (await SentForm.At(admin, Page))!;
        await Report(anyone, "Ett");
        await MailingNodes.Send(nodes.One);
        var toOne = Taken();
        await (await SentForm.At(other, Page))!.With(("brev.lulea", "SupportOpened")).Send(other);
        await Report(anyone, "Två");
        await MailingNodes.Send(nodes.Other);
        var toAll = Taken().Except(toOne).ToList();
        using var operators = await nodes.SignedIn("drift@kommunstyrning.example");
        await operators.Visit("lulea");
        await MailingNodes.Send(nodes.One);

        Assert.Equal(
            [
                "brev.lulea=FaultReported",
                "brev.lulea=Mentioned",
                "brev.lulea=QuestionAsked",
                "brev.lulea=SupportOpened",
            ],
            Boxes(shown)
        );
        Assert.Equal((302, $"{Page}?sparat=ja"), (saved.Code, saved.Location));
        Assert.Equal(["brev.lulea=SupportOpened"], Boxes(again));
        Assert.Equal(["redaktor@lulea.example"], toOne.Select(l => l.To));
        Assert.Equal(
            ["admin@lulea.example", "redaktor@lulea.example"],
            toAll.Select(l => l.To).Order(StringComparer.Ordinal)
        );
        Assert.All(toAll, l => Assert.Contains("rapporterat en brist", l.Subject, StringComparison.Ordinal));
        // what was not declined goes on as before
        Assert.Equal(2, Taken().Count(l => l.Subject.Contains("stödbesök", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_letter_that_is_declined_before_it_goes_out_is_not_sent_and_the_neighbours_are_not_asked()
    {
        using var admin = await nodes.SignedIn("admin@pitea.example");
        using var anyone = new Visitor(nodes.One.Address);
        Assert.Equal(
            302,
            (await anyone.Submit("/pitea/tillganglighet/rapportera", ("description", "Hinner inte"))).Code
        );

        await (await SentForm.At(admin, Page))!.With(("brev.pitea", "SupportOpened")).Send(admin);
        await MailingNodes.Send(nodes.One);

        Assert.DoesNotContain(Taken(), l => l.To == "admin@pitea.example");
        Assert.Contains(Taken(), l => l.To == "redaktor@pitea.example");
        Assert.Contains(
            "Vill inte få: Rapporterad brist",
            (await admin.Get("/mitt-konto/uppgifter")).Text,
            StringComparison.Ordinal
        );
        var file = (await admin.Get("/mitt-konto/uppgifter.json")).Json;
        Assert.False(file["places"]![0]!["letters"]!["FaultReported"]!.GetValue<bool>());
        await nodes.InDatabase(async db =>
            Assert.Single(await db.Memberships.ToListAsync(), m => m.Letters.Count > 0 && m.TenantId.Value == "pitea")
        );
    }

    [Fact]
    public async Task What_a_role_is_not_offered_cannot_be_asked_for_and_what_is_about_the_account_cannot_be_declined()
    {
        using var reader = await nodes.SignedIn("lasare@norrkoping.example");
        var page = await reader.Get(Page);
        var token = await reader.Token();
        List<KeyValuePair<string, string>> asked =
        [
            KeyValuePair.Create("__RequestVerificationToken", token),
            .. from slug in new[] { "norrkoping", "lulea", "finns-inte", "" }
            from field in new[] { "brev", "visade" }
            from kind in new[] { "FaultReported", "PasskeyAdded", "SupportOpened" }
            select KeyValuePair.Create($"{field}.{slug}", kind),
        ];

        var reply = await reader.Post(Page, asked);
        var nonsense = await reader.Post(Page, [.. asked.Take(1), KeyValuePair.Create("visade.norrkoping", "Nonsens")]);
        using var anyone = new Visitor(nodes.One.Address);
        var stranger = await anyone.Get(Page);

        Assert.Null(page.Page.QuerySelector("main form"));
        Assert.Contains("Tvåstegsinloggning påslagen", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ny passnyckel", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Stödbesök", page.Text, StringComparison.Ordinal);
        Assert.Equal((302, 422, 302), (reply.Code, nonsense.Code, stranger.Code));
        Assert.StartsWith("/logga-in", stranger.Location, StringComparison.Ordinal);
        await nodes.InDatabase(async db =>
            Assert.DoesNotContain(
                await db.Memberships.ToListAsync(),
                m => m.TenantId.Value == "norrkoping" && m.Letters.Count > 0
            )
        );
    }

    [Fact]
    public void Each_kind_of_letter_stands_in_the_table_once_and_a_reader_gets_none_that_is_chosen()
    {
        Assert.Equal(Enum.GetValues<LetterKind>().Order(), LetterRules.Table.Select(r => r.Kind).Order());
        Assert.Empty(LetterRules.OfferedTo([new RoleGrant(Role.Reader)]));
        // a role may be offered a letter that does not come by itself
        var rule = new LetterRule(LetterKind.FaultReported)
        {
            Receivers = new Dictionary<Role, bool> { [Role.Strategist] = false, [Role.Administrator] = true },
        };
        var none = new Dictionary<LetterKind, bool>();
        var chosen = new Dictionary<LetterKind, bool> { [LetterKind.FaultReported] = true };
        Assert.Equal(
            (false, true, true, false),
            (
                rule.IsWanted([new(Role.Strategist)], none),
                rule.IsWanted([new(Role.Strategist)], chosen),
                rule.IsWanted([new(Role.Strategist), new(Role.Administrator)], none),
                rule.IsFor([new(Role.Reader)])
            )
        );
    }

    private sealed record Sent(string To, string Subject, string Id);

    private List<Sent> Taken() =>
        [.. nodes.Sink.Letters.Select(l => new Sent(l.To.Mailboxes.Single().Address, l.Subject!, l.MessageId!))];

    private static async Task Report(Visitor anyone, string what) =>
        Assert.Equal(302, (await anyone.Submit("/lulea/tillganglighet/rapportera", ("description", what))).Code);

    private static IEnumerable<string> Boxes(SentForm form) =>
        form.Written.Where(w => w.StartsWith("brev.", StringComparison.Ordinal));
}
