using System.Security.Cryptography;
using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Web.Reports;

/// <summary>Makes each sort of file of a round's report.</summary>
internal sealed class ReportFiles(WordReport word, PdfPrinter printer, PictureStyle style, IServiceProvider services)
{
    public bool CanPrint => printer.CanPrint;

    /// <param name="template">The municipality's own; null for our look.</param>
    public async Task<ReportFile> Docx(RoundDocument document, byte[]? template, CancellationToken cancel)
    {
        using var file = new MemoryStream();
        await word.Write(document, template, file, cancel);
        return File(document, "docx", WordReport.MediaType, file.ToArray());
    }

    public static ReportFile Xlsx(RoundDocument document)
    {
        using var file = new MemoryStream();
        ReportSheets.Of(document, NameOf(document)).WriteTo(file);
        return File(document, "xlsx", ExcelWorkbook.MediaType, file.ToArray());
    }

    /// <summary>What the PDF is printed from.</summary>
    public Task<string> Html(RoundDocument document) =>
        PictureDrawing.Markup(
            services,
            new PrintPage.Model
            {
                Outline = new ReportOutline(document),
                Style = $"{PrintStyle.Text}\n{(document.Decision is null ? PrintStyle.Draft : "")}\n{style.Text}",
            }
        );

    /// <param name="html">See <see cref="Html"/>.</param>
    /// <param name="tag">Of the HTML: the browser writes the hour into what it prints.</param>
    /// <returns>Null where the browser was busy all the while.</returns>
    /// <exception cref="PrintException">There is no PDF.</exception>
    public async Task<ReportFile?> Pdf(RoundDocument document, string html, string tag, CancellationToken cancel) =>
        await printer.Print(html, cancel) is { } pdf
            ? new ReportFile($"{NameOf(document)}.pdf", "application/pdf", pdf, tag)
            : null;

    public static string TagOf(byte[] content) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12))}\"";

    /// <summary>"Delårsrapport 2026, utgåva 1", without what file systems do not take.</summary>
    public static string NameOf(RoundDocument document)
    {
        var plain = string.Concat(document.Name.Select(c => char.IsLetterOrDigit(c) || c is '-' or '.' ? c : ' '));
        var name = Kommunstyrning.Text.Line(plain).Trim('.', ' ');
        return $"{(name.Length > 0 ? name : "Rapport")}, {(document.Decision is { } d ? $"utgåva {d.Edition}" : "utkast")}";
    }

    private static ReportFile File(RoundDocument document, string ending, string type, byte[] content) =>
        new($"{NameOf(document)}.{ending}", type, content, TagOf(content));
}

/// <summary>A report that leaves as a file.</summary>
/// <param name="FileName">With its ending.</param>
/// <param name="Tag">The entity tag.</param>
internal sealed record ReportFile(string FileName, string MediaType, byte[] Content, string Tag) : IDownload
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        response.Headers.ETag = Tag;
        if (request.Headers.IfNoneMatch.Contains(Tag, StringComparer.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        var disposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(FileName);
        response.Headers.ContentDisposition = disposition.ToString();
        response.ContentType = MediaType;
        response.ContentLength = Content.Length;
        await response.Body.WriteAsync(Content, httpContext.RequestAborted);
    }
}
