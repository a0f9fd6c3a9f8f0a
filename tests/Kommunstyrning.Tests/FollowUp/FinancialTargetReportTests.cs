using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.FollowUp;

/// <summary>What a company answers its owner stands in the report of the round, in each file alike, and as it was decided.</summary>
public sealed class FinancialTargetReportTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task A_companys_financial_target_is_read_back_from_every_file_as_it_was_decided()
    {
        var round = await ARound.Opened(
            instance,
            (ARound.Company, [ARound.Grants]),
            (ARound.Committee, [ARound.Grants])
        );
        using var editor = await instance.Editor("lulea");
        using var stranger = instance.Visitor();
        await Answer(editor, round, 27.3);
        // another company's, which reports nothing in the round
        await round.Write(db =>
        {
            db.Add(
                new Kommunstyrning.Steering.UnitResult
                {
                    ElementId = round.Element(ARound.Grants),
                    UnitId = round.Unit(ARound.Office),
                    Targets =
                    [
                        new(
                            "Belåningsgrad",
                            "%",
                            Kommunstyrning.Indicators.Direction.Lower,
                            40,
                            [new(2025, 38, false)]
                        ),
                    ],
                }
            );
            return Task.CompletedTask;
        });
        await Decide(editor, round);
        await Answer(editor, round, 19);
        var at = $"/lulea/uppfoljning/{round.Round.Id}/rapport";

        var goal = (await stranger.Get($"{at}.json")).Json["goals"]![0]!;
        var told = Assert.Single(goal["financials"]!.AsArray())!;
        Assert.Equal(
            (ARound.Company, "Soliditet", "%", "higher", 25, 2025, 27.3, "reached"),
            (
                told.Says("company"),
                told.Says("name"),
                told.Says("measure"),
                told.Says("direction"),
                (double)told["target"]!,
                (int)told["year"]!,
                (double)told["value"]!,
                told.Says("status")
            )
        );
        // beside the indicators, and counted among none of them
        Assert.Equal(0, (await stranger.Get($"{at}.json")).Json["indicators"]!["all"]!.GetValue<int>());

        var row = (await stranger.Get($"{at}.csv")).Body.Split("\r\n").Single(r => r.Contains("financialTarget"));
        Assert.Contains(
            "financialTarget,Soliditet,,,%,2025,27.3,False,,,,,25,reached",
            row,
            StringComparison.OrdinalIgnoreCase
        );
        Assert.EndsWith($"Angivet av {ARound.Company}", row.Trim('"'), StringComparison.Ordinal);

        foreach (var text in new[] { (await stranger.Get(at)).Text, await Word(stranger, at) })
        {
            foreach (var said in new[] { "Soliditet", ARound.Company, "Minst 25\u00a0%", "27,3\u00a0% (2025)", "Nått" })
                Assert.Contains(said, text, StringComparison.Ordinal);
            Assert.DoesNotContain("19\u00a0%", text, StringComparison.Ordinal);
        }
        Assert.Equal(["Soliditet", "%", "25", "2025", "27.3", "nej", "Nått", "nej"], (await Sheet(stranger, at))[3..]);
    }

    private static async Task Answer(Visitor editor, ARound round, double newest)
    {
        var path = $"/api/v1/lulea/elements/{round.Element(ARound.Grants)}/unit-results/{round.Unit(ARound.Company)}";
        var target = new
        {
            name = "Soliditet",
            measure = "%",
            direction = "higher",
            value = 25,
            years = new[] { new { year = 2024, value = 24.1 }, new { year = 2025, value = newest } },
        };
        var kept = await editor.Json(
            HttpMethod.Put,
            path,
            new { targets = new[] { target } },
            (await editor.Get(path)).Etag
        );
        Assert.True(kept.Code == 200, kept.ToString());
    }

    private static async Task Decide(Visitor editor, ARound round)
    {
        var at = $"/api/v1/lulea/rounds/{round.Round.Id}";
        foreach (var name in new[] { ARound.Company, ARound.Committee })
        {
            var unit = $"{at}/units/{round.Unit(name)}";
            var goal = $"{unit}/goals/{round.Element(ARound.Grants)}";
            await editor.Json(HttpMethod.Put, goal, new { choice = "rule" }, (await editor.Get(goal)).Etag);
            foreach (var act in new[] { "hand-in", "approve" })
                await editor.Json(HttpMethod.Post, $"{unit}/{act}", null, (await editor.Get(unit)).Etag);
        }
        var locked = await editor.Json(
            HttpMethod.Post,
            $"{at}/lock",
            new { body = "Kommunfullmäktige", decidedOn = "2026-06-15" },
            $"\"{(int)(await editor.Get(at)).Json["revision"]!}\""
        );
        Assert.True(locked.Code == 200, locked.ToString());
    }

    private static async Task<string> Word(Visitor visitor, string at)
    {
        var (_, content) = await visitor.File($"{at}.docx");
        using var document = WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }

    /// <summary>The cells of the only row.</summary>
    private static async Task<List<string>> Sheet(Visitor visitor, string at)
    {
        var (_, content) = await visitor.File($"{at}.xlsx");
        using var book = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
        var sheet = book.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(s => s.Name == "Ekonomiska mål");
        var strings = book.WorkbookPart.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().ToList();
        var rows = ((WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!)).Worksheet!.Descendants<Row>().ToList();
        return
        [
            .. rows[^1]
                .Elements<Cell>()
                .Select(c =>
                    c.DataType?.Value == CellValues.SharedString
                        ? strings![int.Parse(c.InnerText, null)].InnerText
                        : c.InnerText
                ),
        ];
    }
}
