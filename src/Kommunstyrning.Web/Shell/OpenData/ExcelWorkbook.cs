using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using CellText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Kommunstyrning.Web.Shell.OpenData;

/// <summary>
/// A workbook of one sheet (Office Open XML, ECMA-376): the first row is a heading that stays in sight, numbers are
/// numbers, everything else is text and never a formula.
/// </summary>
/// <param name="Name">Of the file, without ending; letters and digits.</param>
/// <param name="SheetName">In the workbook, at most 31 characters.</param>
/// <param name="Rows">Cells: string, double, int or null.</param>
public sealed record ExcelWorkbook(
    string Name,
    string SheetName,
    IReadOnlyList<string> Columns,
    IEnumerable<IReadOnlyList<object?>> Rows
) : IDownload
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public string FileName => $"{Name}.xlsx";

    private const uint Plain = 0;
    private const uint Bold = 1;
    private const string BookId = "book1";
    private const string SheetId = "sheet1";
    private const string StylesId = "styles1";

    /// <summary>The first day that a zip can say.</summary>
    private static readonly DateTimeOffset NoDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        // a workbook is a zip, which is written backwards too
        using var file = new MemoryStream();
        Write(file);
        Undate(file);
        file.Position = 0;
        httpContext.Response.ContentType = MediaType;
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{FileName}\"";
        await file.CopyToAsync(httpContext.Response.Body, httpContext.RequestAborted);
    }

    private void Write(Stream file)
    {
        using var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        document.ChangeIdOfPart(book, BookId);
        book.Workbook = new Workbook(
            new Sheets(
                new Sheet
                {
                    Name = SheetName,
                    SheetId = 1,
                    Id = SheetId,
                }
            )
        );
        book.AddNewPart<WorkbookStylesPart>(StylesId).Stylesheet = Styles();
        using var sheet = OpenXmlWriter.Create(book.AddNewPart<WorksheetPart>(SheetId));
        sheet.WriteStartElement(new Worksheet());
        sheet.WriteElement(new SheetViews(HeadingInSight()));
        sheet.WriteStartElement(new SheetData());
        sheet.WriteElement(new Row(Columns.Select(column => CellOf(column, Bold))));
        foreach (var row in Rows)
            sheet.WriteElement(new Row(row.Select(value => CellOf(value, Plain))));
        sheet.WriteEndElement();
        sheet.WriteEndElement();
    }

    /// <summary>The same rows are the same bytes, whenever they were packed: what keeps answers compares them.</summary>
    private static void Undate(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true);
        foreach (var part in zip.Entries)
            part.LastWriteTime = NoDay;
    }

    private static Cell CellOf(object? value, uint style) =>
        value switch
        {
            double number => new Cell(new CellValue(Csv.Figure(number))),
            int => new Cell(new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!)),
            string { Length: > 0 } text => new Cell(
                new InlineString(new CellText(text) { Space = SpaceProcessingModeValues.Preserve })
            )
            {
                DataType = CellValues.InlineString,
                StyleIndex = style,
            },
            _ => new Cell(),
        };

    private static SheetView HeadingInSight() =>
        new(
            new Pane
            {
                VerticalSplit = 1,
                TopLeftCell = "A2",
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            }
        )
        {
            WorkbookViewId = 0,
        };

    /// <summary>The least that a style sheet may hold, and bold.</summary>
    private static Stylesheet Styles() =>
        new(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None })),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(new CellFormat(), new CellFormat { FontId = Bold, ApplyFont = true })
        );
}
