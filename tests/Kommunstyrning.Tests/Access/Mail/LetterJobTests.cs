using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Shell.Jobs;

namespace Kommunstyrning.Tests.Access.Mail;

/// <summary>The program sends its letters by itself.</summary>
[Collection(JobCollection.Name)]
public sealed class LetterJobTests(MailingNodes nodes) : IClassFixture<MailingNodes>
{
    [Fact]
    public async Task A_letter_that_one_node_wrote_is_sent_by_one_that_does_jobs()
    {
        using var admin = await nodes.SignedIn("admin@pitea.example");
        var page = (await SentForm.At(admin, "/pitea/personer/bjud-in"))!;
        await page.With(("people", "jobb@pitea.example"), ("roles", "Reader")).Send(admin);

        await using var working = nodes.Node(nodes.Sink.Port, jobs: true, TimeProvider.System);
        working.StartServer();
        var letter = await nodes.Sink.Next();

        Assert.Equal("jobb@pitea.example", letter.To.Mailboxes.Single().Address);
    }
}
