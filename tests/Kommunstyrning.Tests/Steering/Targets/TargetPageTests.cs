using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Kommunstyrning.Tests.Shell;
using static Kommunstyrning.Tests.Steering.Targets.TargetedRows;
using static Kommunstyrning.Tests.Steering.Targets.TargetSteps;

namespace Kommunstyrning.Tests.Steering.Targets;

/// <summary>Targets on pages: how they are set, and what everyone sees of them.</summary>
[Collection(Targets.Targeted.Name)]
public sealed partial class TargetPageTests(Targeted targeted)
{
    [Fact]
    public async Task What_is_added_after_the_decision_and_what_is_followed_without_a_target_say_so()
    {
        var pitea = await Pitea();
        var id = await pitea.DraftFollowed("I efterhand");
        await pitea.Targeted(id, Days, new { withoutReason = "Vi vill se ett år till" });
        await pitea.Adopted(id);
        await pitea.Targeted(id, Share, Climb);

        var page = (await targeted.Get($"/pitea/del/{id}")).Page;

        Assert.Contains(
            "Utgångsvärde och mål har kommunen satt efter beslutet, och de är ingen del av det som beslutades.",
            Said(page.QuerySelector(".target .source")!),
            StringComparison.Ordinal
        );
        Assert.Equal("Följs utan målvärde: Vi vill se ett år till.", Said(page.QuerySelector(".measures .aims")!));
        Assert.Single(page.QuerySelectorAll(".target"));
    }

    [Fact]
    public async Task The_path_between_points_agrees_in_picture_api_page_and_file()
    {
        var pitea = await Pitea();
        var id = await pitea.DraftFollowed("Samma överallt");
        await pitea.Targeted(id, Share, Climb);
        await pitea.Adopted(id);
        var address = $"/pitea/del/{id}/nyckeltal/{Share}";

        var api = (await targeted.Get(pitea.At(id, Share))).Json["path"]!.Points();
        var page = (await targeted.Get($"/pitea/del/{id}")).Page;
        var rows = page.QuerySelectorAll(".target tbody tr");
        var table = string.Join(
            ' ',
            rows.Select(row => $"{Year(row.Children[0].TextContent)}:{Figure(row.Children[2].TextContent)}")
        );
        var csv = (await targeted.Get($"{address}.csv")).Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var file = string.Join(
            ' ',
            csv[1..].Select(line => line.Split(';')).Select(c => $"{Year(c[3])}:{Figure(c[4])}")
        );

        Assert.Equal("-6:70 -5:72.5 -4:75 -3:77.5 -2:80 -1:82.5 0:85 1:87.5 2:90", api);
        Assert.Equal((api, api), (table, file));
        Assert.Equal("Del;Nyckeltal;Kön;År;Plan;Utfall;Skyddat;Preliminärt;Källa", csv[0]);
        Assert.Equal($"Samma överallt;{Share};Alla;{Now - 1};82,5;82;nej;nej;Källa: Kolada", csv[6]);
        // the picture's plan: base, milestone and target on straight lines, halfway in time and value
        foreach (var picture in new[] { page, (await targeted.Get($"{address}.svg")).Page })
        {
            var points = Numbers().Matches(picture.QuerySelector(".line.plan")!.GetAttribute("d")!);
            var (x, y) = (At(points, 0), At(points, 1));
            Assert.Equal((3, 3), (x.Count, y.Count));
            Assert.Equal((x[0] + x[2]) / 2, x[1], 0.11);
            Assert.Equal((y[0] + y[2]) / 2, y[1], 0.11);
            Assert.True(y[0] > y[2]);
        }
    }

    [Fact]
    public async Task The_picture_is_for_everyone_who_sees_the_element_and_for_nobody_else()
    {
        var pitea = await Pitea();
        var id = await pitea.DraftFollowed("Bild av utkast");
        await pitea.Targeted(id, Share, Climb);
        var address = $"/pitea/del/{id}/nyckeltal/{Share}";

        Assert.Equal(404, (await targeted.Get($"{address}.svg")).Code);
        Assert.Equal(404, (await targeted.Get($"{address}.csv")).Code);
        var own = await pitea.Editor.Get($"{address}.svg");
        Assert.Equal((200, "image/svg+xml; charset=utf-8"), (own.Code, own.Header("Content-Type")));
        await pitea.Adopted(id);
        var seen = await targeted.Get($"{address}.svg");
        Assert.Equal(200, seen.Code);
        Assert.Contains("Nära banan mot kommunens egen plan.", seen.Body, StringComparison.Ordinal);
        Assert.Equal(404, (await targeted.Get($"{address}.svg?kon=K")).Code);
        Assert.Equal(404, (await targeted.Get($"/pitea/del/{id}/nyckeltal/{Days}.svg")).Code);
        // it changes with the plan, and nobody keeps it for long
        await pitea.Targeted(id, Days, Way((-2, 20), (2, 12)));
        Assert.Equal(200, (await targeted.Get($"/pitea/del/{id}/nyckeltal/{Days}.svg")).Code);
    }

    [Fact]
    public async Task Several_targets_are_counted_and_never_made_into_one()
    {
        var pitea = await Pitea();
        var parent = await pitea.IdOf("Bostäder för livets alla skeden");
        var id = await pitea.DraftFollowed("Räknas");
        await pitea.Targeted(id, Share, Climb);
        await pitea.Targeted(id, Days, Way((-2, 20), (2, 12)));
        await pitea.Targeted(id, Fresh, Way((-2, 80), (3, 90)));
        await pitea.Targeted(id, Cost, Way((-2, 700), (2, 680)));
        await pitea.Adopted(id);

        var above = (await targeted.Get($"/pitea/del/{parent}")).Page;
        var own = above
            .QuerySelectorAll(".plainlist > li")
            .Single(li => li.QuerySelector("a")?.TextContent is "Räknas");
        var (toAll, toMembers) = (await Counts(targeted.Anyone), await Counts(pitea.Editor));

        Assert.Equal("1 nått 1 på banan 1 nära banan 1 kan inte bedömas", Said(own.QuerySelector(".cells")!));
        // neither a draft beside it nor a new wording counts with what applies, whoever reads
        var draft = await pitea.DraftFollowed("Räknas också");
        await pitea.Targeted(draft, Share, Climb);
        await pitea.Editor.Json(HttpMethod.Post, $"{pitea.Api}/elements/{id}/revise", null);
        Assert.Equal(toAll, await Counts(targeted.Anyone));
        Assert.Equal(toMembers, await Counts(pitea.Editor));
    }

    private static async Task<Dictionary<string, int>> Counts(Visitor reader) =>
        (await reader.Get("/pitea"))
            .Page.QuerySelectorAll(".cov p")
            .Select(p => Text.Line(p.TextContent).Split(' ', 2))
            .ToDictionary(p => p[1], p => int.Parse(p[0], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    [GeneratedRegex(@"[0-9]+(?:\.[0-9]+)?", RegexOptions.None, 1000)]
    private static partial Regex Numbers();

    private static List<double> At(MatchCollection numbers, int offset) =>
        [.. numbers.Select(n => double.Parse(n.Value, CultureInfo.InvariantCulture)).Where((_, i) => i % 2 == offset)];

    private static int Year(string text) => int.Parse(text, CultureInfo.InvariantCulture) - Now;

    /// <summary>"82,5" as an API tells it.</summary>
    private static string Figure(string text) =>
        double.Parse(text, Text.Swedish).ToString(CultureInfo.InvariantCulture);

    private async Task<Steered> Pitea() => new(await targeted.Instance.Editor("pitea"), "pitea");
}
