using Kommunstyrning.Indicators;
using Kommunstyrning.Kolada;
using Kommunstyrning.Kolada.StandIn;
using Kommunstyrning.KoladaStandIn;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>A running program with recorded values of some indicators, fetched as the program fetches them.</summary>
internal sealed class RecordedInstance : IAsyncDisposable
{
    private readonly DatabaseSettings database;
    private readonly TestProgram program;

    private RecordedInstance(DatabaseSettings database)
    {
        this.database = database;
        program = new TestProgram(database);
        program.StartServer();
        Anyone = new Visitor(program.Address);
    }

    public Visitor Anyone { get; }

    public static Task<RecordedInstance> Start(string folder, IEnumerable<string> indicators) =>
        Start(new RecordedSource(folder), indicators);

    public static async Task<RecordedInstance> Start(StandInSource source, IEnumerable<string> indicators)
    {
        var copy = await Template.TwoTenants.Copy();
        await using var server = await StandInServer.Start(source);
        var kolada = new KoladaSettings { BaseUrl = server.Address.AbsoluteUri, RequestsPerSecond = 0 };
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddStore(copy)
            .AddKolada(kolada)
            .AddIndicators()
            .BuildServiceProvider(validateScopes: true);
        await using (var scope = services.CreateAsyncScope())
        {
            var selection = new ImportSelection { Indicators = [.. indicators] };
            var order = new ImportRequest(ImportKind.Selection, ImportTrigger.Person, selection);
            Assert.True(
                (await scope.ServiceProvider.GetRequiredService<RequestImport>().Run(order, default)).Succeeded
            );
        }
        var run = await services.GetRequiredService<RunImport>().Run(default);
        Assert.Equal(ImportState.Done, run!.State);
        return new RecordedInstance(copy);
    }

    public async ValueTask DisposeAsync()
    {
        Anyone.Dispose();
        await program.DisposeAsync();
        await new TestStore(database).DisposeAsync();
        await Template.Drop(database);
    }
}
