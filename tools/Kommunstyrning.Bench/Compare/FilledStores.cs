namespace Kommunstyrning.Bench;

/// <summary>
/// A database of each engine with all recorded values in it. SQLite may be copied from a folder that has been filled
/// before, which --filled names; otherwise they are fetched from the source.
/// </summary>
internal sealed class FilledStores : IAsyncDisposable
{
    private readonly IReadOnlyList<Engine> engines;
    private readonly List<(string Name, Database Database, ColdStore Store)> all = [];

    private FilledStores(IReadOnlyList<Engine> engines) => this.engines = engines;

    public IReadOnlyList<(string Name, Database Database, ColdStore Store)> All => all;

    public Engine EngineOf(string name) => engines.Single(e => e.Name.Equals(name, StringComparison.Ordinal));

    public static async Task<FilledStores> Fill(Options options, Source source)
    {
        var stores = new FilledStores(options.Engines);
        foreach (var engine in options.Engines)
        {
            var database = await Filled(engine, options, source);
            stores.all.Add((engine.Name, database, new ColdStore(database)));
        }
        return stores;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, database, store) in all)
        {
            await store.DisposeAsync();
            await database.DisposeAsync();
        }
    }

    private static async Task<Database> Filled(Engine engine, Options options, Source source)
    {
        var database = await engine.Create();
        if (database is SqliteFile file && options.Filled is { } folder)
        {
            file.Take(folder);
            return database;
        }
        await Console.Error.WriteLineAsync($"{engine.Name}: fetched");
        await Verb.Import(database, source);
        return database;
    }
}
