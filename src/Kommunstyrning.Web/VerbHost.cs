using Kommunstyrning.Store;

namespace Kommunstyrning.Web;

/// <summary>Runs one verb in the same house as the website, without its endpoints.</summary>
public static class VerbHost
{
    /// <param name="migrate">Bring the schema up to date first; a verb must not meet an empty database.</param>
    /// <param name="makesLinks">It answers with a link that a person is to follow.</param>
    public static async Task<int> Run(
        Func<IServiceProvider, CancellationToken, Task<int>> verb,
        bool migrate,
        CancellationToken cancel,
        bool makesLinks = false
    )
    {
        var builder = Host.Build([]);
        builder.Logging.ClearProviders().AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        await using var app = builder.Build();
        if (await Readiness.Check(app.Services, leadsPeople: makesLinks) is { } obstacle)
        {
            await Console.Error.WriteLineAsync(obstacle);
            return 1;
        }
        if (migrate)
            await Migrate.Run(app.Services, cancel);
        await using var scope = app.Services.CreateAsyncScope();
        return await verb(scope.ServiceProvider, cancel);
    }

    public static int Refuse(IReadOnlyList<Refusal> refusals)
    {
        foreach (var refusal in refusals)
            Console.Error.WriteLine(
                refusal.Field.Length > 0 ? $"{refusal.Field}: {refusal.Sentence}" : refusal.Sentence
            );
        return 1;
    }
}
