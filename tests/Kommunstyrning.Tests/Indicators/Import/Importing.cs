using Kommunstyrning.Indicators;
using Kommunstyrning.Kolada;
using Kommunstyrning.KoladaStandIn;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Kolada;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Template = Kommunstyrning.Tests.Store.Template;

namespace Kommunstyrning.Tests.Indicators;

/// <summary>
/// The import as the program composes it, against a stand-in of its own whose source can be edited. The database is a
/// copy of one into which the chosen indicators of the sample have been fetched once.
/// </summary>
internal sealed class Importing : IAsyncDisposable
{
    /// <summary>One by gender, one revised in 2019, one without, and one that regions have too.</summary>
    public static readonly string[] Chosen = ["N99302", "N99502", "N99101", "N99601"];

    private static readonly Template Fetched = new(Fetch);

    private readonly DatabaseSettings database;
    private readonly List<ServiceProvider> nodes = [];

    private Importing(DatabaseSettings database, StandInServer server, Edited source)
    {
        (this.database, Server, Source) = (database, server, source);
        Services = Node();
    }

    public StandInServer Server { get; }

    public Edited Source { get; }

    public ServiceProvider Services { get; }

    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public static ImportRequest OfChosen =>
        new(ImportKind.Selection, ImportTrigger.Person, new ImportSelection { Indicators = [.. Chosen] });

    public static ImportRequest OfAll => new(ImportKind.Full, ImportTrigger.Person);

    public static ImportRequest OfCatalogue => new(ImportKind.Catalogue, ImportTrigger.Person);

    public static ImportRequest OfChanges => new(ImportKind.Incremental, ImportTrigger.Schedule);

    /// <summary>With the chosen indicators in the database.</summary>
    public static async Task<Importing> Start() => await On(await Fetched.Copy());

    /// <summary>With nothing in the database but two municipalities.</summary>
    public static async Task<Importing> StartEmpty() => await On(await Template.TwoTenants.Copy());

    /// <summary>As if all there is had been fetched, so that what follows can ask for changes only.</summary>
    public Task HaveEverything() =>
        Read(db =>
            db.DataVersions.ExecuteUpdateAsync(set =>
                set.SetProperty(v => v.ChangesReadTo, v => v.FetchedAt)
                    .SetProperty(v => v.OlderChangesReadTo, v => v.FetchedAt)
            )
        );

    /// <summary>Another process, as far as the import can tell; its lease is as long as asked.</summary>
    public ServiceProvider Node(
        LeaseTerms? terms = null,
        HttpMessageHandler? gate = null,
        Action<KoladaSettings>? settings = null
    )
    {
        var kolada = new KoladaSettings
        {
            BaseUrl = Server.Address.AbsoluteUri,
            RequestsPerSecond = 0,
            RetryDelay = TimeSpan.FromMilliseconds(1),
            Retries = 3,
            AttemptTimeout = TimeSpan.FromSeconds(10),
            MostBytesPerPage = 4 << 20,
            MostPages = 200,
        };
        settings?.Invoke(kolada);
        var node = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddLogging()
            .AddStore(database)
            .AddKolada(kolada, gate is null ? null : () => gate)
            .AddIndicators(terms)
            .BuildServiceProvider(validateScopes: true);
        nodes.Add(node);
        return node;
    }

    public async Task<ImportRun> Run(ImportRequest order, ServiceProvider? node = null)
    {
        var ordered = await Order(order);
        Assert.True(ordered.Succeeded, string.Join(' ', ordered.Refusals.Select(r => r.Sentence)));
        return (await CarryOut(node))!;
    }

    public Task<Outcome<ImportRun>> Order(ImportRequest order) =>
        Ask<RequestImport, Outcome<ImportRun>>(o => o.Run(order, default));

    public Task<Outcome<ImportRun>> Steer(Func<ControlImport, Task<Outcome<ImportRun>>> steer) =>
        Ask<ControlImport, Outcome<ImportRun>>(steer);

    public Task<ImportRun?> CarryOut(ServiceProvider? node = null, CancellationToken cancel = default) =>
        (node ?? Services).GetRequiredService<RunImport>().Run(cancel);

    /// <summary>What everyone sees, as one checksum.</summary>
    public Task<string> Hash() => Ask<OpenDataHash, string>(h => h.Run(default));

    public async Task<T> Read<T>(Func<KommunDb, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<KommunDb>());
    }

    /// <summary>Sentences of the run's log.</summary>
    public Task<List<string>> Log(Guid run) =>
        Read(db =>
            db.ImportIncidents.Where(i => i.RunId == run).OrderBy(i => i.Number).Select(i => i.Sentence).ToListAsync()
        );

    /// <summary>The value that everyone sees; NaN where there is none.</summary>
    public async Task<double> Value(string indicator, string area, int year, Gender gender = Gender.Total)
    {
        var position = await Read(db => db.Areas.Where(a => a.Code == area).Select(a => a.Position).SingleAsync());
        var panel = await Read(db =>
            db.Panels.SingleOrDefaultAsync(p =>
                p.State == PanelState.Current && p.IndicatorId == indicator && p.Year == year && p.Gender == gender
            )
        );
        var values = new double[400];
        values.AsSpan().Fill(double.NaN);
        if (panel is not null)
            PackedValues.Unpack(panel.Values, values);
        return values[position];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
            await node.DisposeAsync();
        await Server.DisposeAsync();
        await new TestStore(database).DisposeAsync();
        await Template.Drop(database);
    }

    private async Task<TResult> Ask<T, TResult>(Func<T, Task<TResult>> ask)
        where T : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<T>());
    }

    private static async Task<Importing> On(DatabaseSettings database)
    {
        var source = new Edited(StandInSample.Source);
        return new Importing(database, await StandInServer.Start(source), source);
    }

    private static async Task Fetch(DatabaseSettings empty)
    {
        await Template.Settle(empty);
        var importing = await On(empty);
        var run = await importing.Run(OfChosen);
        Assert.Equal(ImportState.Done, run.State);
        foreach (var node in importing.nodes)
            await node.DisposeAsync();
        await importing.Server.DisposeAsync();
        await new TestStore(empty).DisposeAsync();
    }
}
