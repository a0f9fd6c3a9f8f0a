using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// The look as one file: the sheets of wwwroot/css after each other. Its address tells what is in it, so whoever has it
/// need never ask again, and a changed look is another address.
/// </summary>
public sealed class StyleSheet
{
    private const string Route = "/css/{version}.css";

    /// <summary>In the order in which later ones go before earlier ones.</summary>
    private static readonly string[] Sheets =
    [
        "tokens",
        "type",
        "page",
        "parts",
        "steering",
        "reading",
        "targets",
        "units",
        "fulfilment",
        "pictures",
        "tree",
        "forms",
        "editing",
        "activities",
        "imports",
        "runs",
        "marks",
        "charts",
        "comparing",
        "strips",
        "profile",
        "similar",
        "map",
        "tilemarks",
        "tiles",
        "matrix",
        "find",
        "front",
        "people",
        "onboarding",
        "work",
        "print",
        "paper",
    ];

    private readonly string version;
    private readonly Dictionary<string, byte[]> codings;

    public StyleSheet(IWebHostEnvironment environment)
    {
        var plain = Encoding.UTF8.GetBytes(string.Concat(Sheets.Select(name => Read(environment, name))));
        version = Convert.ToHexStringLower(SHA256.HashData(plain))[..16];
        codings = new(StringComparer.Ordinal)
        {
            [""] = plain,
            ["gzip"] = Pack(plain, packed => new GZipStream(packed, CompressionLevel.Optimal)),
            ["br"] = Brotli(plain),
        };
    }

    /// <summary>For the head of a page: /css/3f0a….css</summary>
    public string Address => $"/css/{version}.css";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(Route, Answer)
            .AllowAnonymous()
            .ExcludeFromDescription()
            .WithMetadata(new AnsweredAtOnce(), new ImmutableMetadata());

    /// <summary>A page that another version of the program has drawn is led to the look of this one.</summary>
    private static IResult Answer(HttpContext http, string version, StyleSheet sheet)
    {
        if (version.Length != sheet.version.Length)
            return Pages.NotFound(http);
        if (!string.Equals(version, sheet.version, StringComparison.Ordinal))
            return Results.LocalRedirect(sheet.Address);
        var coding = Compression.CodingOf(http);
        if (coding.Length > 0)
            http.Response.Headers.ContentEncoding = coding;
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        return Results.Bytes(sheet.codings[coding], "text/css; charset=utf-8");
    }

    /// <summary>What one of the sheets says; also for pictures, which bring some of it along.</summary>
    internal static string Read(IWebHostEnvironment environment, string name)
    {
        using var reader = new StreamReader(
            environment.WebRootFileProvider.GetFileInfo($"css/{name}.css").CreateReadStream()
        );
        return reader.ReadToEnd();
    }

    /// <summary>What the level named best for most gives is a tenth larger; from here on it takes ten times as long.</summary>
    private static byte[] Brotli(byte[] plain)
    {
        const int quality = 9;
        const int window = 22;
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, packed, out var length, quality, window)
            ? packed[..length]
            : throw new InvalidOperationException("The look could not be packed.");
    }

    private static byte[] Pack(byte[] plain, Func<Stream, Stream> coding)
    {
        using var packed = new MemoryStream();
        using (var stream = coding(packed))
            stream.Write(plain);
        return packed.ToArray();
    }
}
