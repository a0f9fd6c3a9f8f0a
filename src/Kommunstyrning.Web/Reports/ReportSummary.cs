using Kommunstyrning.FollowUp;
using Kommunstyrning.Steering;
using static Kommunstyrning.Web.Reports.ParagraphKind;

namespace Kommunstyrning.Web.Reports;

/// <summary>The first section: the three signals one after another, each with its own table and never summed.</summary>
internal sealed class ReportSummary(RoundDocument document, ReportOutline.Numbers numbers)
{
    public IEnumerable<ReportBlock> Blocks()
    {
        var indicators = Count(document);
        yield return new HeadingBlock(1, "Sammanfattning", "sammanfattning");
        yield return new ParagraphBlock(Lead, DocumentText.Evidence(indicators));
        foreach (var (name, said) in DocumentText.Grounds(document))
            yield return new ParagraphBlock(Body, said, name);
        if (document.GroupText.Length > 0)
            yield return new ParagraphBlock(Body, document.GroupText);
        yield return new ParagraphBlock(Body, DocumentText.Apart);
        yield return new HeadingBlock(2, "Människors bedömning", "bedomningar");
        if (document.Weighing == Weighing.NotWeighed)
        {
            yield return new ParagraphBlock(Body, DocumentText.Of(document.Weighing));
        }
        else
        {
            yield return Counted("Målen efter bedömning", "Bedömning", "Mål", Assessed());
            yield return new ParagraphBlock(
                Source,
                "Källa: angivet av kommunen. Ett mål räknas efter den som ansvarar."
            );
        }
        yield return new HeadingBlock(2, "Indikatorerna", "indikatorerna");
        yield return Counted("Indikatorer med målvärde efter läge", "Läge", "Indikatorer", Stand(indicators));
        yield return new ParagraphBlock(
            Source,
            DocumentText.Source(
                [.. document.Goals.SelectMany(g => g.Indicators).Where(i => i.HasTarget)],
                namesCodes: false
            )
        );
        yield return new HeadingBlock(2, "Aktiviteterna", "aktiviteterna");
        var activities = ActivityCounts.Of(document.Goals.SelectMany(g => g.Activities));
        yield return new ParagraphBlock(Body, "De säger om arbetet görs, inte om det hjälper.");
        yield return Counted("Aktiviteter efter läge", "Läge", "Aktiviteter", Done(activities));
        yield return new ParagraphBlock(Source, "Källa: angivet av kommunen.");
    }

    /// <summary>All indicators that have a target, each goal's once.</summary>
    public static IndicatorCounts Count(RoundDocument document) =>
        IndicatorCounts.Of(document.Goals.SelectMany(g => g.Indicators).Select(i => i.Status).OfType<TargetStatus>());

    private TableBlock Counted(string caption, string what, string unit, IEnumerable<(string, int)> rows) =>
        new(
            ++numbers.Tables,
            caption,
            [new(what, 7), new(unit, 2, IsNumber: true)],
            [.. rows.Select(row => new[] { row.Item1, Swedish.Figure(row.Item2) })]
        );

    private IEnumerable<(string, int)> Assessed()
    {
        var counts = RoundFulfilment.Of(document).Goals.ToLookup(g => g.Said);
        foreach (var assessment in Enum.GetValues<Assessment>())
            yield return (AssessmentText.Of(assessment, document.IsForecast), counts[assessment].Count());
        yield return ("Inte bedömt", counts[null].Count());
    }

    private static IEnumerable<(string, int)> Stand(IndicatorCounts counts) =>
        [
            (DisplayText.Of(TargetStatus.Reached), counts.Reached),
            (DisplayText.Of(TargetStatus.OnPath), counts.OnPath),
            (DisplayText.Of(TargetStatus.Near), counts.Near),
            (DisplayText.Of(TargetStatus.Behind), counts.Behind),
            (DisplayText.Of(TargetStatus.Unknown), counts.Unknown),
        ];

    private static IEnumerable<(string, int)> Done(ActivityCounts counts) =>
        [
            (ActivityText.Of(ActivityState.Done), counts.Done),
            (ActivityText.Of(ActivityState.OnPlan), counts.OnPlan),
            (ActivityText.Of(ActivityState.Delayed), counts.Delayed),
            (ActivityText.Of(ActivityState.Stopped), counts.Stopped),
            (ActivityText.Of(ActivityState.NotStarted), counts.NotStarted),
            ("Avslutad utan att bli klar", counts.Closed),
        ];
}
