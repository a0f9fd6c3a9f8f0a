using System.Web;
using Kommunstyrning.Access;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Access.Mail;

/// <summary>Somebody who has forgotten the password gets a letter; nobody learns whether an address has an account.</summary>
public sealed class ResetTests(MailingNodes nodes) : IClassFixture<MailingNodes>
{
    private const string Password = "fyra ord utan samband";

    [Fact]
    public async Task An_address_with_an_account_and_one_without_get_the_same_answer_and_leave_the_same_row()
    {
        var known = await Ask(nodes.One, "lasare@pitea.example");
        var unknown = await Ask(nodes.Other, "ingen.alls@pitea.example");
        var rows = await Waiting();

        await MailingNodes.Send(nodes.One);

        Assert.Equal((200, 200), (known.Code, unknown.Code));
        Assert.Equal(known.Body, unknown.Body);
        Assert.Equal(2, rows.Count);
        Assert.All(rows, r => Assert.Null(r.AccountId));
        Assert.All(rows, r => Assert.DoesNotContain("pitea", r.SealedAddress, StringComparison.OrdinalIgnoreCase));
        nodes.LetterTo("lasare@pitea.example");
        Assert.DoesNotContain(
            nodes.Sink.Letters,
            l => l.To.ToString().Contains("ingen.alls", StringComparison.Ordinal)
        );
        Assert.Empty(await Waiting());
    }

    [Fact]
    public async Task The_link_is_used_once_though_many_try_at_once_and_ends_every_session()
    {
        using var here = await nodes.SignedIn("lasare@lulea.example");
        Assert.Equal(200, (await here.Get("/mitt-konto")).Code);
        await Ask(nodes.One, "lasare@lulea.example");
        await MailingNodes.Send(nodes.Other);
        var link = MailingNodes.LinkIn(nodes.LetterTo("lasare@lulea.example"));

        var replies = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(i => Choose(i % 2 == 0 ? nodes.One : nodes.Other, link, $"{Password} {i}"))
        );

        Assert.Single(replies, r => r.Code == 200);
        Assert.Equal(302, (await here.Get("/mitt-konto")).Code);
    }

    [Fact]
    public async Task The_link_holds_for_an_hour()
    {
        await Ask(nodes.One, "strateg@lulea.example");
        await MailingNodes.Send(nodes.One);
        var link = MailingNodes.LinkIn(nodes.LetterTo("strateg@lulea.example"));

        nodes.Clock.Advance(TimeSpan.FromMinutes(61));
        var late = await Choose(nodes.One, link, Password);
        await Ask(nodes.One, "analytiker@lulea.example");
        await MailingNodes.Send(nodes.One);
        var intime = MailingNodes.LinkIn(nodes.LetterTo("analytiker@lulea.example"));
        nodes.Clock.Advance(TimeSpan.FromMinutes(59));

        Assert.Equal(422, late.Code);
        Assert.Contains("för gammal", late.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await Choose(nodes.One, intime, Password)).Code);
    }

    [Fact]
    public async Task Asking_is_limited_by_address_on_all_nodes_together_with_or_without_an_account()
    {
        foreach (var email in new[] { "admin@lulea.example", "ingen.annan@lulea.example" })
        {
            var codes = new List<int>();
            for (var i = 0; i < 6; i++)
                codes.Add((await Ask(i % 2 == 0 ? nodes.One : nodes.Other, email)).Code);
            Assert.Equal([200, 200, 200, 200, 200, 429], codes);
        }
        // signing in is counted apart
        using var visitor = await nodes.SignedIn("admin@lulea.example");
        await nodes.InDatabase(db => db.Set<Letter>().ExecuteDeleteAsync());
    }

    [Fact]
    public async Task What_is_no_address_gets_a_sentence_and_the_page_of_signing_in_leads_here()
    {
        var reply = await Ask(nodes.One, "ingen adress");
        using var visitor = new Visitor(nodes.One.Address);

        Assert.Equal(422, reply.Code);
        Assert.Contains("E-postadressen går inte att använda.", reply.Text, StringComparison.Ordinal);
        Assert.Contains("/glomt-losenord", (await visitor.Get("/logga-in")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_account_gets_no_letter()
    {
        await nodes.InDatabase(db =>
            db.Accounts.Where(a => a.Email == "rapportor@lulea.example")
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.IsClosed, true))
        );
        await Ask(nodes.One, "rapportor@lulea.example");

        await MailingNodes.Send(nodes.One);

        Assert.DoesNotContain(nodes.Sink.Letters, l => l.To.ToString().Contains("rapportor", StringComparison.Ordinal));
    }

    private static async Task<Reply> Ask(TestProgram node, string email)
    {
        using var visitor = new Visitor(node.Address);
        return await visitor.Submit("/glomt-losenord", ("email", email));
    }

    private static async Task<Reply> Choose(TestProgram node, Uri link, string password)
    {
        using var visitor = new Visitor(node.Address);
        var query = HttpUtility.ParseQueryString(link.Query);
        return await visitor.Submit(
            link.PathAndQuery,
            ("konto", query["konto"]!),
            ("kod", query["kod"]!),
            ("password", password),
            ("repeat", password)
        );
    }

    private async Task<List<Letter>> Waiting()
    {
        List<Letter> rows = [];
        await nodes.InDatabase(async db =>
            rows = await db.Set<Letter>().Where(l => l.State == LetterState.Waiting).ToListAsync()
        );
        return rows;
    }
}

/// <summary>An instance without a mail server.</summary>
public sealed class WithoutMailTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task The_page_says_whom_to_ask_and_nothing_is_written_down()
    {
        using var visitor = instance.Visitor();

        var page = await visitor.Get("/glomt-losenord");
        var posted = await visitor.PostWithToken("/glomt-losenord", ("email", "lasare@pitea.example"));

        Assert.Contains("Be administratören i din kommun om en ny länk", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("main form"));
        Assert.Equal(409, posted.Code);
        Assert.Contains("Be administratören i din kommun", posted.Text, StringComparison.Ordinal);
    }
}
