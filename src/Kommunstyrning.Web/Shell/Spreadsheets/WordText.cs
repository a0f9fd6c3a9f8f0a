using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Kommunstyrning.Web.Shell.Spreadsheets;

/// <summary>
/// A Word document as lines of cells (Office Open XML, ECMA-376): the rows of its tables where it has any, otherwise each heading with the
/// text below it.
/// </summary>
internal static class WordText
{
    private static readonly string[] HeadingNames = ["Heading", "Rubrik"];

    /// <summary>What the columns of headings and texts are called.</summary>
    private static readonly string[] Columns = ["Rubrik", "Text"];

    /// <exception cref="OpenXmlPackageException">It is broken.</exception>
    public static SheetLines Read(Stream file)
    {
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        if (document.MainDocumentPart?.Document?.Body is not { } body)
            return new SheetLines([]);
        var tables = body.Elements<Table>().ToList();
        return new SheetLines(tables.Count > 0 ? Rows(tables) : Headings(body));
    }

    /// <summary>Of headings that every table repeats the first counts.</summary>
    private static List<IReadOnlyList<string>> Rows(IEnumerable<Table> tables)
    {
        var lines = new List<IReadOnlyList<string>>();
        foreach (var row in tables.SelectMany(t => t.Elements<TableRow>()))
        {
            var cells = row.Elements<TableCell>().Select(CellText).ToList();
            if (lines.Count == 0 || !cells.SequenceEqual(lines[0], StringComparer.Ordinal))
                lines.Add(cells);
        }
        return lines;
    }

    private static List<IReadOnlyList<string>> Headings(Body body)
    {
        var lines = new List<IReadOnlyList<string>> { Columns };
        var (heading, below) = ("", new List<string>());
        foreach (var paragraph in body.Elements<Paragraph>().Append(null))
        {
            if (paragraph is not null && !IsHeading(paragraph))
            {
                below.Add(paragraph.InnerText.Trim());
                continue;
            }
            if (heading.Length > 0)
                lines.Add([heading, string.Join(' ', below.Where(text => text.Length > 0))]);
            heading = paragraph?.InnerText.Trim() ?? "";
            below.Clear();
        }
        return lines;
    }

    private static bool IsHeading(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } style
        && HeadingNames.Any(name => style.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static string CellText(TableCell cell) =>
        string.Join(' ', cell.Elements<Paragraph>().Select(p => p.InnerText.Trim()).Where(text => text.Length > 0));
}
