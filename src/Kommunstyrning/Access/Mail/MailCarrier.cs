using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Kommunstyrning.Access;

/// <summary>What the mail server made of a letter.</summary>
/// <param name="Code">Of its refusal, such as 550; null where there was none, or no answer.</param>
/// <param name="IsForGood">It need not be tried again.</param>
internal sealed record Delivery(bool IsTaken, bool IsForGood, int? Code)
{
    public static readonly Delivery Taken = new(IsTaken: true, IsForGood: true, Code: null);

    public static Delivery Later(int? code = null) => new(IsTaken: false, IsForGood: false, code);
}

/// <summary>Hands letters to the mail server of the settings, each over a connection of its own.</summary>
public sealed class MailCarrier(MailSettings settings)
{
    private const int FirstLastingRefusal = 500;
    private static readonly TimeSpan EachAnswer = TimeSpan.FromSeconds(20);

    /// <returns>Refused for good where the server says so of the address or of the letter; else it is worth another try.</returns>
    /// <exception cref="OperationCanceledException">The program stops. The server may have taken it and may not.</exception>
    internal async Task<Delivery> Send(Composed letter, CancellationToken cancel)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limited.CancelAfter(LetterSchedule.MostForOne);
        try
        {
            using var message = Write(letter);
            using var client = new SmtpClient { Timeout = (int)EachAnswer.TotalMilliseconds };
            await client.ConnectAsync(settings.Host, settings.Port, Options(), limited.Token);
            if (settings.User.Length > 0)
                await client.AuthenticateAsync(settings.User, settings.Password, limited.Token);
            await client.SendAsync(message, limited.Token);
            return Delivery.Taken;
        }
        catch (SmtpCommandException refused)
        {
            var code = (int)refused.StatusCode;
            var isAboutLetter =
                refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;
            return new Delivery(IsTaken: false, isAboutLetter && code >= FirstLastingRefusal, code);
        }
        catch (Exception fault) when (IsOfServer(fault, cancel))
        {
            return Delivery.Later();
        }
    }

    private MimeMessage Write(Composed letter)
    {
        var from = MailboxAddress.Parse(settings.From);
        from.Name = "Kommunstyrning";
        var message = new MimeMessage
        {
            MessageId = $"{letter.Id:N}@{from.Domain}",
            Date = letter.WrittenAt,
            Subject = letter.Subject,
            Body = new TextPart("plain") { Text = letter.Body },
        };
        message.From.Add(from);
        message.To.Add(new MailboxAddress(name: null, letter.To));
        // a machine wrote it, so that no machine answers
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private SecureSocketOptions Options() =>
        settings.ReadSecurity() switch
        {
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.None => SecureSocketOptions.None,
            MailSecurity.StartTls or null => SecureSocketOptions.StartTls,
        };

    private static bool IsOfServer(Exception fault, CancellationToken cancel) =>
        fault
            is ProtocolException
                or CommandException
                or ServiceNotConnectedException
                or AuthenticationException
                or SslHandshakeException
                or SocketException
                or IOException
                or NotSupportedException
        || (fault is OperationCanceledException or TimeoutException && !cancel.IsCancellationRequested);
}
