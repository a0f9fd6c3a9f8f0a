using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Kommunstyrning.Web.Reports.Templates;

/// <summary>
/// A Word document to begin with: a line in each style that a report uses, named as Word names it, to be dressed in the
/// municipality's typeface, colours and logotype and sent back.
/// </summary>
internal static class StartingTemplate
{
    private static readonly (WordRole Role, string Text)[] Lines =
    [
        (WordRole.Title, "Rapportens namn: formatmallen Rubrik"),
        (WordRole.Lead, "Ingress: det som sägs först. Formatmallen Rapport ingress."),
        (WordRole.Notice, "Utkast och exempel märks så här. Formatmallen Rapport notis."),
        (WordRole.ContentsHeading, "Innehåll: formatmallen Innehållsförteckningsrubrik"),
        (WordRole.Contents1, "Innehåll 1"),
        (WordRole.Contents2, "Innehåll 2"),
        (WordRole.Contents3, "Innehåll 3"),
        (WordRole.Heading1, "Avsnitt: Rubrik 1"),
        (WordRole.Heading2, "Område: Rubrik 2"),
        (WordRole.Heading3, "Mål: Rubrik 3"),
        (WordRole.Caption, "Tabellens namn: formatmallen Beskrivning"),
        (WordRole.Cell, "Text i tabeller: formatmallen Rapport tabelltext"),
        (WordRole.Source, "Källa: formatmallen Rapport källa"),
    ];

    public static byte[] Make()
    {
        using var skeleton = WordSkeleton.Of(template: null);
        WordFurniture.Write(skeleton, "Kommunens namn eller logotyp", draft: null);
        skeleton.Tell("Startmall för rapporter", "", "", new DateOnly(2026, 1, 1));
        using var file = skeleton.Done();
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        using (var package = WordprocessingDocument.Open(copy, isEditable: true))
        {
            var body = new Body();
            foreach (var (role, text) in Lines)
                body.Append(WordRuns.Paragraph(skeleton.Styles[role], WordRuns.Of(text)));
            body.Append(new Paragraph(WordRuns.Of("Vanlig text: formatmallen Normal.")));
            body.Append((SectionProperties)skeleton.Page.CloneNode(deep: true));
            package.MainDocumentPart!.Document = new Document(body);
        }
        return copy.ToArray();
    }
}
