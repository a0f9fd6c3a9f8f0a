using System.Text;
using Kommunstyrning.Indicators;
using Kommunstyrning.Web.Indicators.Own;
using Kommunstyrning.Web.Shell.Spreadsheets;
using Microsoft.AspNetCore.Http;

namespace Kommunstyrning.Tests.Indicators.Own;

/// <summary>Files are read by what they are, in whatever encoding and with whatever separator.</summary>
[Trait("Database", "none")]
public sealed class SentFileTests
{
    private const string Table = "Period;Enhet;Värde\r\n2025;Skolnämnden på Åsen;12,5\r\n";

    public static TheoryData<string> Encodings =>
        ["utf-8", "utf-8 mark", "utf-16", "utf-16 bare", "utf-16 big", "1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Every_usual_encoding_is_told_by_its_bytes(string encoding)
    {
        var bytes = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Table),
            "utf-8 mark" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Table)],
            "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Table)],
            "utf-16 bare" => Encoding.Unicode.GetBytes(Table),
            "utf-16 big" => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Table)],
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Table),
        };

        var read = await SentFile.Read(File(bytes), WriteOwnValues.MostRows, CancellationToken.None);

        Assert.Equal(
            ["Period|Enhet|Värde", "2025|Skolnämnden på Åsen|12,5"],
            read.Value.Lines.Select(cells => string.Join('|', cells))
        );
    }

    [Theory]
    [InlineData("", "Filen är tom. Spara kalkylbladet igen och välj den nya filen.")]
    [InlineData("%PDF-1.7", "Filen är en PDF. Spara kalkylbladet som Excel-arbetsbok (.xlsx) eller CSV i stället.")]
    [InlineData(
        "PK\u0003\u0004 och annat",
        "Kalkylbladet går inte att läsa: filen är trasig eller har lösenord. Spara den på nytt."
    )]
    [InlineData(
        "\u0001\u0002\u0000abc",
        "Filen är varken text eller ett kalkylblad. Spara den som Excel-arbetsbok (.xlsx) eller CSV."
    )]
    public async Task What_cannot_be_read_is_said_with_what_to_do(string content, string sentence)
    {
        var read = await SentFile.Read(
            File(Encoding.UTF8.GetBytes(content)),
            WriteOwnValues.MostRows,
            CancellationToken.None
        );

        Assert.Equal(("file", sentence), (read.Refusals[0].Field, read.Refusals[0].Sentence));
    }

    [Fact]
    public void Quoted_cells_tabs_semicolons_and_commas_part_the_same_row()
    {
        string[] texts = ["2025\t1,5\tsagt", "2025;1,5;sagt", "2025,\"1,5\",sagt"];

        Assert.All(texts, text => Assert.Equal(["2025", "1,5", "sagt"], SheetText.Read(text)[0]));
        Assert.Equal(["2025", "1,5 \"ca\"", "a;b"], SheetText.Read("2025;\"1,5 \"\"ca\"\"\";\"a;b\"")[0]);
    }

    [Fact]
    public void A_cell_keeps_its_marks_its_commas_and_its_line_breaks()
    {
        Assert.Equal(["Barn, ungdom och familj"], SheetText.Read("Barn, ungdom och familj\nKultur, fritid")[0]);
        Assert.Equal(
            [
                ["Mål", "Först\nsedan"],
                ["Nästa", ""],
            ],
            SheetText.Read("Mål\t\"Först\nsedan\"\nNästa\t")
        );
        Assert.Equal(
            [
                ["\"Öppet", "1"],
                ["Två", "2"],
            ],
            SheetText.Read("\"Öppet\t1\nTvå\t2")
        );
    }

    [Fact]
    public void What_is_written_to_be_mended_is_read_again_as_it_was()
    {
        IReadOnlyList<IReadOnlyList<string>> cells =
        [
            ["\"Bäst\" i klassen", "a;b", "c, d"],
            [],
            ["Ett \"ord\"", "Först\nsedan", "a\tb"],
        ];
        Assert.Equal(cells.Where(c => c.Count > 0), SheetText.Read(SheetText.Write(cells)).Where(c => c.Count > 1));
        Assert.Equal(
            "Ekonomi;HR",
            SheetText.Read(
                SheetText.Write([
                    ["Ekonomi;HR"],
                    ["IT"],
                ])
            )[0][0]
        );
    }

    [Fact]
    public void Columns_go_by_their_headings_in_any_order()
    {
        var indicator = new OwnIndicator { Name = "A" };

        var sheet = SheetReader.Read(indicator, new SheetLines(SheetText.Read("Källa;Värde;År;Okänd\nX;5;2025;?\n")));

        Assert.Equal(
            ("2025", "5", "X"),
            (sheet.Value.Rows[0].Input.Period, sheet.Value.Rows[0].Input.Value, sheet.Value.Rows[0].Input.Source)
        );
        Assert.Equal(["Okänd"], sheet.Value.Unknown);
    }

    private static FormFile File(byte[] bytes) => new(new MemoryStream(bytes), 0, bytes.Length, "file", "tabell.csv");
}
