using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// Text is sent compressed to whoever takes it so: pages, styles, scripts, pictures and data. Over HTTPS too: what an
/// attacker could guess from the size of a page (BREACH) is its form token, and that is encrypted anew for each answer.
/// </summary>
public static class Compression
{
    private static readonly string[] Texts =
    [
        .. ResponseCompressionDefaults.MimeTypes,
        "application/problem+json",
        "image/svg+xml",
        Csv.MediaType,
    ];

    /// <summary>How the answer will be coded, such as `br`; empty as it is.</summary>
    public static string CodingOf(HttpContext http) =>
        http.RequestServices.GetRequiredService<IResponseCompressionProvider>()
            .GetCompressionProvider(http)
            ?.EncodingName
        ?? "";

    public static IServiceCollection AddCompression(this IServiceCollection services) =>
        services
            .AddResponseCompression(o =>
            {
                o.EnableForHttps = true;
                o.MimeTypes = Texts;
                o.Providers.Add<BrotliCompressionProvider>();
                o.Providers.Add<GzipCompressionProvider>();
            })
            .Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest)
            .Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
}
