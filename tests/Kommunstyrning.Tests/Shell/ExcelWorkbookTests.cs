using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.AspNetCore.Http;

namespace Kommunstyrning.Tests.Shell;

/// <summary>What a program that opens the workbook finds in it.</summary>
[Trait("Database", "none")]
public sealed class ExcelWorkbookTests
{
    private static async Task<SpreadsheetDocument> Open(string[] columns, params object?[][] rows)
    {
        var http = new DefaultHttpContext();
        var file = new MemoryStream();
        http.Response.Body = file;
        await new ExcelWorkbook("N10001-2022", "N10001 2022", columns, rows).ExecuteAsync(http);
        Assert.Equal("attachment; filename=\"N10001-2022.xlsx\"", http.Response.Headers.ContentDisposition);
        return SpreadsheetDocument.Open(file, isEditable: false);
    }

    private static List<List<Cell>> Rows(SpreadsheetDocument document) =>
        [
            .. document
                .WorkbookPart!.WorksheetParts.Single()
                .Worksheet!.Descendants<Row>()
                .Select(row => row.Elements<Cell>().ToList()),
        ];

    [Fact]
    public async Task It_is_a_workbook_as_the_standard_says()
    {
        using var document = await Open(["kod", "värde"], ["0114", 5.25], ["", null], ["a\tb <&> \"”", -3]);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Description));
        Assert.Equal("N10001 2022", document.WorkbookPart!.Workbook!.Descendants<Sheet>().Single().Name!.Value);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+46 911")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("0114")]
    [InlineData(" inskjuten ")]
    [InlineData("1e5")]
    [InlineData("Åäö–”−")]
    public async Task A_text_is_that_text_whatever_it_looks_like(string text)
    {
        using var document = await Open([text], [text]);

        Assert.All(
            Rows(document).Select(row => row.Single()),
            cell =>
            {
                Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
                Assert.Equal(text, cell.InnerText);
                Assert.Null(cell.CellFormula);
            }
        );
    }

    [Fact]
    public async Task Numbers_are_numbers_and_what_is_missing_is_an_empty_cell()
    {
        using var document = await Open(["a", "b", "c", "d"], [0.1 + 0.2, -1_000_000, null, ""]);

        var cells = Rows(document)[1];

        Assert.Equal(["0.3", "-1000000", "", ""], cells.Select(c => c.InnerText));
        Assert.All(cells, c => Assert.Null(c.DataType));
    }

    [Fact]
    public async Task The_heading_is_bold_and_stays_in_sight()
    {
        using var document = await Open(["kod"], ["0114"]);

        var book = document.WorkbookPart!;
        var formats = book.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        var fonts = book.WorkbookStylesPart.Stylesheet.Fonts!.Elements<Font>().ToList();
        bool IsBold(Cell cell) =>
            fonts[(int)(formats[(int)(cell.StyleIndex?.Value ?? 0)].FontId?.Value ?? 0)].Bold is not null;
        Assert.Equal([true, false], Rows(document).Select(row => IsBold(row[0])));
        Assert.Equal("A2", book.WorksheetParts.Single().Worksheet!.Descendants<Pane>().Single().TopLeftCell!.Value);
    }
}
