namespace Kommunstyrning.Bench;

/// <summary>
/// How long all recorded values take to get in, in how much memory and how many calls, and whether every single one
/// came through; beside two yardsticks of the same run.
/// </summary>
internal static class ImportTimes
{
    private const double RowsPerPage = 5_000;
    private const double Million = 1_000_000;
    private const double SqliteSeconds = 60;
    private const double ServerSeconds = 75;

    public static async Task<int> Run(Options options)
    {
        if (options.Data is not { } folder)
        {
            await Console.Error.WriteLineAsync(
                "Name the folder of recorded answers: --data, or KOMMUNSTYRNING_KOLADA_DATA."
            );
            return 2;
        }
        await using var source = await Source.Start(folder);
        var recorded = Observation.ReadAll(folder);
        var results = new List<(string, Result)>();
        foreach (var engine in options.Engines)
        {
            await Console.Error.WriteLineAsync($"{engine.Name}: fetched twice, then compared");
            results.Add((engine.Name, await Measure(engine, source, recorded)));
        }
        await Console.Error.WriteLineAsync("Yardsticks");
        var parsed = await ParseAlone.Run(source);
        var inserted = await InsertPlainly.Run(recorded);

        var figures = new Figures<Result>(results);
        Tell(figures, parsed.Seconds, inserted.Seconds);
        figures.Print();
        Console.WriteLine(
            FormattableString.Invariant(
                $"""

                Yardsticks: reading {parsed.Bytes
                    / Million:#,0} MB on {parsed.Pages} pages as JSON, {parsed.Values:#,0} values: {parsed.Seconds:0.0} s. {recorded.Count:#,0} plain rows into SQLite: {inserted.Seconds:0.0} s, {inserted.Bytes
                    / Million:0} MB.
                """
            )
        );
        return figures.AreBeyond ? 1 : 0;
    }

    private static async Task<Result> Measure(Engine engine, Source source, List<Observation> recorded)
    {
        await using var database = await engine.Create();
        var first = await Verb.Import(database, source);
        var bytes = await database.Bytes();
        var again = await Verb.Import(database, source);
        return new Result(database is SqliteFile, first, again, bytes, await EveryValue.Compare(database, recorded));
    }

    private static void Tell(Figures<Result> figures, double parsing, double inserting)
    {
        figures.Add("seconds on SQLite", r => r.IsFile ? r.First.Seconds : null, SqliteSeconds, "0.0");
        figures.Add("seconds on a server", r => r.IsFile ? null : r.First.Seconds, ServerSeconds, "0.0");
        figures.Add("÷ reading the same bytes as JSON", r => r.First.Seconds / parsing, form: "0.0");
        figures.Add("÷ plain rows into SQLite", r => r.First.Seconds / inserting, form: "0.00");
        figures.Add("most memory at once, MB", r => r.First.PeakBytes / Million, 400);
        figures.Add("calls", r => r.First.Requests);
        figures.Add("÷ rows ÷ 5,000", r => r.First.Requests / (r.First.Rows / RowsPerPage), 2.5, "0.00");
        figures.Add("stored, MB", r => r.Bytes / Million, 150);
        figures.Add("the same again: seconds", r => r.Again.Seconds, form: "0.0");
        figures.Add("the same again: most memory, MB", r => r.Again.PeakBytes / Million, 400);
        figures.Add("the same again: panels written", r => r.Again.PanelsWritten, 0);
        figures.Add("values the same bit for bit", r => r.Every.Same);
        figures.Add("different", r => r.Every.Different, 0);
        figures.Add("recorded and missing", r => r.Every.Missing, 0);
        figures.Add("more than recorded", r => r.Every.More, 0);
        figures.Add("panels that miscount their values", r => r.Every.Miscounted, 0);
    }

    private sealed record Result(bool IsFile, Imported First, Imported Again, long Bytes, EveryValue Every);
}
