using Kommunstyrning.FollowUp;
using Kommunstyrning.Steering;
using static Kommunstyrning.Web.Reports.ParagraphKind;

namespace Kommunstyrning.Web.Reports;

/// <summary>
/// A round's report from the first page to the last, piece by piece, so that one of two thousand goals never lies in memory as
/// a whole. It can be gone through several times, and says the same each time.
/// </summary>
/// <param name="drawsPictures">False where pictures cannot be drawn; it is said.</param>
public sealed class ReportOutline(RoundDocument document, bool drawsPictures = true)
{
    /// <summary>Goals that have a picture at the most, of the first indicator that has a path; the first in the plan's order.</summary>
    public const int MostPictures = 40;

    private const string Rest = "Övriga mål";

    private readonly Dictionary<Guid, DocumentIndicator> pictures = drawsPictures
        ? Drawable(document)
            .DistinctBy(p => p.Goal.ElementId)
            .Take(MostPictures)
            .ToDictionary(p => p.Goal.ElementId, p => p.Indicator)
        : [];

    public RoundDocument Document => document;

    public string Title => document.Name;

    /// <summary>In the table of contents: everything, or where there are many goals what they are gathered under.</summary>
    public int ContentsDepth => document.Goals.Count > 150 && HasAreas ? 2 : 3;

    private bool HasAreas => document.Goals.Any(g => g.Area.Length > 0);

    /// <summary>What stands above the contents.</summary>
    public IEnumerable<ParagraphBlock> FirstPage()
    {
        yield return new(Lead, $"{document.Municipality}. {DocumentText.Period(document)}.");
        yield return new(document.Decision is null ? Notice : Body, DocumentText.Decision(document));
        if (document.Decision is { Reason.Length: > 0 } decision)
            yield return new(Body, decision.Reason, $"Skäl till utgåva {decision.Edition}");
        if (document.IsExample)
            yield return new(Notice, "Exempel: rapporten är påhittad och visar hur en rapport kan se ut.");
        yield return new(Body, $"Uppgifterna är de som gällde den {Swedish.Date(document.AsOf)}.");
    }

    /// <summary>What follows the contents.</summary>
    public IEnumerable<ReportBlock> Blocks()
    {
        var numbers = new Numbers();
        return new ReportSummary(document, numbers).Blocks().Concat(Method()).Concat(Goals(numbers)).Concat(Units());
    }

    private IEnumerable<ReportBlock> Method()
    {
        yield return new HeadingBlock(1, "Så är rapporten gjord", "metod");
        yield return new ParagraphBlock(Body, DocumentText.Of(document.Weighing));
        if (document.Weighing != Weighing.NotWeighed)
            yield return new ParagraphBlock(Body, DocumentText.Rule(document));
        yield return new ParagraphBlock(Body, DocumentText.Apart);
        if (document.MethodText.Length > 0)
            yield return new ParagraphBlock(Body, document.MethodText);
        yield return new ParagraphBlock(
            Body,
            $"Indikatorernas värden kommer från Kolada eller är kommunens egna; det står under varje tabell. Utgångsvärden, mål, bedömningar och aktiviteter är angivna av {document.Municipality}."
        );
        var left = Drawable(document).Count() - pictures.Count;
        if (!drawsPictures)
            yield return new ParagraphBlock(Body, "Bilder är inte ritade. Alla värden står i tabellerna.");
        else if (left > 0)
            yield return new ParagraphBlock(
                Body,
                $"{Swedish.Figure(MostPictures)} mål har en bild, de första i planens ordning. {Swedish.Figure(left)} till hade kunnat ritas; deras värden står i tabellerna."
            );
    }

    private IEnumerable<ReportBlock> Goals(Numbers numbers)
    {
        yield return new HeadingBlock(1, "Målen", "malen");
        if (document.Goals.Count == 0)
            yield return new ParagraphBlock(Body, "Inga mål har rapporterats.");
        var level = HasAreas ? 3 : 2;
        var (area, index) = ((string?)null, 0);
        foreach (var goal in document.Goals)
        {
            if (HasAreas && !string.Equals(area, goal.Area, StringComparison.Ordinal))
            {
                area = goal.Area;
                yield return new HeadingBlock(2, area.Length > 0 ? area : Rest, $"omrade_{index}");
            }
            yield return new HeadingBlock(level, $"{goal.Label}. {goal.Title}", $"mal_{index++}");
            foreach (var block in Goal(goal, numbers))
                yield return block;
        }
    }

