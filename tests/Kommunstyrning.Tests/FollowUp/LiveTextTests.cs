using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Indicators;
using Kommunstyrning.Tests.Search;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.FollowUp;

/// <summary>Values in the prose of reports, from the form in which they are written to the files of what was decided.</summary>
public sealed class LiveTextTests(Instance instance) : IClassFixture<Instance>
{
    private const string Mark = "{{E00077:2025}}";
    private const string Then = "61,5 procent (2025, kommunens egen uppgift)";
    private const string Later = "70,0 procent (2025, kommunens egen uppgift)";

    [Fact]
    public async Task A_mark_that_points_nowhere_is_refused_with_a_sentence_and_nothing_is_lost()
    {
        var round = await Followed();
        using var strategist = await instance.SignedIn("strateg@lulea.example");
        var form = await round.Form(strategist, ARound.Committee, ARound.Homes);

        foreach (
            var (field, mark) in new[] { ("why", "{{E00077:2031}}"), ("next", "{{E00099}}"), ("learnt", "{{E77}}") }
        )
        {
            var written = $"Kön är kortare, {mark} har fått bostad.";
            var refused = await form.With((field, written)).Without("engangsnyckel").Send(strategist);
            Assert.Equal(422, refused.Code);
            Assert.Equal($"#f-{field}", refused.Page.QuerySelector(".summary a")!.GetAttribute("href"));
            Assert.Contains(mark, refused.Page.QuerySelector(".summary")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(
                written,
                refused.Page.QuerySelector($"textarea[name={field}]")!.TextContent,
                StringComparison.Ordinal
            );
        }
        var summary = await round.Press(
            strategist,
            ARound.Committee,
            "sammanfattning",
            ("summary", "Sammantaget {{N00000}}.")
        );
        Assert.Equal(422, summary.Code);
        Assert.Contains(
            "Sammantaget {{N00000}}.",
            summary.Page.QuerySelector("textarea[name=summary]")!.TextContent,
            StringComparison.Ordinal
        );
        var whole = await strategist.PostWithToken(
            Compilation(round),
            ("revision", $"{round.Round.Revision}"),
            ("groupText", "Helheten {{E00099}}.")
        );
        Assert.Equal(422, whole.Code);
        Assert.Contains(
            "Helheten {{E00099}}.",
            whole.Page.QuerySelector("textarea[name=groupText]")!.TextContent,
            StringComparison.Ordinal
        );

        Assert.Equal("", (await round.Goal(ARound.Committee, ARound.Homes)).Why);
        Assert.Equal("", (await round.Report(ARound.Committee)).Summary);
    }

    [Fact]
    public async Task What_another_municipality_counts_is_no_value_here()
    {
        var there = await Followed("pitea", "Plats för fler", "Exempelnämnden för samhällsbyggnad", 78);
        var here = await Followed();
        using var strategist = await instance.SignedIn("strateg@lulea.example");
        var form = await here.Form(strategist, ARound.Committee, ARound.Homes);

        var refused = await form.With(("why", "Hos dem är det {{E00078:2025}}.")).Send(strategist);

        Assert.Equal(422, refused.Code);
        Assert.Equal("pitea", there.Slug);
    }

    [Fact]
    public async Task A_value_is_offered_told_with_year_and_source_and_lies_fast_in_what_is_decided()
    {
        var round = await Followed();
        using var strategist = await instance.SignedIn("strateg@lulea.example");
        var form = await round.Form(strategist, ARound.Committee, ARound.Homes);
        var offers = (await strategist.Get(round.At(ARound.Committee, ARound.Homes))).Page.QuerySelector(
            "[data-offers]"
        )!;
        Assert.Contains($"{Name}: {Then}", offers.TextContent, StringComparison.Ordinal);
        Assert.Contains(Mark, offers.QuerySelectorAll("code").Select(c => c.TextContent));

        var saved = await form.With(("why", $"Av dem som sökt har {Mark} fått bostad.")).Send(strategist);
        Assert.Equal(302, saved.Code);
        Assert.Contains(
            $"har {Then} fått",
            (await strategist.Get(round.At(ARound.Committee, ARound.Homes))).Text,
            StringComparison.Ordinal
        );
        var whole = await strategist.PostWithToken(
            Compilation(round),
            ("revision", $"{round.Round.Revision}"),
            ("groupText", $"Helheten är {Mark}.")
        );
        Assert.Equal(302, whole.Code);
        Assert.Contains($"är {Then}.", (await strategist.Get(Compilation(round))).Text, StringComparison.Ordinal);
        await HandInAndLock(round, strategist);
        await round.Write(db =>
            db.Set<OwnValue>()
                .Where(v => v.Year == 2025 && v.Value == 61.5)
                .ExecuteUpdateAsync(set => set.SetProperty(v => v.Value, 70))
        );

        var report = $"/{round.Slug}/uppfoljning/{round.Round.Id}/rapport";
        using var stranger = instance.Visitor();
        foreach (var text in await Texts(stranger, report))
        {
            Assert.Contains($"har {Then} fått", text, StringComparison.Ordinal);
            Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
            Assert.DoesNotContain("70,0", text, StringComparison.Ordinal);
        }
        // what is not frozen follows along
        Assert.Contains(
            $"har {Later} fått",
            (await strategist.Get(round.At(ARound.Committee, ARound.Homes))).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_found_by_a_search_shows_no_mark_in_open_reports_nor_in_decided_ones()
    {
        var round = await Followed();
        using var strategist = await instance.SignedIn("strateg@lulea.example");
        var form = await round.Form(strategist, ARound.Committee, ARound.Homes);
        Assert.Equal(302, (await form.With(("why", $"Törnskatan har {Mark} fått bo.")).Send(strategist)).Code);
        var summed = await round.Press(
            strategist,
            ARound.Committee,
            "sammanfattning",
            ("summary", $"Törnskatan är {Mark} här.")
        );
        Assert.Equal(302, summed.Code);

        await Shown(2, ["har … fått bo.", "är … här."]);
        // one that points nowhere when it is decided stands in the report as it was written
        await round.Write(async db =>
            (await db.GoalReports.SingleAsync(g => g.RoundId == round.Round.Id)).Why =
                "Törnskatan har {{E00099}} fått bo."
        );
        await HandInAndLock(round, strategist);
        await Shown(2, ["har … fått bo.", $"är {Then} här."]);

        async Task Shown(int hits, string[] said)
        {
            var found = await Searched.By(strategist, "törnskatan", "lulea");
            Assert.Equal(hits, found.Links.Count);
            Assert.All(said, s => Assert.Contains(s, found.Reply.Text, StringComparison.Ordinal));
            Assert.DoesNotContain("{{", found.Reply.Text, StringComparison.Ordinal);
        }
    }

    private const string Name = "Sökande som fått bostad inom ett år";

    private static string Compilation(ARound round) => $"/{round.Slug}/uppfoljning/{round.Round.Id}/sammanvagning";

    /// <summary>What somebody reads who opens the page, the document, the workbook and the open data.</summary>
    private static async Task<List<string>> Texts(Visitor stranger, string report)
    {
        using var word = WordprocessingDocument.Open(
            new MemoryStream((await stranger.File($"{report}.docx")).Content),
            isEditable: false
        );
        using var book = SpreadsheetDocument.Open(
            new MemoryStream((await stranger.File($"{report}.xlsx")).Content),
            isEditable: false
        );
        return
        [
            (await stranger.Get(report)).Text,
            word.MainDocumentPart!.Document!.Body!.InnerText,
            string.Concat(book.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet!.InnerText)),
            Encoding.UTF8.GetString((await stranger.File($"{report}.json")).Content),
        ];
    }

    private static async Task HandInAndLock(ARound round, Visitor strategist)
    {
        await round.Write(db =>
            db.UnitReports.Where(r => r.RoundId == round.Round.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, ReportState.Approved))
        );
        var revision = await round.Read(db =>
            db.Rounds.Where(r => r.Id == round.Round.Id).Select(r => r.Revision).SingleAsync()
        );
        var locked = await strategist.PostWithToken(
            $"/{round.Slug}/uppfoljning/{round.Round.Id}/las",
            ("revision", $"{revision}"),
            ("body", "Kommunfullmäktige"),
            ("decidedOn", "2026-01-15"),
            ("paragraph", "§ 1")
        );
        Assert.True(locked.Code == 302, locked.ToString());
    }

    /// <summary>A round about a goal that is followed by a share of 58.0 in 2024 and 61.5 in 2025.</summary>
    private async Task<ARound> Followed(
        string slug = "lulea",
        string goal = ARound.Homes,
        string unit = ARound.Committee,
        int number = 77
    )
    {
        var round = await ARound.Opened(instance, slug, change: null, (unit, [goal]));
        await round.Write(async db =>
        {
            if (await db.Set<OwnIndicator>().SingleOrDefaultAsync(i => i.Number == number) is { } before)
            {
                await db.Set<OwnValue>()
                    .Where(v => v.IndicatorId == before.Id && v.Year == 2025)
                    .ExecuteUpdateAsync(set => set.SetProperty(v => v.Value, 61.5));
                return;
            }
            var own = new OwnIndicator
            {
                Number = number,
                Name = Name,
                Measure = "%",
                Decimals = 1,
                Kind = IndicatorKind.Share,
                Every = PeriodKind.Year,
                IsPublished = true,
            };
            db.Add(own);
            db.Add(
                new OwnValue
                {
                    IndicatorId = own.Id,
                    Year = 2024,
                    Part = 1,
                    Value = 58,
                }
            );
            db.Add(
                new OwnValue
                {
                    IndicatorId = own.Id,
                    Year = 2025,
                    Part = 1,
                    Value = 61.5,
                }
            );
            db.Add(new Kommunstyrning.Steering.Measure { ElementId = round.Element(goal), IndicatorId = own.Code });
        });
        return round;
    }
}
