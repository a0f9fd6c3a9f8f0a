using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Bench;

/// <summary>
/// How long comparisons take: from memory, from a cold store, and as SQL on plain rows, all on the same recorded values in
/// one run; how much memory a held value takes; and what the page of one comparison bears.
/// </summary>
internal static class CompareTimes
{
    private const int Quick = 20_000;
    private const int Slow = 1_000;
    private const int Few = 10;
    private const int Alike = 40;
    private const int Nearest = 10;
    private const double MostBytesPerValue = 8;

    public static async Task<int> Run(Options options)
    {
        if (options.Data is not { } folder)
        {
            await Console.Error.WriteLineAsync(
                "Name the folder of recorded answers: --data, or KOMMUNSTYRNING_KOLADA_DATA."
            );
            return 2;
        }
        var figures = new QuestionFigures([.. options.Engines.Select(e => e.Name)]);
        var page = new PageFigures();
        await using var source = await Source.Start(folder);
        await using var stores = await FilledStores.Fill(options, source);
        await Ask(figures, stores, Observation.ReadAll(folder));
        if (!options.Has("--no-page"))
            await page.Measure(stores.All[0].Database);
        figures.Print();
        page.Print();
        return figures.AreBeyond || page.AreBeyond ? 1 : 0;
    }

    private static async Task Ask(QuestionFigures figures, FilledStores stores, List<Observation> recorded)
    {
        await Say("read into memory");
        var (held, standings, bytes) = await stores.All[0].Store.Hold();
        var drawn = DrawnPanels.Of(held, Slow);
        await AskHeld(figures, held, standings, drawn);
        foreach (var (name, _, store) in stores.All)
        {
            await Say($"{name}: from a cold store");
            figures.Ours(
                $"comparison of 290, {name} cold",
                await Sample.Of(i => store.Cold(drawn.Panels[i], drawn.Members), drawn.Panels.Count, Slow),
                most: 2,
                like: Names.Comparison
            );
            await store.DisposeAsync();
        }
        foreach (var (name, _, _) in stores.All)
        {
            await Say($"{name}: as SQL on plain rows");
            await using var plain = await PlainTable.Fill(stores.EngineOf(name), recorded, held, drawn);
            figures.AsSql(Names.Comparison, name, await Sample.Of(plain.Compare, drawn.Panels.Count, Slow));
            figures.AsSql(Names.Similarity, name, await Sample.Of(_ => plain.Similar(), 1, Slow / 10));
            figures.AsSql(Names.Profile, name, await Sample.Of(_ => plain.Profile(), 1, Few));
        }
        figures.Bytes("a held value", bytes / (double)recorded.Count, MostBytesPerValue);
    }

    /// <summary>Out of memory: a line for each question.</summary>
    private static async Task AskHeld(QuestionFigures figures, PanelCopy held, Standings standings, DrawnPanels drawn)
    {
        await Say("out of memory");
        var packed = drawn.Panels.Select(key => held.Of(key.IndicatorId, key.Gender)[key.Year]).ToArray();
        var alike = packed.Take(Alike).ToArray();
        var unpacked = alike.Select(held.Unpack).ToArray();
        var weights = Enumerable.Repeat(1.0, Alike).ToArray();
        double[][] Unpack() => [.. alike.Select(held.Unpack)];
        object Similar(double[][] panels, int i) =>
            new Similarity(panels, weights, drawn.Members).Nearest(drawn.Focus(i), Nearest);

        figures.Ours(
            Names.Comparison,
            Sample.Of(i => Compare(held.Unpack(packed[i]), drawn, i), packed.Length, Quick),
            most: 0.05
        );
        figures.Ours(
            Names.Profile,
            Sample.Of(i => Profile.Among(standings, drawn.Focus(i), _ => true), drawn.Members.Length, Quick / 10),
            most: 1
        );
        figures.Ours(Names.Similarity, Sample.Of(i => Similar(unpacked, i), packed.Length, Quick / 10), most: 0.5);
        figures.Ours(
            $"{Names.Similarity}, unpacking too",
            Sample.Of(i => Similar(Unpack(), i), packed.Length, Quick / 10),
            most: 0.5,
            like: Names.Similarity
        );
    }

    private static Comparison Compare(double[] values, DrawnPanels drawn, int i) =>
        Benchmarking.Compare.Run(values, drawn.Members, drawn.Focus(i), Direction.Higher);

    private static Task Say(string what) => Console.Error.WriteLineAsync(what);

    private static class Names
    {
        public const string Comparison = "comparison of 290";
        public const string Profile = "profile over all indicators";
        public const string Similarity = "similarity over 40 indicators";
    }
}
