using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Reports;

/// <summary>Who gets which file, what it is called and who may keep it; and the workbook opened again.</summary>
public sealed class ReportFileTests(Reported reported) : IClassFixture<Reported>
{
    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public async Task A_stranger_gets_what_is_decided_and_a_member_what_is_being_reported(string ending)
    {
        using var stranger = reported.Instance.Visitor();
        using var member = await reported.Instance.Reader("pitea");
        using var other = await reported.Instance.Reader("lulea");

        Assert.Equal(200, (await stranger.Get(Reported.At(ending))).Code);
        Assert.Equal(200, (await stranger.Get(Reported.At(ending) + "?utgava=1")).Code);
        Assert.Equal(404, (await stranger.Get(Reported.At(ending) + "?utgava=3")).Code);
        Assert.Equal(400, (await stranger.Get(Reported.At(ending) + "?utgava=x")).Code);
        Assert.Equal(404, (await stranger.Get(Reported.At(ending, Reported.Open))).Code);
        Assert.Equal(404, (await other.Get(Reported.At(ending, Reported.Open))).Code);
        Assert.Equal(404, (await stranger.Get(Reported.At(ending, Reported.Theirs))).Code);
        Assert.Equal(404, (await stranger.Get(Reported.At(ending, Guid.Empty))).Code);
        Assert.Equal(200, (await stranger.Get(Reported.At(ending, Reported.Theirs, "lulea"))).Code);
        var draft = await member.Get(Reported.At(ending, Reported.Open));
        Assert.Equal((200, "no-store, private"), (draft.Code, draft.Header("Cache-Control")));
        Assert.Equal(404, (await member.Get(Reported.At(ending, Reported.Open) + "?utgava=1")).Code);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public async Task An_edition_has_a_name_and_a_tag_and_is_the_same_each_time(string ending)
    {
        var (reply, content) = await reported.Instance.Visitor().File(Reported.At(ending) + "?utgava=1");
        using var member = await reported.Instance.Reader("pitea");
        var (again, same) = await member.File(Reported.At(ending) + "?utgava=1");

        Assert.Equal(content, same);
        Assert.Equal(reply.Etag, again.Etag);
        Assert.StartsWith("public", reply.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Contains(
            $"filename*=UTF-8''Del%C3%A5rsrapport%20jan%20aug%20h%C3%B6sten%202026%2C%20utg%C3%A5va%201.{ending}",
            reply.Header("Content-Disposition"),
            StringComparison.Ordinal
        );
        var known = await reported
            .Instance.Visitor()
            .Get(Reported.At(ending) + "?utgava=1", ("If-None-Match", reply.Etag));
        Assert.Equal((304, ""), (known.Code, known.Body));
        Assert.NotEqual(reply.Etag, (await reported.Instance.Visitor().File(Reported.At(ending))).Reply.Etag);
    }

    [Fact]
    public async Task Without_a_browser_there_is_no_pdf()
    {
        var bare = new Reported { Browser = "" };
        await bare.InitializeAsync();
        try
        {
            Assert.Equal(404, (await bare.Instance.Visitor().Get(Reported.At("pdf"))).Code);
            Assert.Equal(200, (await bare.Instance.Visitor().Get(Reported.At("xlsx"))).Code);
        }
        finally
        {
            await bare.DisposeAsync();
        }
    }

    [Fact]
    public async Task The_workbook_has_a_sheet_for_each_and_no_formula()
    {
        var (_, content) = await reported.Instance.Visitor().File(Reported.At("xlsx"));
        using var book = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(book).Select(e => e.Description));
        Assert.Equal(
            ["Mål", "Indikatorer", "Ekonomiska mål", "Aktiviteter", "Om rapporten"],
            book.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(s => s.Name!.Value)
        );
        Assert.Empty(book.WorkbookPart.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<CellFormula>()));
        var rows = Rows(book, "Indikatorer");
        Assert.Equal(
            ["N15428|2022|80|85.25|2025|0|nej|2028|90|Efter banan", "N10002|2024|5|||||2028|6|Kan inte bedömas"],
            rows.Skip(1).Take(2).Select(Told)
        );
        Assert.Equal("N10003|2022|0||2025|-0.04|nej|2028|-1234567.5|Nära banan", Told(rows[3]));
        Assert.Equal("N10004||||2025|1234567.5|ja|||Följs utan målvärde", Told(rows[4]));
        Assert.Equal(["så få personer att värdet är skyddat", "Källa: kommunens egna uppgifter"], rows[5][^2..]);
        Assert.Equal("=HYPERLINK(\"http://x.example\")", Rows(book, "Aktiviteter")[1][2]);
        var goals = Rows(book, "Mål");
        Assert.Equal(4, goals.Count);
        Assert.Equal(AwkwardDocument.Long, goals[1][11]);
        Assert.Contains(
            Rows(book, "Om rapporten"),
            row =>
                row
                    is [
                        "Underlaget",
                        "Av 4 indikatorer med målvärde har 2 ett värde att hålla mot målet. 2 går inte att bedöma.",
                    ]
        );

        static string Told(string[] row) => string.Join('|', [row[2], .. row[6..15]]);
    }

    private static List<string[]> Rows(SpreadsheetDocument book, string name)
    {
        var sheet = book.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(s => s.Name!.Value == name);
        var part = (WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!.Value!);
        return
        [
            .. part.Worksheet!.Descendants<Row>()
                .Select(row => row.Elements<Cell>().Select(c => c.CellValue?.Text ?? c.InnerText).ToArray()),
        ];
    }
}
