using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Kommunstyrning.Web.Reports.Word;

/// <summary>Writes a report's text piece by piece, so that it is never whole in memory.</summary>
/// <param name="pictures">By number, the id of the part that holds it.</param>
internal sealed class WordBody(
    OpenXmlWriter writer,
    ReportOutline outline,
    WordSkeleton skeleton,
    IReadOnlyDictionary<int, string> pictures
)
{
    /// <summary>The standard's own prefix for marks that a table of contents points at.</summary>
    private const string Mark = "_Toc_";

    private readonly WordStyles styles = skeleton.Styles;
    private int marks;

    public void Write(CancellationToken cancel)
    {
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(new Document(), [], Namespaces);
        writer.WriteStartElement(new Body());
        writer.WriteElement(WordRuns.Paragraph(styles[WordRole.Title], WordRuns.Of(outline.Title)));
        foreach (var paragraph in outline.FirstPage())
            Write(paragraph);
        Contents();
        var isFirst = true;
        foreach (var block in outline.Blocks())
        {
            cancel.ThrowIfCancellationRequested();
            Write(block, isFirst);
            isFirst = false;
        }
        writer.WriteElement(skeleton.Page);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static readonly KeyValuePair<string, string>[] Namespaces =
    [
        new("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
        new("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
        new("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        new("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        new("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ];

    private void Write(ReportBlock block, bool beginsPage)
    {
        switch (block)
        {
            case HeadingBlock heading:
                writer.WriteElement(Heading(heading, beginsPage));
                break;
            case ParagraphBlock paragraph:
                Write(paragraph);
                break;
            case TableBlock table:
                writer.WriteElement(WordRuns.Caption(styles[WordRole.Caption], "Tabell", table.Number, table.Caption));
                WordTable.Write(writer, table, styles, skeleton.TextWidth);
                break;
            case PictureBlock picture:
                writer.WriteElement(
                    WordRuns.Caption(styles[WordRole.Caption], "Figur", picture.Number, picture.Caption)
                );
                writer.WriteElement(
                    new Paragraph(
                        new Run(
                            WordPicture.Of(
                                pictures[picture.Number],
                                picture.Number,
                                picture.Chart.Finding,
                                skeleton.TextWidth
                            )
                        )
                    )
                );
                break;
            default:
                throw new ArgumentException($"{block.GetType().Name} is not written.", nameof(block));
        }
    }

    private Paragraph Heading(HeadingBlock heading, bool beginsPage)
    {
        var id = $"{++marks}";
        var paragraph = WordRuns.Paragraph(
            styles[WordStyles.Heading(heading.Level)],
            new BookmarkStart { Id = id, Name = Mark + heading.Anchor },
            WordRuns.Of(heading.Text),
            new BookmarkEnd { Id = id }
        );
        if (beginsPage)
            paragraph.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        return paragraph;
    }

    private void Write(ParagraphBlock block)
    {
        var style = block.Kind switch
        {
            ParagraphKind.Body => null,
            ParagraphKind.Lead => styles[WordRole.Lead],
            ParagraphKind.Notice => styles[WordRole.Notice],
            ParagraphKind.Source => styles[WordRole.Source],
        };
        var opening = block.Opening;
        foreach (var line in block.Lines)
        {
            var paragraph = style is null ? new Paragraph() : WordRuns.Paragraph(style);
            if (opening.Length > 0)
                paragraph.Append(WordRuns.Of(opening, isBold: true));
            if (line.Length > 0)
                paragraph.Append(WordRuns.Of(line));
            opening = "";
            writer.WriteElement(paragraph);
        }
    }

    /// <summary>
    /// Filled in with links, so that it reads without being updated. It has no page numbers until somebody updates it: nobody but
    /// Word knows them, and a wrong one is worse than none.
    /// </summary>
    private void Contents()
    {
        writer.WriteStartElement(new SdtBlock());
        writer.WriteElement(
            new SdtProperties(
                new SdtContentDocPartObject(new DocPartGallery { Val = "Table of Contents" }, new DocPartUnique())
            )
        );
        writer.WriteStartElement(new SdtContentBlock());
        writer.WriteElement(WordRuns.Paragraph(styles[WordRole.ContentsHeading], WordRuns.Of("Innehåll")));
        var opening = new Queue<OpenXmlElement>([
            WordRuns.Field(FieldCharValues.Begin),
            new Run(
                new FieldCode($" TOC \\o \"1-{outline.ContentsDepth}\" \\h \\z \\u ")
                {
                    Space = SpaceProcessingModeValues.Preserve,
                }
            ),
            WordRuns.Field(FieldCharValues.Separate),
        ]);
        foreach (var heading in outline.Blocks().OfType<HeadingBlock>().Where(h => h.Level <= outline.ContentsDepth))
        {
            var entry = WordRuns.Paragraph(styles[WordStyles.Contents(heading.Level)]);
            while (opening.TryDequeue(out var piece))
                entry.Append(piece);
            entry.Append(new Hyperlink(WordRuns.Of(heading.Text)) { Anchor = Mark + heading.Anchor, History = true });
            writer.WriteElement(entry);
        }
        writer.WriteElement(new Paragraph(WordRuns.Field(FieldCharValues.End)));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
