using System.Net;

namespace Kommunstyrning.Access;

/// <summary>How what is said to the mail server is kept from others.</summary>
public enum MailSecurity
{
    /// <summary>TLS after the first words, and nothing without it.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>In the clear, on a network that one trusts.</summary>
    None,
}

/// <summary>
/// The mail server that letters are handed to. Bound from Mail__Host, __Port, __User, __Password, __From and __Security.
/// Without a host the instance sends no letters, and its pages show links to hand over.
/// </summary>
public sealed class MailSettings
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    /// <summary>Empty for a server that asks nobody who they are.</summary>
    public string User { get; set; } = "";

    /// <summary>Told to the mail server alone; written in no log.</summary>
    public string Password { get; set; } = "";

    /// <summary>The bare address that letters come from.</summary>
    public string From { get; set; } = "";

    /// <summary>As it was written; see <see cref="ReadSecurity"/>.</summary>
    public string Security { get; set; } = nameof(MailSecurity.StartTls);

    public bool IsSetUp => !string.IsNullOrWhiteSpace(Host);

    /// <returns>A Swedish sentence when letters could not be sent with it. None at all is no fault.</returns>
    public string? WhyUnusable()
    {
        if (!IsSetUp)
            return From.Length + User.Length + Password.Length == 0
                ? null
                : "Mail__Host saknas: ange e-postservern, eller ta bort de andra Mail-inställningarna.";
        if (ReadSecurity() is not { } security)
            return "Mail__Security ska vara StartTls, Tls eller None.";
        if (Port is < 1 or > ushort.MaxValue)
            return "Mail__Port ska vara en port, till exempel 587.";
        if (Invite.Check(From) is not null)
            return "Mail__From ska vara en e-postadress, till exempel styrning@kommun.se.";
        if (User.Length == 0 != (Password.Length == 0))
            return "Mail__User och Mail__Password hör ihop: ange båda eller ingen.";
        return security == MailSecurity.None && User.Length > 0 && !IsThisMachine()
            ? "Med Mail__Security=None skulle lösenordet gå i klartext. Ange StartTls eller Tls."
            : null;
    }

    /// <returns>Null for a word that is none of them.</returns>
    public MailSecurity? ReadSecurity() =>
        Enum.TryParse<MailSecurity>(Security, ignoreCase: true, out var read) && Enum.IsDefined(read) ? read : null;

    private bool IsThisMachine() =>
        string.Equals(Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));
}
