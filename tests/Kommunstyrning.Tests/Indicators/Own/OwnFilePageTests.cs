using System.Net.Http.Headers;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Indicators.Own;

/// <summary>Files sent by the form as a browser sends them, and the workbook that comes out read in again.</summary>
public sealed class OwnFilePageTests(Instance instance) : IClassFixture<Instance>
{
    private const string Api = "/api/v1/pitea/indicators";

    private static readonly int Last = TimeProvider.System.Today().Year - 1;

    [Fact]
    public async Task A_workbook_is_previewed_row_by_row_and_nothing_of_it_is_saved()
    {
        var editor = await instance.Editor("pitea");
        var (id, page) = await Added(editor, "Väntan i dagar");

        var preview = await Send(
            editor,
            page,
            "väntan.xlsx",
            Workbook(
                [Word("Period"), Word("Värde")],
                [Word($"{Last}"), Number("12.5")],
                [Word($"{Last - 1}"), new Cell { CellFormula = new CellFormula("SUM(A1:A9)") }],
                [Word("våren"), Number("9")]
            )
        );

        Assert.True(preview.Code == 200, preview.ToString());
        var text = Kommunstyrning.Text.Line(preview.Page.Body!.TextContent);
        Assert.Contains("En rad går att spara: en nya och noll ändrade.", text, StringComparison.Ordinal);
        Assert.Contains("Två rader går inte att ta in som de är.", text, StringComparison.Ordinal);
        Assert.Contains("Rad 3. ”=SUM(A1:A9)” är en formel", text, StringComparison.Ordinal);
        Assert.Contains("Rad 4. ”våren” går inte att läsa som en period.", text, StringComparison.Ordinal);
        Assert.Contains($"{Last}\t12,5", preview.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", await Values(editor, id));

        Assert.Equal(200, (await Press(editor, preview, page)).Code);
        Assert.Equal($"{Last} 12.5", await Values(editor, id));
    }

    [Fact]
    public async Task A_text_in_the_encoding_of_old_spreadsheets_keeps_its_letters()
    {
        var editor = await instance.Editor("pitea");
        var (id, page) = await Added(editor, "Väntan i åldrarna");
        var bytes = CodePagesEncodingProvider
            .Instance.GetEncoding(1252)!
            .GetBytes($"Period;Värde;Kommentar\r\n{Last};7,5;Färre på Åsen\r\n");

        var preview = await Send(editor, page, "väntan.csv", bytes);

        Assert.True(preview.Code == 200, preview.ToString());
        Assert.Contains("Färre på Åsen", preview.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        await Press(editor, preview, page);
        var saved = (await editor.Get($"{Api}/{id}/values")).Json[0]!;
        Assert.Equal(("7.5", "Färre på Åsen"), (saved["value"]!.ToString(), saved["comment"]!.ToString()));
    }

    [Fact]
    public async Task The_workbook_that_comes_out_says_the_same_when_it_is_sent_in_again()
    {
        var editor = await instance.Editor("pitea");
        var (id, page) = await Added(editor, "Tur och retur");
        object[] rows =
        [
            new
            {
                period = $"{Last - 1}",
                value = 1234.5,
                source = "Lifecare",
            },
            new
            {
                period = $"{Last}",
                value = -0.5,
                comment = "Räknat om",
                source = "Lifecare",
            },
        ];
        await editor.Json(HttpMethod.Put, $"{Api}/{id}/values", rows, "\"0\"");
        using var anyone = new HttpClient();
        anyone.BaseAddress = instance.Address;
        var bytes = await anyone.GetByteArrayAsync($"/pitea/egna-nyckeltal/{id}.xlsx");

        var preview = await Send(editor, page, $"{id}-varden.xlsx", bytes);

        Assert.Contains(
            "Ingen rad är ny eller ändrad. Två rader står redan där med samma värde.",
            Kommunstyrning.Text.Line(preview.Page.Body!.TextContent),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_no_table_is_refused_at_the_file_with_what_to_do()
    {
        var editor = await instance.Editor("pitea");
        var (_, page) = await Added(editor, "Fel fil");

        var refused = await Send(editor, page, "rapport.pdf", "%PDF-1.7 hej"u8.ToArray());

        Assert.Equal(422, refused.Code);
        Assert.Contains(
            "Filen är en PDF.",
            refused.Page.QuerySelector("form.form")!.TextContent,
            StringComparison.Ordinal
        );
    }

    private static async Task<Reply> Send(Visitor editor, string page, string name, byte[] bytes)
    {
        var form = SentForm.Of(await editor.Get(page), page)!;
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in form.Fields.Where(f => f.Key is not "file"))
            content.Add(new StringContent(value), field);
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(file, "file", name);
        return await editor.Send(HttpMethod.Post, page, content);
    }

    /// <summary>Presses the button that saves what is previewed, and follows where it leads.</summary>
    private static async Task<Reply> Press(Visitor editor, Reply preview, string page)
    {
        var form = SentForm.Of(preview, page)!.With(("spara", "ja"));
        var saved = await editor.Post(page, form.Fields);
        return saved.Code == 302 ? await editor.Get(saved.Location) : saved;
    }

    private static byte[] Workbook(params Cell[][] rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Select(cells => new Row(cells.AsEnumerable()))));
            book.Workbook = new Workbook(
                new Sheets(
                    new Sheet
                    {
                        Id = book.GetIdOfPart(sheet),
                        SheetId = 1,
                        Name = "Blad1",
                    }
                )
            );
        }
        return stream.ToArray();
    }

    private static Cell Word(string text) =>
        new()
        {
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text)),
        };

    private static Cell Number(string number) => new() { CellValue = new CellValue(number) };

    private static async Task<(string Id, string Page)> Added(Visitor editor, string name)
    {
        var reply = await editor.Json(
            HttpMethod.Post,
            Api,
            new
            {
                name,
                unit = "dagar",
                decimals = 1,
                kind = "mean",
                period = "year",
                isPublished = true,
            }
        );
        var id = reply.Json["id"]!.ToString();
        return (id, $"/pitea/egna-nyckeltal/{id}/varden");
    }

    private static async Task<string> Values(Visitor visitor, string id) =>
        string.Join(
            ", ",
            (await visitor.Get($"{Api}/{id}/values")).Json.AsArray().Select(v => $"{v!["period"]} {v["value"]}")
        );
}
