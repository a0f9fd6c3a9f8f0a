using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>An instance of three municipalities with so few open data that every place can be worked out by hand.</summary>
[CollectionDefinition(Name)]
public sealed class Compared : IAsyncLifetime, ICollectionFixture<Compared>
{
    public const string Name = "compared";

    public Instance Instance { get; } = new();

    public Visitor Anyone { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Instance.InitializeAsync();
        Anyone = Instance.Visitor();
        await using var scope = Instance.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        db.AddRange(ComparedRows.All);
        var version = await db.DataVersions.SingleAsync();
        (version.Number, version.Source) = (7, "api.kolada.se");
        version.FetchedAt = new DateTimeOffset(2026, 11, 20, 2, 5, 0, TimeSpan.Zero);
        await db.SaveChangesAsync();
    }

    public async Task DisposeAsync()
    {
        Anyone.Dispose();
        await Instance.DisposeAsync();
    }

    public Task<Reply> Get(string path, params (string, string)[] headers) => Anyone.Get(path, headers);
}
