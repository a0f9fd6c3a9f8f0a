using Hangfire;
using Hangfire.Storage;
using Kommunstyrning.Indicators;
using Kommunstyrning.KoladaStandIn;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Kolada;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Shell.Jobs;

/// <summary>The program with Hangfire's server in it, on a database and with a source that outlive it.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly TestProgram program;

    private Node(TestProgram program) => this.program = program;

    public IServiceProvider Services => program.Services;

    public Uri Address => program.Address;

    public JobStorage Storage => Services.GetRequiredService<JobStorage>();

    public static Node Start(DatabaseSettings database, StandInServer source)
    {
        var started = new TestProgram(database, jobs: true, kolada: source.Address.AbsoluteUri);
        started.StartServer();
        return new Node(started);
    }

    public static Task<StandInServer> Source() => StandInServer.Start(new Edited(StandInSample.Source));

    public static async Task Drop(DatabaseSettings database)
    {
        await new TestStore(database).DisposeAsync();
        await Kommunstyrning.Tests.Store.Template.Drop(database);
    }

    public async Task<T> Ask<TService, T>(Func<TService, Task<T>> ask)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<List<ImportRun>> Runs() =>
        Ask<KommunDb, List<ImportRun>>(db => db.ImportRuns.AsNoTracking().OrderBy(r => r.StartedAt).ToListAsync());

    public Task Until(Func<IReadOnlyList<ImportRun>, bool> holds, string what) =>
        Patience.Until(async () => holds(await Runs()), what);

    /// <summary>Those that have come to an end, as the dashboard lists them.</summary>
    public Dictionary<string, string> Ended() =>
        Storage
            .GetMonitoringApi()
            .SucceededJobs(0, 100)
            .Where(job => job.Value?.Result is not null)
            .ToDictionary(job => job.Key, job => job.Value.Result.ToString()!, StringComparer.Ordinal);

    public RecurringJobDto Recurring(string name)
    {
        using var connection = Storage.GetConnection();
        return connection.GetRecurringJobs([name]).Single();
    }

    public ValueTask DisposeAsync() => program.DisposeAsync();
}
