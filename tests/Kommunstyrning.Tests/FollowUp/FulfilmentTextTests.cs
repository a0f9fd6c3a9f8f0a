using Kommunstyrning.FollowUp;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Tests.FollowUp;

/// <summary>The sentence over the page, written by hand for each sort of round.</summary>
[Trait("Database", "none")]
public sealed class FulfilmentTextTests
{
    /// <param name="round">P: a part of the year, Y: the whole year, N: a part, and nothing is weighed.</param>
    /// <param name="said">Goals that are reached, partly, not, and that nobody has assessed.</param>
    /// <param name="shown">Indicators that have reached, are on path, behind, and have no value.</param>
    [Theory]
    [InlineData(
        "P",
        "15 3 2 0",
        "10 0 15 24",
        "15 av 20 mål bedöms nås. Men bara 10 av 49 indikatorer har nått sitt mål, och 24 saknar värde."
    )]
    [InlineData(
        "Y",
        "15 3 2 0",
        "10 0 15 24",
        "15 av 20 mål bedöms vara nådda. Men bara 10 av 49 indikatorer har nått sitt mål, och 24 saknar värde."
    )]
    [InlineData("P", "2 8 0 0", "8 0 2 0", "2 av 10 mål bedöms nås. 8 av 10 indikatorer har nått sitt mål.")]
    [InlineData(
        "P",
        "5 5 0 0",
        "1 6 2 1",
        "5 av 10 mål bedöms nås. 1 av 10 indikatorer har nått sitt mål, 6 är på banan och 1 saknar värde."
    )]
    [InlineData("P", "1 1 0 0", "0 0 3 0", "1 av 2 mål bedöms nås. Men ingen av 3 indikatorer har nått sitt mål.")]
    [InlineData("P", "2 0 0 0", "0 0 0 5", "Båda målen bedöms nås. Men ingen av 5 indikatorer har värde.")]
    [InlineData("P", "1 0 0 0", "0 0 0 1", "Målet bedöms nås. Men den enda indikatorn saknar värde.")]
    [InlineData("Y", "0 0 1 0", "0 0 1 0", "Målet bedöms inte vara nått. Den enda indikatorn har inte nått sitt mål.")]
    [InlineData("P", "3 0 0 0", "3 0 0 0", "Alla 3 mål bedöms nås. Alla 3 indikatorer har nått sitt mål.")]
    [InlineData("P", "0 2 2 0", "1 0 3 0", "Inget av 4 mål bedöms nås. 1 av 4 indikatorer har nått sitt mål.")]
    [InlineData("P", "0 0 0 4", "1 0 3 0", "Inget av 4 mål har bedömts. 1 av 4 indikatorer har nått sitt mål.")]
    [InlineData("P", "0 0 0 1", "0 0 0 0", "Ingen har bedömt målet. Ingen indikator har ett målvärde.")]
    [InlineData("N", "0 0 0 3", "1 1 1 1", "1 av 4 indikatorer har nått sitt mål, 1 är på banan och 1 saknar värde.")]
    [InlineData("P", "0 0 0 0", "0 0 0 0", "Inga mål har rapporterats.")]
    public void The_finding_in_a_sentence(string round, string said, string shown, string expected) =>
        Assert.Equal(expected, FulfilmentText.Headline(RoundFulfilment.Of(Document(round, said, shown))));

    [Theory]
    [InlineData("10 0 15 24", "10 av 49 indikatorer nådde målet, 24 saknar värde.")]
    [InlineData("0 2 3 1", "Ingen av 6 indikatorer nådde målet, 1 saknar värde.")]
    [InlineData("3 0 0 0", "Alla 3 indikatorer nådde målet.")]
    [InlineData("1 1 0 0", "1 av 2 indikatorer nådde målet.")]
    [InlineData("0 0 0 7", "Ingen av 7 indikatorer har värde.")]
    [InlineData("0 0 0 1", "Den enda indikatorn saknar värde.")]
    [InlineData("1 0 0 0", "Den enda indikatorn nådde målet.")]
    [InlineData("0 0 1 0", "Den enda indikatorn nådde inte målet.")]
    [InlineData("0 0 0 0", "Ingen indikator har ett målvärde.")]
    public void How_much_there_is_to_go_by(string shown, string expected) =>
        Assert.Equal(expected, FulfilmentText.Coverage(RoundFulfilment.Of(Document("P", "1 0 0 0", shown)).Indicators));

