using System.Diagnostics;

namespace Kommunstyrning.Bench;

/// <summary>
/// Kills the importing process without warning, again and again, and looks whether an import that was started anew
/// ends as one that nobody disturbed. Into an empty database, and then from a source that has lost some rows.
/// </summary>
internal static class KillImports
{
    private const int Times = 50;
    private const int Seed = 20261122;
    private const int Shrinking = 10;

    public static async Task<int> Run(Options options)
    {
        var seed = options.Number("--seed", Seed);
        await Console.Error.WriteLineAsync($"Seed {seed}");
        await using var first = await Source.Start(options.Data);
        var tallies = new List<(string, KillTally)>();
        foreach (var engine in options.Engines)
            tallies.Add((engine.Name, await Of(engine, first, options, seed)));

        var figures = new Figures<KillTally>(tallies);
        figures.Add("kills", t => t.Kills);
        figures.Add("of them servers", t => t.OfServers);
        foreach (var stage in new[] { "Catalogue", "Areas", "Values", "Check", "Done" })
            figures.Add($"in the stage {stage}", t => t.In(stage));
        figures.Add("neither the former values seen nor the new", t => t.Between, 0);
        figures.Add("imports that came to an end", t => t.Finished);
        figures.Add("with other data than undisturbed", t => t.Others, 0);
        figures.Add("seconds for all of it", t => t.Seconds);
        figures.Print();
        return figures.AreBeyond ? 1 : 0;
    }

    private static async Task<KillTally> Of(Engine engine, Source first, Options options, int seed)
    {
        var clock = Stopwatch.StartNew();
        var tally = new KillTally(engine.Name);
        await using var calm = await engine.Create();
        await Verb.Answer(calm, first, "migrate");
        var nothing = await Known.Of(calm, first);
        var took = await Verb.Import(calm, first);
        var all = await Known.Of(calm, first);
        await using var second = await Source.Start(options.Data, await Shrink(calm));
        await Verb.Import(calm, second);
        var fewer = await Known.Of(calm, second);
        if (all == fewer)
            throw new InvalidOperationException("The second source has the same values as the first.");

        var plan = new KillPlan(options.Number("--times", Times), took.Seconds / 3, seed);
        while (!plan.IsOver)
        {
            await using var database = await engine.Create();
            await Verb.Answer(database, first, "migrate");
            await new DisturbedImport(database, first, plan, tally).Run(nothing, all);
            await new DisturbedImport(database, second, plan, tally).Run(all, fewer);
        }
        tally.Seconds = clock.Elapsed.TotalSeconds;
        return tally;
    }

    /// <returns>The fault that takes 3 percent of their rows from the indicators with the most values.</returns>
    private static async Task<string> Shrink(Database database)
    {
        var faults = new List<string>();
        var sql = $"""
            SELECT "IndicatorId" FROM "Panels" GROUP BY "IndicatorId" ORDER BY SUM("Count") DESC, "IndicatorId" LIMIT {Shrinking}
            """;
        await foreach (var row in database.Read(sql))
            faults.Add($"shrink:3:{row.GetString(0)}");
        return string.Join(',', faults);
    }
}
