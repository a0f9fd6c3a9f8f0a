using Kommunstyrning.Tests.Access.Mail;

namespace Kommunstyrning.Tests.Access.Support;

/// <summary>Administrators are told by letter that a visit has been opened.</summary>
public sealed class SupportLetterTests(MailingNodes nodes) : IClassFixture<MailingNodes>
{
    [Fact]
    public async Task Each_administrator_of_that_municipality_gets_one_letter_that_leads_to_the_reason()
    {
        using var visitor = await nodes.SignedIn("drift@kommunstyrning.example");

        await visitor.Visit("pitea", "Hemlig formulering i skälet", "1");
        await MailingNodes.Send(nodes.One);

        foreach (var email in new[] { "admin@pitea.example", "redaktor@pitea.example" })
        {
            var letter = nodes.LetterTo(email);
            Assert.Contains("Drift (demo), som driver tjänsten", letter.TextBody, StringComparison.Ordinal);
            Assert.Contains("/pitea/personer/stod", letter.TextBody, StringComparison.Ordinal);
            Assert.DoesNotContain("Hemlig", letter.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("kod=", letter.ToString(), StringComparison.Ordinal);
        }
        Assert.All(
            nodes.Sink.Letters,
            letter => Assert.EndsWith("@pitea.example", letter.To.Mailboxes.Single().Address, StringComparison.Ordinal)
        );
        Assert.Equal(2, nodes.Sink.Letters.Count);
    }

    [Fact]
    public async Task Where_letters_are_sent_the_pages_say_that_one_comes()
    {
        using var visitor = await nodes.SignedIn("drift@kommunstyrning.example");
        using var admin = await nodes.SignedIn("admin@lulea.example");

        foreach (
            var page in new[]
            {
                await visitor.Get("/drift/kommun/lulea/stod"),
                await admin.Get("/lulea/personer/stod"),
                await admin.Get("/lulea/personer/roller"),
            }
        )
        {
            Assert.Contains("får ett brev", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("inga brev", page.Text, StringComparison.Ordinal);
        }
        Assert.Contains(
            "Brev som rör kontots säkerhet",
            (await admin.Get("/mitt-konto")).Text,
            StringComparison.Ordinal
        );
    }
}
