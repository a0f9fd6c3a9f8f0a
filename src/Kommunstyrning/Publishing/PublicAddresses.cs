using System.Net.Mail;

namespace Kommunstyrning.Publishing;

/// <summary>What may stand as a link on a page that everyone reads.</summary>
internal static class PublicAddresses
{
    /// <summary>The most characters of an address of the web.</summary>
    public const int Length = 400;

    /// <summary>A bare address with a domain; no name before it.</summary>
    public static bool IsMail(string text) =>
        text.Length <= 254
        && !text.Contains(' ', StringComparison.Ordinal)
        && MailAddress.TryCreate(text, out var address)
        && string.Equals(address.Address, text, StringComparison.Ordinal)
        && address.Host.Contains('.', StringComparison.Ordinal);

    /// <summary>http or https with a host, and no account in it.</summary>
    public static bool IsWeb(string text) =>
        text.Length <= Length
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address.Host.Contains('.', StringComparison.Ordinal)
        && address.UserInfo.Length == 0;
}
