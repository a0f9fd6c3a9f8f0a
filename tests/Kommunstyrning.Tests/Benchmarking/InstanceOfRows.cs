using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>An instance of three municipalities with a few rows of open data, as if fetched the night before.</summary>
public abstract class InstanceOfRows(IEnumerable<object> rows) : IAsyncLifetime
{
    public Instance Instance { get; } = new();

    public Visitor Anyone { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Instance.InitializeAsync();
        Anyone = Instance.Visitor();
        await using var scope = Instance.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        db.AddRange(rows);
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
