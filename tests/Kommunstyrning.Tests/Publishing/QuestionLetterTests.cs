using Kommunstyrning.Access;
using Kommunstyrning.Tests.Access.Mail;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Publishing;

/// <summary>Whoever left an address with a question is told once that there is an answer, and the address goes with the letter.</summary>
public sealed class QuestionLetterTests(MailingNodes nodes) : IClassFixture<MailingNodes>
{
    [Fact]
    public async Task The_letter_leads_to_the_answer_holds_neither_text_and_leaves_no_address_behind()
    {
        const string email = "undrar@exempel.example";
        using var anyone = new Visitor(nodes.One.Address);
        using var editor = await nodes.SignedIn("redaktor@pitea.example");
        Assert.Equal(
            302,
            (await anyone.Submit("/pitea/fragor/stall", ("text", "Hemlig formulering"), ("email", email))).Code
        );
        await MailingNodes.Send(nodes.One);
        Assert.Contains(
            "/pitea/fragor/vantar",
            nodes.LetterTo("redaktor@pitea.example").TextBody,
            StringComparison.Ordinal
        );
        var at = (await editor.Get("/pitea/fragor/vantar"))
            .Page.QuerySelector("a[href$='/svara']")!
            .GetAttribute("href")!;

        Assert.Equal(302, (await editor.Submit(at, ("answer", "Öppet svar"))).Code);
        await nodes.InDatabase(async db =>
            Assert.DoesNotContain(
                email,
                (await db.Set<Letter>().SingleAsync(l => l.Kind == LetterKind.QuestionAnswered)).SealedAddress!,
                StringComparison.Ordinal
            )
        );
        var sent = await Task.WhenAll(MailingNodes.Send(nodes.One), MailingNodes.Send(nodes.Other));

        Assert.Equal(1, sent.Sum());
        var letter = nodes.LetterTo(email);
        Assert.Contains(at[..^"/svara".Length], letter.TextBody, StringComparison.Ordinal);
        foreach (var word in new[] { "Hemlig", "Öppet", "(demo)" })
            Assert.DoesNotContain(word, letter.ToString(), StringComparison.Ordinal);
        await nodes.InDatabase(async db =>
            Assert.Empty(await db.Set<Letter>().Where(l => l.Kind == LetterKind.QuestionAnswered).ToListAsync())
        );
    }
}
