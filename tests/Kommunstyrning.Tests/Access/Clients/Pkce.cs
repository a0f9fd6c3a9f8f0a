using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Kommunstyrning.Tests.Access.Clients;

/// <summary>A verifier and its challenge (RFC 7636, S256).</summary>
internal sealed record Pkce(string Verifier)
{
    public string Challenge => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public static Pkce New() => new(WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32)));
}
