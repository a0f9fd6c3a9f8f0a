using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using CellText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Kommunstyrning.Web.Shell.OpenData;

/// <summary>
/// A workbook (Office Open XML, ECMA-376): the first row of each sheet is a heading that stays in sight, numbers are
/// numbers, everything else is text and never a formula.
/// </summary>
/// <param name="Name">Of the file, without ending; letters and digits.</param>
/// <param name="Sheets">One at least, each with a name of its own.</param>
public sealed record ExcelWorkbook(string Name, IReadOnlyList<ExcelSheet> Sheets) : IDownload
{
    /// <summary>Of one sheet.</summary>
    public ExcelWorkbook(
        string name,
        string sheetName,
        IReadOnlyList<string> columns,
        IEnumerable<IReadOnlyList<object?>> rows
    )
        : this(name, [new ExcelSheet(sheetName, columns, rows)]) { }

    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public string FileName => $"{Name}.xlsx";

    private const uint Plain = 0;
    private const uint Bold = 1;
    private const string BookId = "book1";
    private const string StylesId = "styles1";

    /// <summary>The first day that a zip can say.</summary>
    private static readonly DateTimeOffset NoDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        // a workbook is a zip, which is written backwards too
        using var file = new MemoryStream();
        WriteTo(file);
        httpContext.Response.ContentType = MediaType;
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{FileName}\"";
        await file.CopyToAsync(httpContext.Response.Body, httpContext.RequestAborted);
    }

    /// <summary>The same sheets are the same bytes.</summary>
    /// <param name="file">Empty; read and written to and fro, and left at its beginning.</param>
    public void WriteTo(Stream file)
    {
        Write(file);
        Undate(file);
        file.Position = 0;
    }

    private void Write(Stream file)
    {
        using var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        document.ChangeIdOfPart(book, BookId);
        book.Workbook = new Workbook(
            new Sheets(
                Sheets.Select(
                    (sheet, i) =>
                        new Sheet
                        {
                            Name = sheet.Name,
                            SheetId = (uint)i + 1,
                            Id = IdOf(i),
                        }
                )
            )
        );
        book.AddNewPart<WorkbookStylesPart>(StylesId).Stylesheet = Styles();
        foreach (var (sheet, i) in Sheets.Select((sheet, i) => (sheet, i)))
            Write(book.AddNewPart<WorksheetPart>(IdOf(i)), sheet);
    }

    private static string IdOf(int index) => string.Create(CultureInfo.InvariantCulture, $"sheet{index + 1}");

    private static void Write(WorksheetPart part, ExcelSheet of)
    {
        using var sheet = OpenXmlWriter.Create(part);
        sheet.WriteStartElement(new Worksheet());
        sheet.WriteElement(new SheetViews(HeadingInSight()));
        sheet.WriteStartElement(new SheetData());
        sheet.WriteElement(new Row(of.Columns.Select(column => CellOf(column, Bold))));
        foreach (var row in of.Rows)
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
            // zero has no sign
            double number => new Cell(new CellValue(Csv.Figure(number + 0.0))),
            int => new Cell(new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!)),
            string { Length: > 0 } text => new Cell(
                new InlineString(new CellText(XmlText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve })
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

/// <param name="Name">In the workbook, at most 31 characters.</param>
/// <param name="Rows">Cells: string, double, int or null.</param>
public sealed record ExcelSheet(string Name, IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<object?>> Rows);
