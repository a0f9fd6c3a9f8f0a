using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Kommunstyrning.Web.Reports.Word;

/// <summary>The small pieces that a document's text is made of.</summary>
internal static class WordRuns
{
    public static WordText TextOf(string text) =>
        new(XmlText.Clean(text).Replace('\t', ' ')) { Space = SpaceProcessingModeValues.Preserve };

    public static Run Of(string text, bool isBold = false) =>
        isBold ? new Run(new RunProperties(new Bold()), TextOf(text)) : new Run(TextOf(text));

    public static Paragraph Paragraph(string style, params OpenXmlElement[] runs)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(runs);
        return paragraph;
    }

    /// <summary>"Tabell 3. Indikatorer för mål 1", with a number that Word can count anew.</summary>
    public static Paragraph Caption(string style, string what, int number, string text) =>
        Paragraph(
            style,
            Of($"{what} "),
            new SimpleField(Of($"{number}")) { Instruction = $" SEQ {what} \\* ARABIC " },
            Of($". {text}")
        );

    /// <param name="kind">Where in a field it stands.</param>
    public static Run Field(FieldCharValues kind) => new(new FieldChar { FieldCharType = kind });
}
