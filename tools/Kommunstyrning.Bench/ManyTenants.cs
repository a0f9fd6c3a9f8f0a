using System.Globalization;
using System.Text.Json.Nodes;

namespace Kommunstyrning.Bench;

/// <summary>
/// Does one municipality's page get slower by others being there? Two programs run side by side and are asked in
/// turn, so that a slow moment of the machine falls on both: one with the three of the demo, one with N more.
/// </summary>
internal static class ManyTenants
{
    /// <summary>What Piteå's page is drawn with: its own of the demonstration, and these.</summary>
    private const int Targets = 100;

    private const int WarmUp = 200;
    private const int Rounds = 1000;
    private const double MostRatio = 1.3;
    private const double MostMilliseconds = 50;

    public static async Task<int> Run(int more)
    {
        await using var few = Instance.Prepare();
        await using var many = Instance.Prepare();
        await few.Verb("seed", "--demo");
        await many.Verb("seed", "--demo");
        await many.Verb("seed", "--tenants", more.ToString(CultureInfo.InvariantCulture));
        await few.Start();
        await many.Start();

        foreach (var instance in new[] { few, many })
        {
            using var editor = await Editor.SignIn(instance.Client.BaseAddress!, Instance.DemoPassword);
            await ManyTargets.Set(editor, Targets);
        }
        var isBeyond = false;
        Console.WriteLine(
            $"| address | 3 municipalities: median, p99 ms | {3 + more}: median, p99 ms | ratio of medians |"
        );
        Console.WriteLine("|---|---|---|---|");
        foreach (var (name, path) in await Pages(few.Client))
        {
            var (a, b) = await Compare(few.Client, many.Client, path);
            var beyond = b.Median > MostRatio * a.Median || b.Median > MostMilliseconds;
            isBeyond |= beyond;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {a.Median:0.00}, {a.P99:0.00} | {b.Median:0.00}, {b.P99:0.00} | {b.Median / a.Median:0.00}{(beyond ? " **!**" : "")} |"
                )
            );
        }
        return isBeyond ? 1 : 0;
    }

    /// <summary>The same elements and units have the same ids in both.</summary>
    private static async Task<IReadOnlyList<(string Name, string Path)>> Pages(HttpClient client)
    {
        var elements = await Read("elements");
        var units = await Read("units");
        var vision = elements.First(e => e!["level"]!.ToString() is "vision")!["id"];
        var goal = elements.First(e => e!["level"]!.ToString() is "mal")!["id"];
        var unit = units.First(u => u!["kind"]!.ToString() is "committee")!["id"];
        return
        [
            ("the instance's front page", "/"),
            ($"a municipality's, with over {Targets} targets", "/pitea"),
            ($"its vision, with over {Targets} targets on and below", $"/pitea/del/{vision}"),
            ("a goal", $"/pitea/del/{goal}"),
            ("a unit", $"/pitea/organisation/{unit}"),
            ("the elements by the API", "/api/v1/pitea/elements"),
        ];

        async Task<JsonArray> Read(string what) =>
            JsonNode.Parse(await client.GetStringAsync(new Uri($"/api/v1/pitea/{what}", UriKind.Relative)))!.AsArray();
    }

    private static async Task<(Sample Few, Sample Many)> Compare(HttpClient few, HttpClient many, string path)
    {
        for (var i = 0; i < WarmUp; i++)
        {
            await new Sample().Ask(few, path);
            await new Sample().Ask(many, path);
        }
        var (a, b) = (new Sample(), new Sample());
        for (var i = 0; i < Rounds; i++)
        {
            await a.Ask(few, path);
            await b.Ask(many, path);
        }
        return (a, b);
    }
}
