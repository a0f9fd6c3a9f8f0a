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
        var saved = await shown.With(("brev.lulea.Faults", "Never")).Send(admin);
        var again = (await SentForm.At(admin, Page))!;
        await Report(anyone, "Ett");
        await MailingNodes.Send(nodes.One);
        var toOne = Taken();
        await (await SentForm.At(other, Page))!.With(("brev.lulea.Faults", "Never")).Send(other);
        await Report(anyone, "Två");
        await MailingNodes.Send(nodes.Other);
        var toAll = Taken().Except(toOne).ToList();
        using var operators = await nodes.SignedIn("drift@kommunstyrning.example");
        await operators.Visit("lulea");
        await MailingNodes.Send(nodes.One);

        Assert.Equal(
            [
                "brev.lulea.Comments=AtOnce",
                "brev.lulea.Faults=AtOnce",
                "brev.lulea.Progress=Never",
                "brev.lulea.Questions=AtOnce",
                "brev.lulea.Support=AtOnce",
                "brev.lulea.Waiting=Never",
                "brev.lulea.Watching=Daily",
            ],
            Boxes(shown)
        );
        Assert.Equal((302, $"{Page}?sparat=ja"), (saved.Code, saved.Location));
        Assert.Equal(
            Boxes(shown).Select(b => b == "brev.lulea.Faults=AtOnce" ? "brev.lulea.Faults=Never" : b),
            Boxes(again)
        );
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

        await (await SentForm.At(admin, Page))!.With(("brev.pitea.Faults", "Never")).Send(admin);
        await MailingNodes.Send(nodes.One);

        Assert.DoesNotContain(Taken(), l => l.To == "admin@pitea.example");
        Assert.Contains(Taken(), l => l.To == "redaktor@pitea.example");
        Assert.Contains(
            "Vill inte få: Rapporterad brist",
            (await admin.Get("/mitt-konto/uppgifter")).Text,
            StringComparison.Ordinal
        );
        var file = (await admin.Get("/mitt-konto/uppgifter.json")).Json;
        Assert.Equal("never", file["places"]![0]!["letters"]!["Faults"]!.GetValue<string>(), ignoreCase: true);
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
            from kind in new[] { "Faults", "PasskeyAdded", "Support", "Questions" }
            select KeyValuePair.Create($"brev.{slug}.{kind}", "AtOnce"),
        ];

        var reply = await reader.Post(Page, asked);
        var nonsense = await reader.Post(
            Page,
            [.. asked.Take(1), KeyValuePair.Create("brev.norrkoping.Comments", "Nonsens")]
        );
        using var anyone = new Visitor(nodes.One.Address);
        var stranger = await anyone.Get(Page);

        // whatever a reader is told of is off until it is chosen
        Assert.Equal(
            ["Comments", "Progress", "Waiting", "Watching"],
            Boxes(SentForm.Of(page, Page)!)
                .Select(b => b.Replace("brev.norrkoping.", "", StringComparison.Ordinal))
                .Where(b => b.EndsWith("=Never", StringComparison.Ordinal))
                .Select(b => b[..^"=Never".Length])
        );
        Assert.Equal(4, Boxes(SentForm.Of(page, Page)!).Count());
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
        var none = new Dictionary<LetterGroup, LetterPace>();
        foreach (var role in new[] { Role.Reader, Role.Politician, Role.Guest })
            Assert.All(
                LetterRules.Table.Where(r => r.IsChosen),
                r => Assert.Equal(LetterPace.Never, r.PaceFor([new(role)], none))
            );
        Assert.Empty(LetterRules.OfferedTo([new RoleGrant(Role.Guest)]));
        // a role may be offered what does not come by itself
        var (rule, duty) = (LetterRules.Of(LetterKind.RoundOpened), LetterRules.Of(LetterKind.FaultReported));
        var chosen = new Dictionary<LetterGroup, LetterPace> { [LetterGroup.Waiting] = LetterPace.Daily };
        Assert.Equal(
            (LetterPace.Never, LetterPace.Daily, LetterPace.AtOnce, LetterPace.AtOnce, LetterPace.Daily),
            (
                rule.PaceFor([new(Role.Analyst)], none),
                rule.PaceFor([new(Role.Analyst)], chosen),
                rule.PaceFor([new(Role.Analyst), new(Role.Strategist)], none),
                rule.PaceFor([new(Role.Reader)], none, isNamed: true),
                rule.PaceFor([new(Role.Reader)], chosen, isNamed: true)
            )
        );
        Assert.False(LetterRules.IsFor(duty.Group!.Value, [new(Role.Reader)]));
    }

    private sealed record Sent(string To, string Subject, string Id);

    private List<Sent> Taken() =>
        [.. nodes.Sink.Letters.Select(l => new Sent(l.To.Mailboxes.Single().Address, l.Subject!, l.MessageId!))];

    private static async Task Report(Visitor anyone, string what) =>
        Assert.Equal(302, (await anyone.Submit("/lulea/tillganglighet/rapportera", ("description", what))).Code);

    private static IEnumerable<string> Boxes(SentForm form) =>
        form.Written.Where(w => w.StartsWith("brev.", StringComparison.Ordinal));
}
