using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Indicators;

/// <summary>An instance of three municipalities into which a handful of open data has been put by hand.</summary>
[CollectionDefinition(Name)]
public sealed class Stocked : IAsyncLifetime, ICollectionFixture<Stocked>
{
    public const string Name = "open data";

    public const int Fillers = 60;
    public const int Places = 300;

    public static readonly DateTimeOffset FetchedAt = new(2026, 11, 20, 2, 5, 0, TimeSpan.Zero);

    public Stocked()
        : this(new Instance()) { }

    internal Stocked(Instance instance) => Instance = instance;

    public Instance Instance { get; }

    public Visitor Anyone { get; private set; } = null!;

    /// <summary>Piteå's.</summary>
    public Visitor Editor { get; private set; } = null!;

    public Visitor Operator { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Instance.InitializeAsync();
        Anyone = Instance.Visitor();
        Editor = await Instance.Editor("pitea");
        Operator = await Instance.Operator();
        await Tell(async db =>
        {
            db.AddRange(StockedRows.Areas);
            db.AddRange(StockedRows.AreaGroups);
            db.AddRange(StockedRows.Indicators);
            db.AddRange(StockedRows.Groups);
            db.AddRange(StockedRows.Panels);
            var version = await db.DataVersions.SingleAsync();
            (version.Number, version.Source, version.FetchedAt) = (7, "api.kolada.se", FetchedAt);
        });
    }

    public async Task DisposeAsync()
    {
        Anyone.Dispose();
        Editor.Dispose();
        Operator.Dispose();
        await Instance.DisposeAsync();
    }

    public Task<Reply> Get(string path, params (string, string)[] headers) => Anyone.Get(path, headers);

    public async Task Tell(Func<KommunDb, Task> change)
    {
        await using var scope = Instance.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        await change(db);
        await db.SaveChangesAsync();
    }
}
