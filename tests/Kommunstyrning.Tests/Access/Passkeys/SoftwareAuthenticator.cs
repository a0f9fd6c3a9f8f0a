using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Kommunstyrning.Tests.Access.Passkeys;

/// <summary>How an answer of a device departs from a right one.</summary>
internal sealed record Departure
{
    public string Origin { get; init; } = PasskeyNodes.Address;

    public string Place { get; init; } = "localhost";

    public bool SeesThePerson { get; init; } = true;

    public bool CrossOrigin { get; init; }

    /// <summary>In place of the one that was asked for.</summary>
    public string? Challenge { get; init; }

    /// <summary>In place of the person that the key was made for.</summary>
    public string? Person { get; init; }

    public bool TamperedSignature { get; init; }
}

/// <summary>
/// A device that keeps one key (ES256, attestation "none"), as WebAuthn describes it: written from the standard, and knowing
/// nothing of the program that it answers.
/// </summary>
internal sealed class SoftwareAuthenticator : IDisposable
{
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte HasKey = 0x40;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(32);

    /// <summary>Of the person, as the program calls it.</summary>
    public string Person { get; private set; } = "";

    /// <summary>As the next answer says it; 0 for a device that does not count.</summary>
    public uint Count { get; set; }

    public string Make(string options, Departure? departs = null)
    {
        var (asked, how) = (JsonNode.Parse(options)!, departs ?? new Departure());
        Person = asked["user"]!["id"]!.GetValue<string>();
        byte[] data = [.. Data(how, HasKey), .. new byte[16], .. BigEndian((ushort)id.Length), .. id, .. Cose()];
        byte[] attestation =
        [
            0xA3,
            .. Word("fmt"),
            .. Word("none"),
            .. Word("attStmt"),
            0xA0,
            .. Word("authData"),
            0x59,
            .. BigEndian((ushort)data.Length),
            .. data,
        ];
        return Credential(
            new JsonObject
            {
                ["clientDataJSON"] = Text(Client("webauthn.create", asked, how)),
                ["attestationObject"] = Text(attestation),
                ["transports"] = new JsonArray("internal"),
            }
        );
    }

    public string Sign(string options, Departure? departs = null)
    {
        var (asked, how) = (JsonNode.Parse(options)!, departs ?? new Departure());
        var (client, data) = (Client("webauthn.get", asked, how), Data(how, 0));
        byte[] signed = [.. data, .. SHA256.HashData(client)];
        var signature = key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        if (how.TamperedSignature)
            signature[^1] ^= 1;
        return Credential(
            new JsonObject
            {
                ["clientDataJSON"] = Text(client),
                ["authenticatorData"] = Text(data),
                ["signature"] = Text(signature),
                ["userHandle"] = how.Person ?? Person,
            }
        );
    }

    public void Dispose() => key.Dispose();

    private byte[] Data(Departure how, byte more) =>
        [
            .. SHA256.HashData(Encoding.UTF8.GetBytes(how.Place)),
            (byte)(Present | more | (how.SeesThePerson ? Verified : 0)),
            (byte)(Count >> 24),
            (byte)(Count >> 16),
            (byte)(Count >> 8),
            (byte)Count,
        ];

    private static byte[] Client(string type, JsonNode asked, Departure how) =>
        Encoding.UTF8.GetBytes(
            new JsonObject
            {
                ["type"] = type,
                ["challenge"] = how.Challenge ?? asked["challenge"]!.GetValue<string>(),
                ["origin"] = how.Origin,
                ["crossOrigin"] = how.CrossOrigin,
            }.ToJsonString()
        );

    /// <summary>Kind 2 (a curve), algorithm −7 (ES256), curve 1 (P-256), x and y.</summary>
    private byte[] Cose()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
    }

    private string Credential(JsonObject response) =>
        new JsonObject
        {
            ["id"] = Text(id),
            ["rawId"] = Text(id),
            ["type"] = "public-key",
            ["clientExtensionResults"] = new JsonObject(),
            ["authenticatorAttachment"] = "platform",
            ["response"] = response,
        }.ToJsonString();

    private static byte[] Word(string text) => [(byte)(0x60 + text.Length), .. Encoding.UTF8.GetBytes(text)];

    private static byte[] BigEndian(ushort number) => [(byte)(number >> 8), (byte)number];

    private static string Text(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);
}
