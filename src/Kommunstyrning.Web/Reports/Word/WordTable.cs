using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordColumn = DocumentFormat.OpenXml.Wordprocessing.GridColumn;

namespace Kommunstyrning.Web.Reports.Word;

/// <summary>A table whose first row is told as its heading and comes again on each page.</summary>
internal static class WordTable
{
    /// <param name="width">In twentieths of a point.</param>
    public static void Write(OpenXmlWriter writer, TableBlock table, WordStyles styles, int width)
    {
        var all = table.Columns.Sum(c => c.Width);
        List<string> widths =
        [
            .. table.Columns.Select(c => (width * c.Width / all).ToString(CultureInfo.InvariantCulture)),
        ];
        writer.WriteStartElement(new Table());
        writer.WriteElement(
            new TableProperties(
                new TableStyle { Val = styles[WordRole.Table] },
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook
                {
                    Val = "00A0",
                    FirstRow = true,
                    LastRow = false,
                    FirstColumn = true,
                    LastColumn = false,
                    NoHorizontalBand = true,
                    NoVerticalBand = true,
                },
                new TableCaption { Val = XmlText.Clean(table.Caption) }
            )
        );
        writer.WriteElement(new TableGrid(widths.Select(w => new WordColumn { Width = w })));
        writer.WriteElement(Row([.. table.Columns.Select(c => c.Heading)], isHead: true));
        foreach (var row in table.Rows)
            writer.WriteElement(Row(row, isHead: false));
        writer.WriteEndElement();

        TableRow Row(IReadOnlyList<string> cells, bool isHead)
        {
            var row = new TableRow(new TableRowProperties(new CantSplit()));
            if (isHead)
                row.TableRowProperties!.Append(new TableHeader());
            row.Append(cells.Select((text, i) => Cell(text, table.Columns[i], widths[i], isHead)));
            return row;
        }

        TableCell Cell(string text, TableColumnBlock column, string wide, bool isHead)
        {
            var paragraph = WordRuns.Paragraph(
                styles[WordRole.Cell],
                WordRuns.Of(text.ReplaceLineEndings(" "), isHead)
            );
            if (column.IsNumber)
                paragraph.ParagraphProperties!.Justification = new Justification { Val = JustificationValues.Right };
            return new TableCell(
                new TableCellProperties(new TableCellWidth { Width = wide, Type = TableWidthUnitValues.Dxa }),
                paragraph
            );
        }
    }
}
