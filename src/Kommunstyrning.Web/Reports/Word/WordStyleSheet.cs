namespace Kommunstyrning.Web.Reports.Word;

/// <summary>How a report looks where the municipality has no template of its own, style by style (ECMA-376, part 1, 17.7).</summary>
internal static class WordStyleSheet
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public const string Defaults = $"""
        <w:docDefaults {W}>
          <w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:rPrDefault>
          <w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault>
        </w:docDefaults>
        """;

    public const string Normal =
        $"""<w:style {W} w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>""";

    /// <summary>By which Word knows it in every language, and the style itself.</summary>
    public static (string Name, string Xml) Of(WordRole role) =>
        role switch
        {
            WordRole.Title => Paragraph(
                "Title",
                "Title",
                "<w:spacing w:before=\"480\" w:after=\"240\" w:line=\"240\" w:lineRule=\"auto\"/>",
                "<w:sz w:val=\"56\"/><w:szCs w:val=\"56\"/>",
                isHead: true
            ),
            WordRole.Heading1 => Heading(1, 36, 480),
            WordRole.Heading2 => Heading(2, 28, 360),
            WordRole.Heading3 => Heading(3, 24, 280),
            WordRole.ContentsHeading => Paragraph(
                "TOC Heading",
                "TOCHeading",
                "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"120\"/>",
                "<w:b/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>"
            ),
            WordRole.Contents1 => Contents(1),
            WordRole.Contents2 => Contents(2),
            WordRole.Contents3 => Contents(3),
            WordRole.Caption => Paragraph(
                "caption",
                "Caption",
                "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/>",
                "<w:b/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>"
            ),
            WordRole.Lead => Paragraph(
                "Rapport ingress",
                "RapportIngress",
                "<w:spacing w:after=\"160\"/>",
                "<w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>"
            ),
            WordRole.Notice => Paragraph(
                "Rapport notis",
                "RapportNotis",
                "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"16191C\"/></w:pBdr>",
                "<w:b/>"
            ),
            WordRole.Source => Paragraph(
                "Rapport källa",
                "RapportKalla",
                "<w:spacing w:before=\"80\" w:after=\"240\"/>",
                "<w:color w:val=\"474E55\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>"
            ),
            WordRole.Cell => Paragraph(
                "Rapport tabelltext",
                "RapportTabelltext",
                "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>",
                "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>"
            ),
            WordRole.Table => ("Rapport tabell", Table),
        };

    private const string Table = $"""
        <w:style {W} w:type="table" w:customStyle="1" w:styleId="RapportTabell">
          <w:name w:val="Rapport tabell"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/>
          <w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="16191C"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="B9B7B0"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="DFDDD7"/></w:tblBorders><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr>
          <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="16191C"/></w:tcBorders></w:tcPr></w:tblStylePr>
        </w:style>
        """;

    private static (string, string) Heading(int level, int size, int before) =>
        Paragraph(
            $"heading {level}",
            $"Heading{level}",
            $"<w:keepNext/><w:keepLines/><w:spacing w:before=\"{before}\" w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/><w:outlineLvl w:val=\"{level - 1}\"/>",
            $"<w:b/><w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>",
            isHead: true
        );

    private static (string, string) Contents(int level) =>
        Paragraph(
            $"toc {level}",
            $"TOC{level}",
            $"<w:spacing w:after=\"60\"/><w:ind w:left=\"{(level - 1) * 220}\"/>",
            ""
        );

    private static (string Name, string Xml) Paragraph(
        string name,
        string id,
        string paragraph,
        string run,
        bool isHead = false
    )
    {
        var isOurs = name.StartsWith("Rapport", StringComparison.Ordinal);
        var next = isHead ? "<w:next w:val=\"Normal\"/>" : "";
        var runs = run.Length > 0 ? $"<w:rPr>{run}</w:rPr>" : "";
        return (
            name,
            $"""
            <w:style {W} w:type="paragraph"{(
                isOurs ? " w:customStyle=\"1\"" : ""
            )} w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>{next}<w:uiPriority w:val="9"/><w:qFormat/><w:pPr>{paragraph}</w:pPr>{runs}</w:style>
            """
        );
    }
}
