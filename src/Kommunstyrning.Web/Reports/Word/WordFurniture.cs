using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordSettings = DocumentFormat.OpenXml.Wordprocessing.Settings;

namespace Kommunstyrning.Web.Reports.Word;

/// <summary>Header, footer and settings: our own, and what a draft needs in those of a municipality.</summary>
internal static class WordFurniture
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    /// <summary>An empty document that looks as ours do. Header and footer come with <see cref="Write"/>.</summary>
    public static void Furnish(MainDocumentPart main)
    {
        main.Document = new Document(new Body());
        main.AddNewPart<StyleDefinitionsPart>("looks").Styles = new Styles(
            new DocDefaults(WordStyleSheet.Defaults),
            new Style(WordStyleSheet.Normal),
            new Style(
                $"""<w:style {W} w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"""
            )
        );
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = new WordSettings(
            $"""<w:settings {W}><w:defaultTabStop w:val="1304"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="sv-SE"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>"""
        );
    }

    /// <summary>Our own header and footer where the page has none; a draft says so in every header there is.</summary>
    public static void Write(WordSkeleton skeleton, string running, string? draft)
    {
        var (main, page) = (skeleton.Main, skeleton.Page);
        var isBare = !page.Elements<HeaderFooterReferenceType>().Any();
        if (isBare || (draft is not null && !page.Elements<HeaderReference>().Any()))
        {
            var header = main.AddNewPart<HeaderPart>("rapporthuvud");
            header.Header = new Header(isBare ? Line(running) : new Paragraph());
            page.PrependChild(new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) });
        }
        if (isBare)
        {
            var footer = main.AddNewPart<FooterPart>("rapportfot");
            footer.Footer = new Footer(PageNumber());
            page.InsertAfter(
                new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
                page.Elements<HeaderReference>().Last()
            );
        }
        if (draft is null)
            return;
        foreach (var header in main.HeaderParts)
            header.Header?.PrependChild(Line(draft, isBold: true));
    }

    private static Paragraph Line(string text, bool isBold = false) =>
        new(
            new ParagraphProperties(new SpacingBetweenLines { After = "0" }),
            new Run(isBold ? new RunProperties(new Bold(), Small()) : new RunProperties(Small()), WordRuns.TextOf(text))
        );

    private static FontSize Small() => new() { Val = "18" };

    private static Paragraph PageNumber() =>
        new(
            new ParagraphProperties(new Justification { Val = JustificationValues.Right }),
            new Run(WordRuns.TextOf("Sida ")),
            new SimpleField(new Run(WordRuns.TextOf("1"))) { Instruction = " PAGE " },
            new Run(WordRuns.TextOf(" av ")),
            new SimpleField(new Run(WordRuns.TextOf("1"))) { Instruction = " NUMPAGES " }
        );
}
