using System.Globalization;
using System.Text.Json.Nodes;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Steering.Activities;
using Kommunstyrning.Tests.Steering.Targets;
using Microsoft.EntityFrameworkCore;
using static Kommunstyrning.Tests.Steering.Targets.TargetedRows;
using static Kommunstyrning.Tests.Steering.Targets.TargetSteps;

namespace Kommunstyrning.Tests.FollowUp;

/// <summary>What the report tells of each goal, worked out beside the program from the rows of <see cref="TargetedRows"/>.</summary>
[Collection(Kommunstyrning.Tests.Steering.Targets.Targeted.Name)]
public sealed class RoundDocumentTests(Targeted targeted)
{
    /// <summary>
    /// Share is 82 of last year, and the path from 80 two years ago to 90 in two years asks for 82.5: half a unit short, and a tenth
    /// of the way is two. Fresh has a preliminary value only, Old is five years old, and Cost is followed without a target.
    /// </summary>
    [Fact]
    public async Task Each_indicator_is_told_with_its_value_its_year_its_source_and_why_it_cannot_be_judged()
    {
        using var editor = await targeted.Instance.Editor("pitea");
        var pitea = new Steered(editor, "pitea");
        var id = await AGoal(pitea, "Allt följs");
        var round = await AToldRound.Of(
            targeted.Instance,
            "pitea",
            [new ASaying(id, "", Assessment.Reached, Assessment.Partly, "Vi vet mer.")]
        );

        var goal = (await editor.Get(round.At("rapport.json"))).Json["goals"]![0]!;

        Assert.Equal(
            [
                $"N77701 T {Now - 1} 82 near 82.5 - Källa: Kolada",
                $"N77705 T {Now - 5} 99 unknown - tooOld Källa: Kolada",
                $"N77704 T {Now - 1} 99 unknown - onlyPreliminary Källa: Kolada",
                $"N77703 T {Now - 1} 650 - - - Källa: Kolada",
            ],
            goal["indicators"]!.AsArray().Select(Line)
        );
        Assert.Equal("Lätt att bo", goal.Says("area"));
        Assert.Equal("reached", goal.Says("assessment"));
        Assert.Equal(
            "Målet bedöms nås, men 2 av 3 indikatorer saknar värde. Regeln föreslog att det nås delvis.",
            goal.Says("disagreement")
        );
    }

