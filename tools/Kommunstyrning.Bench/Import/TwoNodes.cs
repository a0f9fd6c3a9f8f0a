using System.Globalization;

namespace Kommunstyrning.Bench;

/// <summary>
/// What becomes of an import when the server that works at it dies, or falls asleep and wakes up when another has
/// taken its place: outside a transaction, and in the middle of one.
/// </summary>
internal static class TwoNodes
{
    private const double LongestSeconds = 120;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>By the lease, or by Hangfire, which tells a server that another has its job.</summary>
    private static readonly string[] GaveUp = ["taken over by another node", "was handed on"];

    public static async Task<int> Run(Options options)
    {
        if (options.Engines.SingleOrDefault(e => e.Name is "PostgreSQL") is not { } engine)
        {
            await Console.Error.WriteLineAsync("Two servers need a PostgreSQL: --postgres and --worker.");
            return 2;
        }
        await using var source = await Source.Start(options.Data);
        var undisturbed = await Undisturbed(engine, source);
        var results = new List<(string, Result)>
        {
            ("killed", await Killed(engine, source, undisturbed)),
            ("stopped between writes", await Stopped(engine, source, undisturbed, inTransaction: false)),
            ("stopped while writing", await Stopped(engine, source, undisturbed, inTransaction: true)),
        };
        var figures = new Figures<Result>(results);
        figures.Add("seconds until the other took over", r => r.TakenOver, form: "0.0");
        figures.Add("seconds until the other was done", r => r.Finished, LongestSeconds, "0.0");
        figures.Add("the data differ from an undisturbed import", r => r.Differs ? 1 : 0, 0);
        figures.Add("the token rose by", r => r.Rise);
        figures.Add("after waking up: seconds until it gave up", r => r.GaveUp, form: "0.0");
        figures.Add("after waking up: something was written", r => r.Wrote is { } wrote ? (wrote ? 1 : 0) : null, 0);
        figures.Print();
        return figures.AreBeyond ? 1 : 0;
    }

    private static async Task<Known> Undisturbed(Engine engine, Source source)
    {
        await using var database = await engine.Create();
        await Verb.Import(database, source);
        return await Known.Of(database, source);
    }

    private static async Task<Result> Killed(Engine engine, Source source, Known undisturbed)
    {
        await using var database = await engine.Create();
        await using var pair = await NodePair.Start(database, source);
        var worker = await pair.Order();
        var before = await Progress.Of(database);
        await worker.Kill();
        return await TakenOver(database, source, undisturbed, before, pair.Other(worker));
    }

    private static async Task<Result> Stopped(Engine engine, Source source, Known undisturbed, bool inTransaction)
    {
        await using var database = await engine.Create();
        await using var pair = await NodePair.Start(database, source);
        var worker = await pair.Order();
        await pair.Stop(worker, inTransaction);
        var before = await Progress.Of(database);
        var result = await TakenOver(database, source, undisturbed, before, pair.Other(worker));
        var done = await Progress.Of(database);
        await worker.Signal("CONT");
        var gaveUp = await Wait.Until(
            () => GaveUp.Any(words => worker.Output.Contains(words, StringComparison.Ordinal)),
            Patience,
            "the server that woke up said that it was too late"
        );
        var differs = await Known.Of(database, source) != undisturbed;
        return result with { GaveUp = gaveUp.TotalSeconds, Wrote = differs || await Progress.Of(database) != done };
    }

    private static async Task<Result> TakenOver(
        Database database,
        Source source,
        Known undisturbed,
        Progress before,
        Child other
    )
    {
        var start = TimeProvider.System.GetTimestamp();
        await Say($"{before.Stage} {before.SlicesDone}: waiting for the other");
        await Wait.Until(
            async () => (await Progress.Of(database)).Token > before.Token,
            Patience,
            "the other took over"
        );
        var takenOver = TimeProvider.System.GetElapsedTime(start);
        await Wait.Until(async () => (await Progress.Of(database)).IsDone, Patience, "the other was done");
        var finished = TimeProvider.System.GetElapsedTime(start);
        var rise = (await Progress.Of(database)).Token - before.Token;
        var differs = await Known.Of(database, source) != undisturbed || await Progress.Leftovers(database) > 0;
        await Say($"done after {finished.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s");
        return new Result(takenOver.TotalSeconds, finished.TotalSeconds, differs, rise);
    }

    private static Task Say(string what) => Console.Error.WriteLineAsync(what);

    /// <param name="GaveUp">Seconds from waking up; null for a server that was killed.</param>
    private sealed record Result(
        double TakenOver,
        double Finished,
        bool Differs,
        long Rise,
        double? GaveUp = null,
        bool? Wrote = null
    );
}
