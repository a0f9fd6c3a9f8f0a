using System.Globalization;

namespace Kommunstyrning.Bench;

/// <summary>
/// Does one municipality's page get slower by others being there? Two programs run side by side and are asked in
/// turn, so that a slow moment of the machine falls on both: one with the three of the demo, one with N more.
/// </summary>
internal static class ManyTenants
{
    private static readonly string[] Paths = ["/pitea", "/api/v1/pitea/elements"];
    private const int WarmUp = 200;
    private const int Rounds = 1000;

    public static async Task<int> Run(int more)
    {
        await using var few = Instance.Prepare();
        await using var many = Instance.Prepare();
        await few.Verb("seed", "--demo");
        await many.Verb("seed", "--demo");
        await many.Verb("seed", "--tenants", more.ToString(CultureInfo.InvariantCulture));
        await few.Start();
        await many.Start();

        Console.WriteLine(
            $"| address | 3 municipalities: median, p99 ms | {3 + more}: median, p99 ms | ratio of medians |"
        );
        Console.WriteLine("|---|---|---|---|");
        foreach (var path in Paths)
        {
            var (a, b) = await Compare(few.Client, many.Client, path);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| `{path}` | {a.Median:0.00}, {a.P99:0.00} | {b.Median:0.00}, {b.P99:0.00} | {b.Median / a.Median:0.00} |"
                )
            );
        }
        return 0;
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
