using Kommunstyrning.Access;

namespace Kommunstyrning.Tests.Access.Mail;

/// <summary>What cannot work is said before anything is served.</summary>
[Trait("Database", "none")]
public sealed class MailSettingsTests
{
    [Theory]
    [InlineData("", 587, "", "", "", "StartTls", null)]
    [InlineData("mail.kommun.example", 587, "u", "p", "a@kommun.example", "StartTls", null)]
    [InlineData("mail.kommun.example", 25, "", "", "a@kommun.example", "none", null)]
    [InlineData("127.0.0.1", 25, "u", "p", "a@kommun.example", "None", null)]
    [InlineData("", 587, "", "", "a@kommun.example", "StartTls", "Mail__Host saknas")]
    [InlineData("mail.kommun.example", 587, "", "", "", "StartTls", "Mail__From")]
    [InlineData("mail.kommun.example", 587, "", "", "a@b.se\r\nBcc: c@d.se", "StartTls", "Mail__From")]
    [InlineData("mail.kommun.example", 0, "", "", "a@kommun.example", "StartTls", "Mail__Port")]
    [InlineData("mail.kommun.example", 587, "u", "", "a@kommun.example", "StartTls", "hör ihop")]
    [InlineData("mail.kommun.example", 587, "", "", "a@kommun.example", "7", "Mail__Security")]
    [InlineData("mail.kommun.example", 587, "u", "hemligt", "a@kommun.example", "None", "i klartext")]
    public void A_setting_that_cannot_be_used_gets_its_sentence(
        string host,
        int port,
        string user,
        string password,
        string from,
        string security,
        string? sentence
    )
    {
        var said = new MailSettings
        {
            Host = host,
            Port = port,
            User = user,
            Password = password,
            From = from,
            Security = security,
        }.WhyUnusable();

        if (sentence is null)
            Assert.Null(said);
        else
            Assert.Contains(sentence, said, StringComparison.Ordinal);
        if (password.Length > 1)
            Assert.DoesNotContain(password, said, StringComparison.Ordinal);
    }
}
