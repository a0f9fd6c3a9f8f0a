using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Tests.FollowUp;

/// <summary>
/// Forty goals, and what is to be told where their signals do not agree. Each sentence was written by hand from the rule in words:
/// half or more behind, half or more without value, no value at all, half or more of the work late or stopped.
/// </summary>
[Trait("Database", "none")]
public sealed class DisagreementTests
{
    private const string None = "";

    /// <param name="round">P: a part of the year, Y: the whole year.</param>
    /// <param name="said">Empty where nobody has said.</param>
    /// <param name="indicators">Reached, on path, near, behind, unknown.</param>
    /// <param name="work">Done, on plan, delayed, stopped, not started, closed.</param>
    [Theory]
    // they agree
    [InlineData("P", "Reached", "Reached", "3 0 0 0 0", "0 0 0 0 0 0", None)]
    [InlineData("P", "Reached", "Reached", "0 4 0 0 0", "1 3 0 0 0 0", None)]
    [InlineData("P", "Reached", "Reached", "1 1 1 0 0", "2 2 1 0 0 0", None)]
    [InlineData("Y", "Reached", "Reached", "5 0 0 0 0", "5 0 0 0 0 0", None)]
    [InlineData("P", "Partly", "Partly", "1 0 1 1 0", "0 0 3 0 0 0", None)]
    [InlineData("P", "Not", "Not", "0 0 0 2 0", "0 0 0 2 0 0", None)]
    [InlineData("P", "CannotJudge", "CannotJudge", "0 0 0 0 3", "0 0 0 0 0 0", None)]
    [InlineData("Y", "CannotJudge", "CannotJudge", "0 0 0 0 0", "0 0 0 0 0 0", None)]
    // one of three behind, one of three without value: less than half
    [InlineData("P", "Reached", "Reached", "2 0 0 1 0", "0 0 0 0 0 0", None)]
    [InlineData("P", "Reached", "Reached", "2 0 0 0 1", "0 0 0 0 0 0", None)]
    [InlineData("P", "Reached", "Reached", "0 0 2 0 0", "0 2 1 0 0 0", None)]
    // no value at all
    [InlineData(
        "P",
        "Reached",
        "",
        "0 0 0 0 1",
        "0 0 0 0 0 0",
        "Målet bedöms nås, men den enda indikatorn saknar värde."
    )]
    [InlineData(
        "P",
        "Reached",
        "",
        "0 0 0 0 2",
        "0 0 0 0 0 0",
        "Målet bedöms nås, men ingen av 2 indikatorer har värde."
    )]
    [InlineData(
        "P",
        "Reached",
        "",
        "0 0 0 0 3",
        "4 0 1 0 0 0",
        "Målet bedöms nås, men ingen av 3 indikatorer har värde."
    )]
    [InlineData(
        "Y",
        "Reached",
        "",
        "0 0 0 0 3",
        "0 0 0 0 0 0",
        "Målet bedöms vara nått, men ingen av 3 indikatorer har värde."
    )]
    [InlineData(
        "Y",
        "Partly",
        "",
        "0 0 0 0 3",
        "0 0 0 0 0 0",
        "Målet bedöms vara delvis nått, men ingen av 3 indikatorer har värde."
    )]
    [InlineData(
        "P",
        "Reached",
        "",
        "0 0 0 0 0",
        "0 0 0 0 0 0",
        "Målet bedöms nås, men ingen indikator har ett målvärde att hållas mot."
    )]
    [InlineData("P", "Partly", "", "0 0 0 0 0", "0 0 0 0 0 0", None)]
    // half or more behind
    [InlineData(
        "P",
        "Reached",
        "",
        "1 0 0 3 0",
        "0 0 0 0 0 0",
        "Målet bedöms nås, men 3 av 4 indikatorer ligger efter banan."
    )]
    [InlineData(
        "P",
        "Reached",
        "",
        "1 0 0 1 0",
        "0 0 0 0 0 0",
        "Målet bedöms nås, men 1 av 2 indikatorer ligger efter banan."
    )]
    [InlineData(
        "P",
        "Reached",
        "",
        "0 0 0 1 0",
        "0 0 0 0 0 0",
        "Målet bedöms nås, men den enda indikatorn ligger efter banan."
    )]
    [InlineData(
        "P",
        "Reached",
        "",
        "0 0 0 2 0",
        "0 0 0 0 0 0",
        "Målet bedöms nås, men båda indikatorerna ligger efter banan."
    )]
    [InlineData(
        "P",
        "Reached",
        "",
        "0 0 0 3 0",
        "0 0 0 0 0 0",
        "Målet bedöms nås, men alla 3 indikatorer ligger efter banan."
    )]
    [InlineData(
        "P",
        "Reached",
        "",
        "1 1 0 2 1",
        "0 0 0 0 0 0",
        "Målet bedöms nås, men 2 av de 4 indikatorer som har värde ligger efter banan."
    )]
    [InlineData(
        "Y",
        "Partly",
        "",
        "0 0 0 2 0",
        "0 0 0 0 0 0",
        "Målet bedöms vara delvis nått, men båda indikatorerna ligger efter banan."
    )]
    [InlineData(
        "P",
        "Partly",
        "",
        "0 0 0 2 1",
        "0 0 0 0 0 0",
        "Målet bedöms nås delvis, men båda indikatorerna som har värde ligger efter banan."
    )]
    // half or more without value, and behind as well
    [InlineData(
        "P",
        "Reached",
        "",
        "1 0 0 0 1",
        "0 0 0 0 0 0",
        "Målet bedöms nås, men 1 av 2 indikatorer saknar värde."
    )]
    [InlineData(
        "P",
        "Reached",
        "",
        "2 0 0 0 4",
        "0 0 0 0 0 0",
        "Målet bedöms nås, men 4 av 6 indikatorer saknar värde."
    )]
    [InlineData(
        "P",
        "Reached",
        "",
        "0 0 0 1 3",
        "0 0 0 0 0 0",
        "Målet bedöms nås, men den enda indikator som har värde ligger efter banan och 3 av 4 indikatorer saknar värde."
    )]
    // said not to be reached, and everything is there
    [InlineData(
        "P",
        "Not",
        "",
        "2 1 0 0 0",
        "0 0 0 0 0 0",
        "Målet bedöms inte nås, men alla 3 indikatorer har nått sitt mål eller är på banan."
    )]
    [InlineData(
        "P",
        "Not",
        "",
        "0 2 0 0 0",
        "0 0 0 0 0 0",
        "Målet bedöms inte nås, men båda indikatorerna är på banan."
    )]
    [InlineData(
        "Y",
        "Not",
        "",
        "1 0 0 0 0",
        "0 0 0 0 0 0",
        "Målet bedöms inte vara nått, men den enda indikatorn har nått sitt mål."
    )]
    [InlineData("Y", "Not", "", "2 1 0 0 0", "0 0 0 0 0 0", None)]
    // the work
    [InlineData(
        "P",
        "Reached",
        "",
        "3 0 0 0 0",
        "1 1 1 1 0 0",
        "Målet bedöms nås, men 2 av 4 aktiviteter är försenade eller har stannat."
    )]
    [InlineData(
        "P",
        "Reached",
        "",
        "3 0 0 0 0",
        "0 0 1 0 0 0",
        "Målet bedöms nås, men den enda aktiviteten är försenad."
    )]
    [InlineData(
        "Y",
        "Reached",
        "",
        "3 0 0 0 0",
        "0 0 0 2 0 0",
        "Målet bedöms vara nått, men båda aktiviteterna har stannat."
    )]
    [InlineData(
        "P",
        "Reached",
        "",
        "1 0 0 3 0",
        "1 0 2 0 0 0",
        "Målet bedöms nås, men 3 av 4 indikatorer ligger efter banan och 2 av 3 aktiviteter är försenade."
    )]
    // another than the rule's, and nothing said
    [InlineData(
        "P",
        "Reached",
        "Partly",
        "1 0 2 0 0",
        "0 0 0 0 0 0",
        "Målet bedöms nås, men regeln föreslog att det nås delvis."
    )]
    [InlineData(
        "Y",
        "Reached",
        "Not",
        "0 0 0 3 0",
        "0 0 0 0 0 0",
        "Målet bedöms vara nått, men alla 3 indikatorer ligger efter banan. Regeln föreslog att det inte är nått."
    )]
    [InlineData("P", "", "Reached", "3 0 0 0 0", "3 0 0 0 0 0", "Ingen har bedömt målet.")]
    public void What_is_told_of_a_goal(
        string round,
        string said,
        string proposed,
        string indicators,
        string work,
        string expected
    )
    {
        var (i, w) = (Numbers(indicators), Numbers(work));
        Assessment? says = said.Length == 0 ? null : Enum.Parse<Assessment>(said);
        Assessment? rule = proposed.Length == 0 ? says : Enum.Parse<Assessment>(proposed);
        var told = Disagreement.Of(
            new DocumentAssessment("Kommunstyrelsen", IsOwner: true, says, rule, "", "", "", ""),
            new IndicatorCounts(i[0], i[1], i[2], i[3], i[4]),
            new ActivityCounts(w[0], w[1], w[2], w[3], w[4], w[5]),
            round == "P"
        );

        Assert.Equal(expected, told?.Sentence ?? None);
        Assert.Equal(expected.Length > 0 && says is not null, told is { IsContradiction: true });
    }

    /// <summary>What nobody was asked of is not a contradiction, and in a round that weighs nothing nobody is asked.</summary>
    [Fact]
    public void A_round_that_weighs_nothing_tells_of_no_disagreement()
    {
        var goal = new DocumentGoal
        {
            ElementId = Guid.NewGuid(),
            Label = "Mål 1",
            Title = "Ett mål",
        };

        Assert.Null(GoalFulfilment.Of(goal, isWeighed: false, isForecast: true).Disagreement);
        Assert.Equal(
            [DisagreementKind.NotAssessed],
            GoalFulfilment.Of(goal, isWeighed: true, isForecast: true).Disagreement!.Kinds
        );
    }

    private static int[] Numbers(string text) =>
        [.. text.Split(' ').Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
}