    [Fact]
    public async Task No_person_is_named_in_what_all_may_read()
    {
        using var editor = await targeted.Instance.Editor("pitea");
        var pitea = new Steered(editor, "pitea");
        var id = await AGoal(pitea, "Ingen nämns");
        await pitea.Done(
            id,
            new
            {
                title = "Bygga",
                state = "onPlan",
                person = "Kalle Karlsson",
            }
        );
        var round = await AToldRound.Of(targeted.Instance, "pitea", [id]);
        await round.Locked(editor);
        using var stranger = targeted.Instance.Visitor();

        foreach (var page in new[] { "rapport", "maluppfyllelse", "rapport.json", "rapport.csv" })
        {
            var body = (await stranger.Get(round.At(page))).Body;
            Assert.Contains(page is "maluppfyllelse" ? "Aktiviteter" : "Bygga", body);
            foreach (var name in new[] { "Kalle Karlsson", "Ida Ek", "Olle Alm", "Redaktör" })
                Assert.DoesNotContain(name, body);
        }
        await round.Do(
            targeted.Instance,
            async db =>
            {
                var edition = await db.RoundEditions.SingleAsync(e => e.RoundId == round.Id);
                Assert.DoesNotContain("Kalle", edition.Document, StringComparison.Ordinal);
                Assert.DoesNotContain("Ida Ek", edition.Document, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task A_draft_is_not_told_of_though_it_has_a_row()
    {
        using var editor = await targeted.Instance.Editor("pitea");
        var pitea = new Steered(editor, "pitea");
        var (draft, decided) = (await pitea.Draft("Bara ett utkast"), await AGoal(pitea, "Beslutat mål"));
        var round = await AToldRound.Of(targeted.Instance, "pitea", [draft, decided]);

        Assert.Equal(
            ["Beslutat mål"],
            (await editor.Get(round.At("rapport.json"))).Json["goals"]!.AsArray().Select(g => g!.Says("title"))
        );
    }

    [Fact]
    public async Task The_table_is_open_data_once_it_is_decided_and_its_fields_stand_as_they_are_documented()
    {
        using var editor = await targeted.Instance.Editor("pitea");
        using var stranger = targeted.Instance.Visitor();
        var pitea = new Steered(editor, "pitea");
        var id = await AGoal(pitea, "Som tabell");
        var round = await AToldRound.Of(targeted.Instance, "pitea", [id]);

        Assert.Null((await editor.Get(round.At("rapport.csv"))).Header("Access-Control-Allow-Origin"));
        await round.Locked(editor);
        var csv = await stranger.Get(round.At("rapport.csv"));
        var json = await stranger.Get(round.At("rapport.json"));

        Assert.Equal(
            ("*", "*"),
            (csv.Header("Access-Control-Allow-Origin"), json.Header("Access-Control-Allow-Origin"))
        );
        Assert.StartsWith("text/csv", csv.Header("Content-Type"));
        var rows = csv.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            "round,name,edition,decidedOn,asOf,area,goalId,goal,owner,management,signal,what,code,gender,unit,when,value,preliminary,baseYear,base,expected,targetYear,target,status,proposed,reason,isExample,source",
            rows[0]
        );
        Assert.Equal(5, rows.Length - 1);
        Assert.Contains(
            rows,
            r =>
                r.Contains(
                    $",indicator,\"Nöjda, andel (%)\",N77701,T,%,{Now - 1},82,false,{Now - 6},70,82.5,{Now + 2},90,near,",
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(json.Body, (await stranger.Get(round.At("rapport.json?utgava=1"))).Body);
    }

    /// <summary>The page's sentences are counted from what stands in its table.</summary>
    [Fact]
    public async Task The_page_says_first_what_the_figures_show_and_names_where_they_disagree()
    {
        using var editor = await targeted.Instance.Editor("pitea");
        var pitea = new Steered(editor, "pitea");
        var (one, two) = (await AGoal(pitea, "Säger emot"), await AGoal(pitea, "Ingen säger något"));
        var round = await AToldRound.Of(
            targeted.Instance,
            "pitea",
            [
                new ASaying(one, "", Assessment.Reached, Assessment.Reached, Why: "Det känns bra."),
                new ASaying(two, "", null),
            ]
        );

        var page = (await editor.Get(round.At("maluppfyllelse"))).Page;

        Assert.Equal(
            "1 av 2 mål bedöms nås. Men ingen av 6 indikatorer har nått sitt mål, och 4 saknar värde.",
            page.QuerySelector("h1")!.TextContent.Replace('\u00a0', ' ')
        );
        Assert.Equal("I ett mål säger tecknen emot varandra.", page.QuerySelector(".lead")!.TextContent);
        var against = Assert.Single(page.QuerySelectorAll(".against > li"));
        Assert.Contains("Säger emot", against.TextContent);
        Assert.Contains("Målet bedöms nås, men 2 av 3 indikatorer saknar värde.", against.TextContent);
        Assert.Contains("”Det känns bra.”", against.TextContent);
        Assert.Equal(
            ["Värdet är för gammalt 2", "Värdet är preliminärt 2"],
            page.QuerySelectorAll("section[aria-labelledby=saknas] tbody tr")
                .Select(r => string.Join(' ', r.Children.Select(c => c.TextContent)))
                .Order(StringComparer.Ordinal)
        );
        Assert.Contains(
            "Räcker underlaget för att säga hur det går? 4 av 6 indikatorer ger inget svar.",
            page.Body!.TextContent
        );
        Assert.Contains("Vem ska bedöma det mål som ingen har bedömt?", page.Body!.TextContent);
    }

    /// <summary>A goal that is adopted and followed by four, three of them with a target.</summary>
    private static async Task<string> AGoal(Steered pitea, string title)
    {
        var id = await pitea.Draft(title);
        await pitea.Targeted(id, Share, Climb);
        await pitea.Targeted(id, Old, Way((-6, 70), (2, 90)));
        await pitea.Targeted(id, Fresh, Way((-6, 70), (2, 90)));
        await pitea.Followed(id, Cost);
        await pitea.Adopted(id);
        return id;
    }

    private static string Line(JsonNode? figure) =>
        string.Join(
            ' ',
            figure!.Says("code"),
            figure!.Says("gender"),
            figure!.Says("when"),
            figure!["value"]?.GetValue<double>().ToString(CultureInfo.InvariantCulture) ?? "-",
            figure!["status"]?.ToString() ?? "-",
            figure!["expected"]?.GetValue<double>().ToString(CultureInfo.InvariantCulture) ?? "-",
            figure!["whyUnknown"]?.ToString() ?? "-",
            figure!.Says("source")
        );
}
