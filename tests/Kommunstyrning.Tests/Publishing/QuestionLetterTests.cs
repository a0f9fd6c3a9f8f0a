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

    [Fact]
    public async Task Those_who_report_for_the_unit_that_it_is_about_are_told_and_those_of_other_units_are_not()
    {
        using var anyone = new Visitor(nodes.One.Address);
        using var editor = await nodes.SignedIn("redaktor@lulea.example");
        Guid unit = default;
        await nodes.InDatabase(async db =>
        {
            var account = await db.Accounts.SingleAsync(a => a.Email == "rapportor@lulea.example");
            var place = await db.Memberships.SingleAsync(m => m.AccountId == account.Id);
            unit = place.Grants.First(g => g.UnitId is not null).UnitId!.Value;
        });
        var elements = (await editor.Get("/api/v1/lulea/elements"))
            .Json.AsArray()
            .Where(e => e!["state"]!.ToString() is "adopted" or "inForce")
            .ToList();
        var theirs = elements.Find(e => e!["ownerUnitId"]?.ToString() == $"{unit}")!["id"]!;
        var others = elements.Find(e => e!["ownerUnitId"] is { } owner && owner.ToString() != $"{unit}")!["id"]!;

        Assert.Equal(302, (await anyone.Submit($"/lulea/fragor/stall?del={others}", ("text", "Vem?"))).Code);
        Assert.Empty(await To("rapportor@lulea.example"));
        Assert.Equal(302, (await anyone.Submit($"/lulea/fragor/stall?del={theirs}", ("text", "Varför?"))).Code);

        Assert.Equal([LetterKind.QuestionForUnit], await To("rapportor@lulea.example"));
        Assert.Equal([LetterKind.QuestionAsked], await To("strateg@lulea.example"));
    }

    private async Task<List<LetterKind>> To(string email)
    {
        List<LetterKind> kinds = [];
        await nodes.InDatabase(async db =>
            kinds = await db.Set<Letter>()
                .Join(db.Accounts, l => l.AccountId, a => a.Id, (l, a) => new { l.Kind, a.Email })
                .Where(l => l.Email == email)
                .Select(l => l.Kind)
                .ToListAsync()
        );
        return kinds;
    }
}