    /// <summary>Nothing is added across the signals, and nothing is left out of a sum.</summary>
    [Fact]
    public void Each_signal_is_summed_by_itself_and_why_values_are_missing_adds_up()
    {
        var of = RoundFulfilment.Of(Document("P", "2 1 1 1", "3 2 1 4"));

        Assert.Equal(new AssessmentCounts(2, 1, 1, 0, 1), of.Assessments);
        Assert.Equal(new IndicatorCounts(3, 2, 0, 1, 4), of.Indicators);
        Assert.Equal(of.Indicators.Unknown, of.WhyUnknown.Sum(w => w.Count));
        Assert.Equal([(UnknownReason.TooOld, 4)], of.WhyUnknown.Select(w => (w.Reason!.Value, w.Count)));
        Assert.Equal(
            "Räcker underlaget för att säga hur det går? 4 av 10 indikatorer ger inget svar.",
            FulfilmentText.Questions(of)[0]
        );
    }

    [Theory]
    [InlineData(0, 0, "Ingen enhet har tillfrågats.")]
    [InlineData(1, 0, "Den enda enheten har lämnat.")]
    [InlineData(1, 1, "1 av 1 enhet har inte lämnat.")]
    [InlineData(40, 0, "Alla 40 enheter har lämnat.")]
    [InlineData(40, 3, "3 av 40 enheter har inte lämnat.")]
    public void How_many_units_have_not_handed_in(int asked, int missing, string expected)
    {
        var document = Document("P", "1 0 0 0", "1 0 0 0") with
        {
            UnitsAsked = asked,
            Units =
            [
                .. Enumerable
                    .Range(0, missing)
                    .Select(n => new DocumentUnit(
                        Guid.NewGuid(),
                        $"Enhet {n}",
                        Kommunstyrning.Organisation.UnitKind.Department,
                        ReportState.Writing,
                        ""
                    )),
            ],
        };

        Assert.Equal(expected, FulfilmentText.Missing(document));
    }

    /// <summary>All indicators on the first goal.</summary>
    private static RoundDocument Document(string round, string said, string shown)
    {
        var (s, i) = (Numbers(said), Numbers(shown));
        Assessment?[] assessments =
        [
            .. Enumerable.Repeat<Assessment?>(Assessment.Reached, s[0]),
            .. Enumerable.Repeat<Assessment?>(Assessment.Partly, s[1]),
            .. Enumerable.Repeat<Assessment?>(Assessment.Not, s[2]),
            .. Enumerable.Repeat<Assessment?>(null, s[3]),
        ];
        TargetStatus[] statuses =
        [
            .. Enumerable.Repeat(TargetStatus.Reached, i[0]),
            .. Enumerable.Repeat(TargetStatus.OnPath, i[1]),
            .. Enumerable.Repeat(TargetStatus.Behind, i[2]),
            .. Enumerable.Repeat(TargetStatus.Unknown, i[3]),
        ];
        return new RoundDocument
        {
            RoundId = Guid.NewGuid(),
            Municipality = "Luleå",
            Name = "Delårsrapport",
            Kind = round == "Y" ? RoundKind.Annual : RoundKind.Interim,
            PeriodFrom = new DateOnly(2026, 1, 1),
            PeriodTo = new DateOnly(2026, 8, 31),
            AsOf = new DateOnly(2026, 10, 1),
            Weighing = round == "N" ? Weighing.NotWeighed : Weighing.OwnerJudges,
            Goals = [.. assessments.Select((a, n) => Goal($"Mål {n + 1}", a, n == 0 ? statuses : []))],
        };
    }

    private static DocumentGoal Goal(string title, Assessment? said, IEnumerable<TargetStatus> statuses) =>
        new()
        {
            ElementId = Guid.NewGuid(),
            Label = title,
            Title = title,
            Area = "Området",
            Assessments = [new DocumentAssessment("Kommunstyrelsen", IsOwner: true, said, said, "", "", "", "")],
            Indicators =
            [
                .. statuses.Select(s => new DocumentIndicator("N00001", "Mått", Gender.Total, "procent", 1, "2025")
                {
                    Status = s,
                    WhyUnknown = s == TargetStatus.Unknown ? UnknownReason.TooOld : null,
                }),
            ],
        };

    private static int[] Numbers(string text) =>
        [.. text.Split(' ').Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
}
