namespace Kommunstyrning.Bench;

/// <summary>A database engine, and how an empty database of its own is made on it.</summary>
internal sealed record Engine(string Name, Func<Task<Database>> Create)
{
    public static IEnumerable<Engine> All(Options options)
    {
        yield return new("SQLite", () => Task.FromResult<Database>(new SqliteFile()));
        if (options.Postgres is { } owner)
            yield return new("PostgreSQL", () => PostgresDatabase.Create(owner, options.Worker));
    }
}
