using AngleSharp.Dom;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>
/// 161 municipalities have a value in 2021 and 137 in 2022, 80 of them in both: half of the larger set. From 2020 to 2021
/// 150 of 161 stay. The medians are 74.5, 80 and 149.
/// </summary>
[Collection(Charted.Name)]
public sealed class SetBreakPageTests(Charted charted)
{
    private const string Said =
        "Medianen går inte att följa mellan 2021 och 2022: 161 kommuner har värde 2021 och 137 2022, men bara 80 har det båda åren. Linjen är bruten där.";

    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    private static int Pieces(Reply reply, string line) =>
        reply.Page.QuerySelector($"svg.wide path.{line}")!.GetAttribute("d")!.Count(letter => letter == 'M');

    [Fact]
    public async Task The_median_is_not_drawn_on_between_years_of_other_municipalities_and_the_page_says_why()
    {
        var reply = await charted.Get($"/jamfor/{Charted.Rotating}?kommun=1260");

        var figure = reply.Page.QuerySelector("figure:has(.line.group)")!;
        Assert.Contains(Said, Plain(figure.QuerySelector("figcaption p")!.TextContent), StringComparison.Ordinal);
        Assert.EndsWith(
            Said,
            Plain(figure.QuerySelector("svg.wide")!.GetAttribute("aria-label")!),
            StringComparison.Ordinal
        );
        Assert.Equal((2, 2), (Pieces(reply, "line.group"), Pieces(reply, "field")));
        Assert.Single(figure.QuerySelectorAll("svg.wide path.break"));
        Assert.Equal(
            ["137", "161", "150"],
            figure.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td")[^1].TextContent)
        );
    }

    [Fact]
    public async Task With_nobody_in_focus_no_development_is_told_across_the_break()
    {
        var reply = await charted.Get($"/jamfor/{Charted.Rotating}");

        Assert.Equal(
            "Medianen var 149,0 % år 2022",
            Plain(reply.Page.QuerySelector("figure:has(.line.group) h2")!.TextContent)
        );
    }

    [Fact]
    public async Task The_picture_that_is_taken_away_says_it_too()
    {
        var reply = await charted.Get($"/jamfor/{Charted.Rotating}/utveckling.svg?kommun=1260");

        Assert.Contains("Linjen är bruten där.", reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_municipalities_are_the_same_the_line_goes_on_and_nothing_is_said()
    {
        var reply = await charted.Get($"/jamfor/{Charted.Falling}?kommun=1260");

        Assert.Equal(1, Pieces(reply, "line.group"));
        Assert.DoesNotContain("går inte att följa", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_median_that_has_not_moved_is_not_told_to_have_gone_from_itself_to_itself()
    {
        var reply = await charted.Get($"/jamfor/{Charted.Falling}");

        Assert.Equal(
            "Medianen var 145,5 % både 2021 och 2022",
            Plain(reply.Page.QuerySelector("figure:has(.line.group) h2")!.TextContent)
        );
    }
}