    private IEnumerable<ReportBlock> Goal(DocumentGoal goal, Numbers numbers)
    {
        if (goal.IsExample)
            yield return new ParagraphBlock(Notice, "Exempel: målet är påhittat.");
        if (goal.Owner.Length > 0)
            yield return new ParagraphBlock(Body, goal.Owner, "Ansvarar");
        else
            yield return new ParagraphBlock(Body, "Ingen enhet.", "Ansvarar");
        if (goal.Serves.Count > 0)
            yield return new ParagraphBlock(Body, string.Join(", ", goal.Serves), "Bidrar till");
        if (goal.Management is { } management)
            yield return new ParagraphBlock(Body, Swedish.Stop(DocumentText.Of(management)));
        foreach (var said in goal.Assessments)
        {
            foreach (var block in Said(said))
                yield return block;
        }
        if (pictures.TryGetValue(goal.ElementId, out var indicator))
        {
            yield return new PictureBlock(
                ++numbers.Pictures,
                ReportCharts.Caption(indicator),
                ReportCharts.Of(indicator, document.Municipality)
            );
            yield return new ParagraphBlock(Source, DocumentText.Source([indicator]));
        }
        if (goal.Indicators.Count > 0)
        {
            yield return ReportTables.Indicators(++numbers.Tables, goal);
            yield return new ParagraphBlock(Source, DocumentText.Source(goal.Indicators));
        }
        else if (goal.Financials.Count == 0)
        {
            yield return new ParagraphBlock(Body, "Målet följs inte med någon indikator.");
        }
        if (goal.Financials.Count > 0)
        {
            yield return ReportTables.Financials(++numbers.Tables, goal);
            yield return new ParagraphBlock(Source, "Källa: angivet av bolagen. De räknas inte bland indikatorerna.");
        }
        if (goal.Activities.Count > 0)
        {
            yield return ReportTables.Activities(++numbers.Tables, goal);
            yield return new ParagraphBlock(Source, "Källa: angivet av kommunen.");
        }
    }

    private IEnumerable<ReportBlock> Said(DocumentAssessment said)
    {
        var unit = said.IsOwner ? $"{said.Unit} (ansvarar)" : said.Unit;
        if (document.Weighing != Weighing.NotWeighed || said.Assessment is not null)
            yield return new ParagraphBlock(
                Body,
                said.Assessment is { } assessment
                    ? Swedish.Stop(AssessmentText.Of(assessment, document.IsForecast))
                    : "Har inte bedömt målet.",
                unit
            );
        else if (said is not { Why: "", Next: "", Learnt: "" })
            yield return new ParagraphBlock(Body, "", unit);
        if (said is { IsOverridden: true, Proposed: { } proposed })
            yield return new ParagraphBlock(
                Body,
                $"{Swedish.Stop(AssessmentText.Of(proposed, document.IsForecast))} Skäl till en annan bedömning: {Swedish.Stop(said.OverrideReason)}",
                "Regelns förslag"
            );
        if (said.Why.Length > 0)
            yield return new ParagraphBlock(Body, said.Why, "Varför blev det så?");
        if (said.Next.Length > 0)
            yield return new ParagraphBlock(Body, said.Next, "Vad gör ni nu?");
        if (said.Learnt.Length > 0)
            yield return new ParagraphBlock(Body, said.Learnt, "Vad har ni lärt er?");
    }

    private IEnumerable<ReportBlock> Units()
    {
        if (document.Units.Count == 0)
            yield break;
        yield return new HeadingBlock(1, "Nämnder, bolag och förvaltningar", "enheter");
        foreach (var (unit, index) in document.Units.Select((u, i) => (u, i)))
        {
            yield return new HeadingBlock(2, unit.Name, $"enhet_{index}");
            if (unit.State != ReportState.Approved)
                yield return new ParagraphBlock(Notice, Swedish.Stop(DocumentText.Of(unit.State)));
            if (unit.ApprovedByItself)
                yield return new ParagraphBlock(Body, "Rapporten är godkänd av samma person som lämnade den.");
            if (unit.Summary.Length > 0)
                yield return new ParagraphBlock(Body, unit.Summary);
        }
    }

    private static IEnumerable<(DocumentGoal Goal, DocumentIndicator Indicator)> Drawable(RoundDocument document) =>
        document
            .Goals.Select(g => (Goal: g, Indicator: g.Indicators.FirstOrDefault(ReportCharts.CanDraw)))
            .Where(p => p.Indicator is not null)
            .Select(p => (p.Goal, p.Indicator!));

    /// <summary>How many tables and pictures there have been.</summary>
    internal sealed class Numbers
    {
        public int Tables { get; set; }

        public int Pictures { get; set; }
    }
}
