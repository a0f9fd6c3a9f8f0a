using System.Web;
using Kommunstyrning.Access;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Kommunstyrning.Tests.Access.Mail;

/// <summary>Letters to those who are let in: written with the act, sent by whichever node comes first, once.</summary>
public sealed class LetterTests(MailingNodes nodes) : IClassFixture<MailingNodes>
{
    private const string Password = "fyra ord utan samband";

    [Fact]
    public async Task Many_are_invited_and_each_gets_one_letter_though_both_nodes_send_at_once()
    {
        using var admin = await nodes.SignedIn("admin@pitea.example");
        var emails = Enumerable.Range(0, 8).Select(i => $"flera.{i}@pitea.example").ToList();

        var reply = await Invite(admin, "pitea", string.Join('\n', emails));
        var sent = await Task.WhenAll(MailingNodes.Send(nodes.One), MailingNodes.Send(nodes.Other));

        Assert.Contains("Breven är på väg.", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("kod=", reply.Body, StringComparison.Ordinal);
        Assert.Equal(8, sent.Sum());
        Assert.All(emails, e => nodes.LetterTo(e));
        Assert.Equal(0, await MailingNodes.Send(nodes.One));
    }

    [Fact]
    public async Task A_letter_says_who_where_how_long_and_what_to_do_and_its_link_works_once()
    {
        using var admin = await nodes.SignedIn("admin@lulea.example");
        await Invite(admin, "lulea", "brev@lulea.example; Åsa Öhman", ("Host", "ond.example"));
        await MailingNodes.Send(nodes.Other);

        var letter = nodes.LetterTo("brev@lulea.example");
        var link = MailingNodes.LinkIn(letter);
        using var invited = new Visitor(nodes.One.Address);
        var first = await Choose(invited, link);
        var second = await Choose(invited, link);

        Assert.Equal("styrning@kommun.example", letter.From.Mailboxes.Single().Address);
        Assert.Contains("Luleå", letter.Subject, StringComparison.Ordinal);
        foreach (
            var part in new[]
            {
                "Åsa Öhman",
                "Luleå",
                "(demo) har gett dig en plats",
                "24 timmar",
                "inte det här brevet?",
            }
        )
            Assert.Contains(part, letter.TextBody, StringComparison.Ordinal);
        Assert.IsType<TextPart>(letter.Body);
        Assert.Null(letter.HtmlBody);
        Assert.Equal(nodes.Other.Address.Authority, link.Authority);
        Assert.Equal((200, 422), (first.Code, second.Code));
        // the canary: nothing of the neighbours
        Assert.DoesNotContain("Piteå", letter.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("pitea", letter.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("norrkoping", letter.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_outbox_holds_no_link_and_what_is_left_after_a_crash_is_sent_by_the_next_start()
    {
        using var admin = await nodes.SignedIn("admin@pitea.example");
        await Invite(admin, "pitea", "krasch@pitea.example");
        await nodes.InDatabase(async db =>
        {
            var account = (await db.Accounts.SingleAsync(a => a.Email == "krasch@pitea.example")).Id;
            var letter = await db.Set<Letter>().SingleAsync(l => l.AccountId == account);
            Assert.Equal((LetterState.Waiting, 0), (letter.State, letter.Attempts));
            var columns = string.Join(' ', typeof(Letter).GetProperties().Select(p => $"{p.GetValue(letter)}"));
            Assert.DoesNotContain("kod=", columns, StringComparison.Ordinal);
            Assert.DoesNotContain("krasch@", columns, StringComparison.Ordinal);
        });

        await using var restarted = nodes.Node(nodes.Sink.Port);
        restarted.StartServer();
        await MailingNodes.Send(restarted);

        nodes.LetterTo("krasch@pitea.example");
    }

    [Fact]
    public async Task What_was_not_done_is_not_written_of_and_what_holds_no_longer_is_not_told()
    {
        using var admin = await nodes.SignedIn("admin@pitea.example");
        var refused = await Invite(admin, "pitea", "ingen.roll@pitea.example", role: "");
        await Invite(admin, "pitea", "angrad@pitea.example");
        var id = await AccountId("angrad@pitea.example");
        Assert.Equal(302, (await admin.Submit($"/pitea/personer/{id}/avsluta")).Code);

        await MailingNodes.Send(nodes.One);

        Assert.Equal(422, refused.Code);
        Assert.DoesNotContain(
            nodes.Sink.Letters,
            l => l.To.ToString().Contains("ingen.roll", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(nodes.Sink.Letters, l => l.To.ToString().Contains("angrad", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_letter_that_the_server_took_and_did_not_say_so_goes_out_again_under_the_same_id()
    {
        using var admin = await nodes.SignedIn("admin@pitea.example");
        await Invite(admin, "pitea", "tvekan@pitea.example");
        nodes.Sink.HangsUpAfterLetter = true;
        var first = await MailingNodes.Send(nodes.One);
        nodes.Sink.HangsUpAfterLetter = false;
        var atOnce = await MailingNodes.Send(nodes.Other);
        nodes.Clock.Advance(TimeSpan.FromMinutes(3));
        var later = await MailingNodes.Send(nodes.Other);

        var letters = nodes
            .Sink.Letters.Where(l => l.To.ToString().Contains("tvekan", StringComparison.Ordinal))
            .ToList();
        Assert.Equal((0, 0, 1), (first, atOnce, later));
        Assert.Equal(2, letters.Count);
        Assert.Single(letters.Select(l => l.MessageId).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_refused_address_is_told_of_at_once_and_a_link_can_be_handed_over_instead()
    {
        using var admin = await nodes.SignedIn("admin@pitea.example");
        await Invite(admin, "pitea", "finns.inte@pitea.example");
        nodes.Sink.OfRecipient = r =>
            r.Contains("finns.inte", StringComparison.Ordinal) ? "550 No such user" : "250 OK";

        await MailingNodes.Send(nodes.One);
        nodes.Clock.Advance(TimeSpan.FromHours(2));
        await MailingNodes.Send(nodes.One);
        nodes.Sink.OfRecipient = _ => "250 OK";
        var id = await AccountId("finns.inte@pitea.example");
        var page = await admin.Get($"/pitea/personer/{id}");
        var handed = await admin.PostWithToken($"/pitea/personer/{id}/lank", ("overlamna", "ja"));
        var again = await admin.PostWithToken($"/pitea/personer/{id}/lank");

        Assert.Contains(
            "Brevet kom inte fram: e-postservern tar inte emot det för finns.inte@pitea.example (550).",
            page.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("kod=", handed.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("kod=", again.Body, StringComparison.Ordinal);
        Assert.Contains("Brevet är på väg till finns.inte@pitea.example.", again.Text, StringComparison.Ordinal);
        await MailingNodes.Send(nodes.One);
        nodes.LetterTo("finns.inte@pitea.example");
    }

    [Fact]
    public async Task A_server_that_is_away_is_tried_less_and_less_often_and_given_up_after_three_days()
    {
        var port = 0;
        await using (var away = new MailSink())
            port = away.Port;
        await using var node = nodes.Node(port);
        node.StartServer();
        using var admin = await nodes.SignedIn("admin@norrkoping.example");
        await Invite(admin, "norrkoping", "sent@norrkoping.example");
        var id = await AccountId("sent@norrkoping.example");

        await MailingNodes.Send(node);
        await MailingNodes.Send(node);
        var waiting = await Written(id);
        var told = await admin.Get($"/norrkoping/personer/{id}");
        nodes.Clock.Advance(TimeSpan.FromSeconds(61));
        await MailingNodes.Send(node);
        nodes.Clock.Advance(TimeSpan.FromSeconds(61));
        await MailingNodes.Send(node);
        var twice = await Written(id);
        nodes.Clock.Advance(TimeSpan.FromDays(3));
        await MailingNodes.Send(node);
        var over = await Written(id);
        using var later = await nodes.SignedIn("admin@norrkoping.example");
        var given = await later.Get($"/norrkoping/personer/{id}");

        Assert.Equal((LetterState.Waiting, 1), (waiting.State, waiting.Attempts));
        Assert.Contains("inte framme än: e-postservern svarar inte", told.Text, StringComparison.Ordinal);
        Assert.Equal((LetterState.Waiting, 2), (twice.State, twice.Attempts));
        Assert.Equal((LetterState.GivenUp, 3), (over.State, over.Attempts));
        Assert.Contains("Brevet kom inte fram", given.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_comes_back_gets_what_waited()
    {
        using var admin = await nodes.SignedIn("admin@norrkoping.example");
        await Invite(admin, "norrkoping", "ater@norrkoping.example");
        nodes.Sink.OfRecipient = _ => "451 Try later";
        await MailingNodes.Send(nodes.One);
        nodes.Sink.OfRecipient = _ => "250 OK";
        nodes.Clock.Advance(TimeSpan.FromMinutes(2));

        await MailingNodes.Send(nodes.Other);

        nodes.LetterTo("ater@norrkoping.example");
    }

    [Fact]
    public async Task Line_breaks_in_a_name_add_no_header()
    {
        const string forged = "Eva\r\nBcc: alla@ond.example\r\n\r\nhttps://ond.example";
        await nodes.InDatabase(db =>
            db.Accounts.Where(a => a.Email == "strateg@pitea.example")
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.DisplayName, forged))
        );
        await nodes.InDatabase(async db =>
        {
            var now = nodes.Clock.GetUtcNow();
            var account = await db.Accounts.SingleAsync(a => a.Email == "strateg@pitea.example");
            var pitea = (await db.Set<Kommunstyrning.Tenancy.Tenant>().ToListAsync()).Single(t =>
                t.Id.Value == "pitea"
            );
            db.Add(
                new Letter
                {
                    Id = Guid.NewGuid(),
                    Kind = LetterKind.NewLink,
                    TenantId = pitea.Id,
                    AccountId = account.Id,
                    InvitedBy = forged,
                    CreatedAt = now,
                    NextTryAt = now,
                }
            );
            await db.SaveChangesAsync();
        });

        await MailingNodes.Send(nodes.One);

        var letter = nodes.LetterTo("strateg@pitea.example");
        Assert.Empty(letter.Bcc);
        Assert.DoesNotContain(letter.Headers, h => h.Value.Contains("ond.example", StringComparison.Ordinal));
        Assert.DoesNotContain("\nBcc:", letter.TextBody, StringComparison.Ordinal);
    }

    private static Task<Reply> Invite(
        Visitor admin,
        string tenant,
        string people,
        (string Name, string Value)? header = null,
        string role = "Reader"
    ) => Invite(admin, tenant, people, role, header is { } one ? [one] : []);

    private static async Task<Reply> Invite(
        Visitor admin,
        string tenant,
        string people,
        string role,
        (string Name, string Value)[] headers
    )
    {
        var page = $"/{tenant}/personer/bjud-in";
        var form = (await SentForm.At(admin, page))!.With(("people", people), ("roles", role));
        return await admin.Send(HttpMethod.Post, form.Action, new FormUrlEncodedContent(form.Fields), headers);
    }

    private static async Task<Reply> Choose(Visitor visitor, Uri link)
    {
        var query = HttpUtility.ParseQueryString(link.Query);
        return await visitor.Submit(
            link.PathAndQuery,
            ("konto", query["konto"]!),
            ("kod", query["kod"]!),
            ("password", Password),
            ("repeat", Password)
        );
    }

    private async Task<Letter> Written(Guid account)
    {
        Letter? found = null;
        await nodes.InDatabase(async db => found = await db.Set<Letter>().SingleAsync(l => l.AccountId == account));
        return found!;
    }

    private async Task<Guid> AccountId(string email)
    {
        var id = Guid.Empty;
        await nodes.InDatabase(async db => id = (await db.Accounts.SingleAsync(a => a.Email == email)).Id);
        return id;
    }
}
