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

    /// <summary>In each of the further municipalities.</summary>
    private const int People = 100;

    private const int SignIns = 60;
    private const int WarmUp = 200;
    private const int Rounds = 1000;
    private const double MostRatio = 1.3;
    private const double MostMilliseconds = 50;

    private static readonly (string Name, string Path)[] OfMembers =
    [
        ("the municipality's home", "/pitea"),
        ("the plan", "/pitea/roda-traden"),
        ("its people", "/pitea/personer"),
    ];

    public static async Task<int> Run(int more)
    {
        await using var few = Instance.Prepare();
        await using var many = Instance.Prepare();
        await few.Verb("seed", "--demo");
        await many.Verb("seed", "--demo");
        await many.Verb("seed", "--tenants", $"{more}", "--people", $"{People}");
        await few.Start();
        await many.Start();

        using var fewEditor = await Editor.SignIn(few.Client.BaseAddress!, Instance.DemoPassword);
        using var manyEditor = await Editor.SignIn(many.Client.BaseAddress!, Instance.DemoPassword);
        await ManyTargets.Set(fewEditor, Targets);
        await ManyTargets.Set(manyEditor, Targets);
        var isBeyond = false;
        Console.WriteLine(
            $"| address | 3 municipalities: median, p99 ms | {3 + more} with {People} people each: median, p99 ms | ratio of medians |"
        );
        Console.WriteLine("|---|---|---|---|");
        foreach (var (name, path) in await Pages(few.Client))
            Tell(name, await Compare(few.Client, many.Client, path), MostMilliseconds);
        foreach (var (name, path) in OfMembers)
            Tell($"{name}, signed in", await Compare(fewEditor, manyEditor, path), double.MaxValue);
        Tell("signing in", await SigningIn(few, many), double.MaxValue);
        return isBeyond ? 1 : 0;

        void Tell(string name, (Sample Few, Sample Many) times, double most)
        {
            var (a, b) = times;
            var beyond = b.Median > MostRatio * a.Median || b.Median > most;
            isBeyond |= beyond;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {a.Median:0.00}, {a.P99:0.00} | {b.Median:0.00}, {b.P99:0.00} | {b.Median / a.Median:0.00}{(beyond ? " **!**" : "")} |"
                )
            );
        }
    }

    /// <summary>The form, the password and the answer to it, in turn on both.</summary>
    private static async Task<(Sample Few, Sample Many)> SigningIn(Instance few, Instance many)
    {
        var (a, b) = (new Sample(), new Sample());
        for (var i = 0; i < SignIns; i++)
        {
            await a.Of(() => SignIn(few));
            await b.Of(() => SignIn(many));
        }
        return (a, b);

        static async Task SignIn(Instance instance)
        {
            using var editor = await Editor.SignIn(instance.Client.BaseAddress!, Instance.DemoPassword);
        }
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
