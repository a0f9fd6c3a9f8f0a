using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Web.Reports.Word;

/// <summary>
/// A round's report as a Word document (Office Open XML, ECMA-376). The same report and template are the same bytes.
/// </summary>
internal sealed class WordReport(ReportPictures pictures)
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The first day that a zip can say.</summary>
    private static readonly DateTimeOffset NoDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="template">The municipality's own, which has passed <see cref="TemplateCheck"/>; null for ours.</param>
    /// <param name="to">Written forwards alone.</param>
    public async Task Write(RoundDocument document, byte[]? template, Stream to, CancellationToken cancel)
    {
        var outline = new ReportOutline(document, pictures.CanDraw);
        using var skeleton = WordSkeleton.Of(template);
        WordFurniture.Write(
            skeleton,
            $"{document.Municipality}. {document.Name}",
            document.Decision is null ? DocumentText.Draft : null
        );
        skeleton.Tell(
            document.Name,
            DocumentText.Period(document),
            document.Municipality,
            document.Decision?.DecidedOn ?? document.AsOf
        );
        var drawn = new Dictionary<int, string>();
        foreach (var picture in outline.Blocks().OfType<PictureBlock>())
        {
            var id = $"figur{picture.Number}";
            var part = skeleton.Main.AddImagePart(ImagePartType.Png, id);
            part.FeedData(new MemoryStream(await pictures.Draw(picture.Chart, cancel), writable: false));
            drawn[picture.Number] = id;
        }
        var textPart = skeleton.Main.Uri.OriginalString.TrimStart('/');
        using var parts = new ZipArchive(skeleton.Done(), ZipArchiveMode.Read);
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var from in parts.Entries)
        {
            var entry = zip.CreateEntry(from.FullName, CompressionLevel.Fastest);
            entry.LastWriteTime = NoDay;
            await using var written = await entry.OpenAsync(cancel);
            if (string.Equals(from.FullName, textPart, StringComparison.Ordinal))
            {
                using var writer = OpenXmlWriter.Create(written);
                new WordBody(writer, outline, skeleton, drawn).Write(cancel);
                continue;
            }
            await using var packed = await from.OpenAsync(cancel);
            await packed.CopyToAsync(written, cancel);
        }
    }
}
