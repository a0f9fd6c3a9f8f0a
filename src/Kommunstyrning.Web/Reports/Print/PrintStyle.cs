namespace Kommunstyrning.Web.Reports.Print;

/// <summary>How a report looks on paper where the browser prints it. Page numbers stand in the margin.</summary>
internal static class PrintStyle
{
    public const string Text = """
        @page { size: A4; margin: 22mm 20mm 22mm 22mm; @bottom-right { content: "Sida " counter(page) " av " counter(pages); font: 9pt sans-serif; } }
        html { font: 10.5pt/1.45 Inter, "Liberation Sans", "DejaVu Sans", Arial, sans-serif; color: #16191c; }
        body { margin: 0; }
        p { margin: 0 0 6pt; overflow-wrap: anywhere; }
        h1, h2, h3, h4 { line-height: 1.2; margin: 16pt 0 6pt; break-after: avoid; overflow-wrap: anywhere; }
        h1 { font-size: 28pt; font-weight: 400; margin: 0 0 14pt; }
        h2 { font-size: 18pt; }
        h3 { font-size: 14pt; }
        h4 { font-size: 12pt; }
        nav + h2 { break-before: page; }
        nav ol { list-style: none; padding: 0; margin: 0; }
        nav .level2 { padding-left: 12pt; }
        nav a { color: inherit; text-decoration: none; }
        .contents { font-size: 14pt; }
        .lead { font-size: 13pt; }
        .notice { border-left: 3pt solid #16191c; padding-left: 8pt; font-weight: 600; }
        .source { font-size: 8.5pt; color: #474e55; margin-bottom: 12pt; }
        table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: 8pt; margin: 10pt 0 4pt; border-top: 1pt solid #16191c; }
        caption { text-align: left; font-weight: 600; font-size: 9.5pt; padding: 0 0 4pt; break-after: avoid; }
        th, td { text-align: left; vertical-align: top; padding: 3pt; border-bottom: .5pt solid #dfddd7; overflow-wrap: anywhere; font-weight: 400; }
        thead th { font-weight: 600; border-bottom: 1pt solid #16191c; }
        tr { break-inside: avoid; }
        .num { text-align: right; }
        figure { margin: 10pt 0 4pt; break-inside: avoid; }
        figcaption { font-weight: 600; font-size: 9.5pt; padding: 0 0 4pt; }
        figure svg { width: 100%; height: auto; }
        """;

    /// <summary>What stands over each page of a draft, beside <see cref="Text"/>.</summary>
    public const string Draft =
        $$"""@page { @top-left { content: "{{DocumentText.Draft}}"; font: 600 9pt sans-serif; } }""";
}
