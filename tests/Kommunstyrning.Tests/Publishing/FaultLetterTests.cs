using Kommunstyrning.Tests.Access.Mail;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Publishing;

/// <summary>Administrators are told by letter that the public has reported something.</summary>
public sealed class FaultLetterTests(MailingNodes nodes) : IClassFixture<MailingNodes>
{
    [Fact]
    public async Task Each_administrator_gets_one_letter_without_a_word_of_what_was_reported_or_a_link_to_an_account()
    {
        using var anyone = new Visitor(nodes.One.Address);
        foreach (var what in new[] { "Hemlig formulering ett", "Hemlig formulering två" })
            Assert.Equal(302, (await anyone.Submit("/pitea/tillganglighet/rapportera", ("description", what))).Code);

        await MailingNodes.Send(nodes.One);

        var letter = nodes.LetterTo("admin@pitea.example");
        Assert.Contains("/pitea/tillganglighet/brister", letter.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Hemlig", letter.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("kod=", letter.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ulea", letter.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await MailingNodes.Send(nodes.Other));
    }
}
