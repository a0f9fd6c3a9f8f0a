using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Kommunstyrning.Tests.Access.SingleSignOn;

/// <summary>Tokens by hand: what a library would refuse to write is what is to be refused.</summary>
internal sealed class Jwt : IDisposable
{
    private const string KeyName = "ett";

    private readonly RSA key = RSA.Create(2048);
    private readonly RSA other = RSA.Create(2048);

    public JsonObject Keys
    {
        get
        {
            var shown = key.ExportParameters(includePrivateParameters: false);
            return new JsonObject
            {
                ["keys"] = new JsonArray(
                    new JsonObject
                    {
                        ["kty"] = "RSA",
                        ["use"] = "sig",
                        ["alg"] = "RS256",
                        ["kid"] = KeyName,
                        ["n"] = WebEncoders.Base64UrlEncode(shown.Modulus!),
                        ["e"] = WebEncoders.Base64UrlEncode(shown.Exponent!),
                    }
                ),
            };
        }
    }

    public string Write(JsonObject claims, Signed signed)
    {
        var head = new JsonObject
        {
            ["typ"] = "JWT",
            ["alg"] = signed switch
            {
                Signed.ByNobody => "none",
                Signed.ByPublicKey => "HS256",
                Signed.Rightly or Signed.ByNothing or Signed.ByAnotherKey or Signed.ByAnotherName => "RS256",
            },
            ["kid"] = signed == Signed.ByAnotherName ? "okänd" : KeyName,
        };
        var text = $"{Part(head)}.{Part(claims)}";
        var bytes = Encoding.ASCII.GetBytes(text);
        var signature = signed switch
        {
            Signed.ByNobody or Signed.ByNothing => [],
            Signed.ByPublicKey => HMACSHA256.HashData(
                Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()),
                bytes
            ),
            Signed.Rightly => key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            Signed.ByAnotherKey or Signed.ByAnotherName => other.SignData(
                bytes,
                HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1
            ),
        };
        return $"{text}.{WebEncoders.Base64UrlEncode(signature)}";
    }

    public void Dispose()
    {
        key.Dispose();
        other.Dispose();
    }

    private static string Part(JsonObject json) =>
        WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
