using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Row = DocumentFormat.OpenXml.Spreadsheet.Row;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace Kommunstyrning.Browser.Journeys;

/// <summary>One figure as a report tells it, in the same form whatever it was read from: a point before decimals, empty for none.</summary>
internal sealed record ReadFigure(string Name, string Base, string Value, string Final, string Status);

/// <summary>
/// A decided report read back from everything that it is handed out as: each figure, what is said of each goal, and the prose,
/// found anew in every file by what somebody who opens it sees.
/// </summary>
/// <param name="Said">By the goal's wording, what whoever answers for it says, or the first where nobody who does reports.</param>
internal sealed partial record ReadReport(
    IReadOnlyList<ReadFigure> Figures,
    IReadOnlyDictionary<string, string> Said,
    string Text
)
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["reached"] = "Nått",
        ["onPath"] = "På banan",
        ["near"] = "Nära banan",
        ["behind"] = "Efter banan",
        ["unknown"] = "Kan inte bedömas",
        [""] = "Följs utan målvärde",
    };

    /// <summary>Of a part of the year, as a forecast.</summary>
    private static readonly Dictionary<string, string> Forecasts = new(StringComparer.Ordinal)
    {
        ["reached"] = "Bedöms nås",
        ["partly"] = "Bedöms delvis nås",
        ["not"] = "Bedöms inte nås",
        ["cannotJudge"] = "Kan inte bedömas",
    };

    /// <summary>Line by line, so that a difference shows.</summary>
    public string Told =>
        string.Join(
            '\n',
            [
                .. Figures.Select(f => f.ToString()),
                .. Said.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}: {s.Value}"),
            ]
        );

    public static ReadReport FromJson(byte[] file)
    {
        var goals = JsonDocument.Parse(file).RootElement.GetProperty("goals").EnumerateArray().ToList();
        return new(
            [
                .. goals
                    .SelectMany(g => g.GetProperty("indicators").EnumerateArray())
                    .Select(i => new ReadFigure(
                        Word(i, "name"),
                        Number(i, "base"),
                        Number(i, "value"),
                        Number(i, "target"),
                        Words[Word(i, "status")]
                    )),
            ],
            goals
                .Where(g => Word(g, "assessment").Length > 0)
                .ToDictionary(g => Word(g, "title"), g => Forecasts[Word(g, "assessment")]),
            Plain(string.Join('\n', goals.SelectMany(g => g.GetProperty("assessments").EnumerateArray().Select(Prose))))
        );

        static string Prose(JsonElement said) => $"{Word(said, "why")} {Word(said, "overrideReason")}";
    }

    public static ReadReport FromCsv(byte[] file)
    {
        using var reader = new CsvHelper.CsvReader(
            new StreamReader(new MemoryStream(file)),
            CultureInfo.InvariantCulture
        );
        var rows = reader.GetRecords<dynamic>().Select(r => (IDictionary<string, object>)r).ToList();
        string Of(IDictionary<string, object> row, string column) => (string)row[column];
        return new(
            [
                .. rows.Where(r => Of(r, "signal") is "indicator")
                    .Select(r => new ReadFigure(
                        Of(r, "what"),
                        Of(r, "base"),
                        Of(r, "value"),
                        Of(r, "target"),
                        Words[Of(r, "status")]
                    )),
            ],
            Heard(
                rows.Where(r => Of(r, "signal") is "assessment" && Of(r, "status").Length > 0)
                    .Select(r => (Of(r, "goal"), Of(r, "what") == Of(r, "owner"), Forecasts[Of(r, "status")]))
            ),
            Plain(string.Join('\n', rows.Select(r => Of(r, "reason"))))
        );
    }

    public static ReadReport FromXlsx(byte[] file)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var (goals, figures) = (Rows(book, "Mål"), Rows(book, "Indikatorer"));
        return new(
            [
                .. figures.Select(r => new ReadFigure(
                    r["Indikator"],
                    r["Utgångsvärde"],
                    r["Utfall"],
                    r["Mål", 1],
                    r["Läge"]
                )),
            ],
            Heard(
                goals
                    .Where(r => r["Bedömning"].Length > 0)
                    .Select(r => (r["Ordalydelse"], r["Enheten ansvarar"] is "ja", r["Bedömning"]))
            ),
            Plain(string.Join('\n', goals.Select(r => $"{r["Varför blev det så?"]} {r["Skäl till annan bedömning"]}")))
        );
    }

    public static ReadReport FromDocx(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        var body = document.MainDocumentPart!.Document!.Body!;
        var figures = body.Descendants<Table>()
            .Select(t => t.Elements<TableRow>().Select(Cells).ToList())
            .Where(t => t[0] is ["Indikator", "Enhet", ..])
            .SelectMany(t => t.Skip(1))
            .Select(r => new ReadFigure(
                Code().Replace(r[0], ""),
                Figure(r[2]),
                Figure(r[4]),
                Figure(r[5]),
                Status(r[6])
            ));
        var said = new List<(string, bool, string)>();
        var goal = "";
        foreach (var paragraph in body.Elements<Paragraph>())
        {
            var text = Plain(paragraph.InnerText);
            if (paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } style && Heading().IsMatch(style))
                goal = text.Contains(". ", StringComparison.Ordinal) ? text.Split(". ", 2)[1] : "";
            else if (text.Split(": ") is [var unit, var words] && Forecasts.ContainsValue(words.TrimEnd('.')))
                said.Add((goal, unit.EndsWith(" (ansvarar)", StringComparison.Ordinal), words.TrimEnd('.')));
        }
        return new(
            [.. figures],
            Heard(said.Where(s => s.Item1.Length > 0)),
            Plain(string.Join('\n', body.Descendants<Paragraph>().Select(p => p.InnerText)))
        );

        static string[] Cells(TableRow row) => [.. row.Elements<TableCell>().Select(c => Plain(c.InnerText))];
    }

    /// <summary>As the page is shown, by what stands in its tables.</summary>
    public static async Task<ReadReport> FromPage(IPage page)
    {
        var rows = await page.EvaluateAsync<string[][]>(
            """
            () => [...document.querySelectorAll(".goal-report table:not(.financials) tbody tr")].map(row =>
                [...row.cells].map(cell => cell.innerText.trim().split("\n")[0]))
            """
        );
        var goals = await page.EvaluateAsync<string[][]>(
            """
            () => [...document.querySelectorAll(".goal-report")].map(goal =>
                [goal.querySelector("h3").innerText, goal.querySelector("h3 ~ p:not(.note)")?.innerText ?? ""])
            """
        );
        return new(
            [
                .. rows.Select(r => r.Select(Plain).ToArray())
                    .Select(r => new ReadFigure(
                        Unit().Replace(r[0], ""),
                        Figure(r[1]),
                        Figure(r[2]),
                        Figure(r[3]),
                        Status(r[4])
                    )),
            ],
            goals
                .Where(g => Plain(g[1]) is not "Inte bedömt")
                .ToDictionary(g => Plain(g[0]), g => Plain(g[1]), StringComparer.Ordinal),
            Plain(await page.Locator("main").InnerTextAsync())
        );
    }

    private static Dictionary<string, string> Heard(IEnumerable<(string Goal, bool IsOwner, string Word)> voices) =>
        voices
            .GroupBy(v => v.Goal, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(v => v.IsOwner).First().Word, StringComparer.Ordinal);

    /// <summary>Only its words: where its cells begin and end is the printer's.</summary>
    public static string TextOfPdf(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return Plain(string.Join(' ', pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text)));
    }

    /// <summary>Ordinary spaces, each once, so that nothing hangs on how a sort of file breaks lines.</summary>
    public static string Plain(string text) => Spaces().Replace(WebUtility.HtmlDecode(text), " ").Trim();

    private static string Word(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string Number(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : "";

    /// <summary>"61,5 (2024)" is 61.5; a dash or a word for none is empty.</summary>
    private static string Figure(string written) =>
        Written().Match(written) is { Success: true } match
            ? decimal.Parse(
                    match.Value.Replace(" ", "", StringComparison.Ordinal).Replace('\u2212', '-').Replace(',', '.'),
                    CultureInfo.InvariantCulture
                )
                .ToString("0.##########", CultureInfo.InvariantCulture)
            : "";

    private static string Status(string written) => written.Split(':', '.')[0].Trim();

    private static List<SheetRow> Rows(SpreadsheetDocument book, string name)
    {
        var sheet = book.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(s => s.Name!.Value == name);
        var part = (WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!.Value!);
        var rows = part.Worksheet!.Descendants<Row>()
            .Select(row => row.Elements<Cell>().Select(c => Plain(c.CellValue?.Text ?? c.InnerText)).ToArray())
            .ToList();
        return [.. rows.Skip(1).Select(r => new SheetRow(rows[0], r))];
    }

    /// <summary>A row by its columns' headings.</summary>
    private sealed record SheetRow(string[] Headings, string[] Cells)
    {
        public string this[string heading, int place = 0] =>
            Cells[Headings.Index().Where(h => h.Item == heading).ElementAt(place).Index];
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[-\u2212]?[0-9][0-9 ]*(,[0-9]+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();

    [GeneratedRegex(@" \([A-ZÅÄÖ]+[A-Z0-9-]*\)(, exempel)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@" \([^()]*\)$", RegexOptions.None, 1000)]
    private static partial Regex Unit();

    [GeneratedRegex("(Heading|Rubrik)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();
}
