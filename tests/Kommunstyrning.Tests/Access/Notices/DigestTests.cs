using Kommunstyrning.Access;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Tests.Access.Mail;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Store;
using Kommunstyrning.Web.Access.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Access.Notices;

/// <summary>What is unread is told once a day by mail to those who want that, and never twice.</summary>
public sealed class DigestTests(MailingNodes nodes) : IClassFixture<MailingNodes>
{
    private const string Choices = "/mitt-konto/brev";

    [Fact]
    public async Task What_is_unread_comes_in_one_letter_on_a_working_day_and_what_was_told_or_read_does_not()
    {
        Until(SwedishWorkingDays.Is);
        using var editor = await nodes.SignedIn("redaktor@pitea.example");
        using var analyst = await nodes.SignedIn("analytiker@pitea.example");
        using var auditor = await nodes.SignedIn("revisor@pitea.example");
        using var reader = await nodes.SignedIn("lasare@pitea.example");
        await Choose(analyst, "pitea", LetterPace.Daily);
        await Choose(auditor, "pitea", LetterPace.AtOnce);
        var element = await new Steered(editor, "pitea").IdOf("Värdegrund");
        var at = $"/pitea/del/{element}/kommentarer";
        foreach (var member in new[] { analyst, auditor, reader })
            await member.Submit(at, ("text", "Först"));
        await analyst.PostWithToken("/pitea/notiser/lasta");
        await MailingNodes.Send(nodes.One);
        var before = nodes.Sink.Letters.Count;

        await editor.Submit(at, ("text", "Hemligt ett"));
        await editor.Submit(at, ("text", "Hemligt två"));
        await MailingNodes.Send(nodes.One);
        var atOnce = Since(before);
        // both nodes start the job, and one of them starts it again
        await Task.WhenAll(Run(nodes.One), Run(nodes.Other));
        await Run(nodes.One);
        await MailingNodes.Send(nodes.One);
        await MailingNodes.Send(nodes.Other);
        var daily = Since(before + atOnce.Count);

        Assert.Equal(["revisor@pitea.example"], atOnce.Select(l => l.To.Mailboxes.Single().Address));
        var letter = Assert.Single(daily, l => l.To.Mailboxes.Single().Address == "analytiker@pitea.example");
        Assert.Equal("2 olästa notiser i Piteå", letter.Subject);
        var links = letter.TextBody!.Split('\n').Where(l => l.Contains("/pitea/notiser/", StringComparison.Ordinal));
        Assert.Equal(2, links.Count());
        Assert.Contains(Choices, letter.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Hemligt", letter.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Värdegrund", letter.ToString(), StringComparison.Ordinal);
        // the reader has chosen nothing and gets nothing; what a letter has told at once is not told again
        Assert.DoesNotContain(daily, l => l.To.Mailboxes.Single().Address is "lasare@pitea.example");
        Assert.DoesNotContain(
            daily,
            l =>
                l.To.Mailboxes.Single().Address is "revisor@pitea.example"
                && l.Subject!.Contains("oläst", StringComparison.Ordinal)
        );

        // the next working day: nothing new, nothing sent; then something new, and read before the letter goes
        nodes.Clock.Advance(TimeSpan.FromDays(1));
        Until(SwedishWorkingDays.Is);
        var sofar = nodes.Sink.Letters.Count;
        await Run(nodes.One);
        Assert.Equal(0, await MailingNodes.Send(nodes.One));
        using var editorThen = await nodes.SignedIn("redaktor@pitea.example");
        using var analystThen = await nodes.SignedIn("analytiker@pitea.example");
        await editorThen.Submit(at, ("text", "Tre"));
        await MailingNodes.Send(nodes.One);
        await Run(nodes.One);
        await analystThen.PostWithToken("/pitea/notiser/lasta");
        await MailingNodes.Send(nodes.One);
        Assert.DoesNotContain(Since(sofar), l => l.To.Mailboxes.Single().Address == "analytiker@pitea.example");
    }

    [Fact]
    public async Task On_a_day_off_nothing_is_written_and_what_is_old_is_forgotten_in_both_municipalities()
    {
        using var editor = await nodes.SignedIn("redaktor@lulea.example");
        using var analyst = await nodes.SignedIn("analytiker@lulea.example");
        await Choose(analyst, "lulea", LetterPace.Daily);
        var element = (await editor.Get("/api/v1/lulea/elements")).Json[0]!.Says("id");
        var at = $"/lulea/del/{element}/kommentarer";
        await analyst.Submit(at, ("text", "Först"));
        await editor.Submit(at, ("text", "Svar"));
        Until(day => !SwedishWorkingDays.Is(day));

        await Run(nodes.One);
        var dayOff = await Digests("lulea");
        Until(SwedishWorkingDays.Is);
        await Run(nodes.One);
        var workday = await Digests("lulea");
        Assert.Equal((0, 1), (dayOff, workday));
        using var then = await nodes.SignedIn("analytiker@lulea.example");
        Assert.Single((await then.Get("/lulea/notiser")).Page.QuerySelectorAll(".heard > li"));

        nodes.Clock.Advance(MemberNotice.Kept);
        await Run(nodes.One);

        using var later = await nodes.SignedIn("analytiker@lulea.example");
        Assert.Contains("Inga notiser än", (await later.Get("/lulea/notiser")).Text, StringComparison.Ordinal);
    }

    private List<MimeKit.MimeMessage> Since(int count) => [.. nodes.Sink.Letters.Skip(count)];

    private static async Task Choose(Visitor visitor, string slug, LetterPace pace) =>
        Assert.Equal(
            302,
            (await (await SentForm.At(visitor, Choices))!.With(($"brev.{slug}.Comments", $"{pace}")).Send(visitor)).Code
        );

    private static async Task Run(TestProgram node)
    {
        await using var scope = node.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<NoticeJob>(scope.ServiceProvider).Run(default);
    }

    private void Until(Func<DateOnly, bool> wanted)
    {
        while (!wanted(nodes.Clock.Today()))
            nodes.Clock.Advance(TimeSpan.FromDays(1));
    }

    private async Task<int> Digests(string slug)
    {
        var count = 0;
        await nodes.InDatabase(async db =>
            count = (await db.Set<Letter>().Where(l => l.Kind == LetterKind.Digest).ToListAsync()).Count(l =>
                l.TenantId?.Value == slug
            )
        );
        return count;
    }
}
