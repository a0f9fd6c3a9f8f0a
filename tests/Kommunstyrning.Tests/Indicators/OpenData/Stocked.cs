using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Indicators;

/// <summary>An instance of three municipalities into which a handful of open data has been put by hand.</summary>
public sealed class Stocked : IAsyncLifetime
{
    public const int Fillers = 60;
    public const int Places = 300;

    public static readonly DateTimeOffset FetchedAt = new(2026, 11, 20, 2, 5, 0, TimeSpan.Zero);

    public Instance Instance { get; } = new();

    public async Task InitializeAsync()
    {
        await Instance.InitializeAsync();
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

    public Task DisposeAsync() => Instance.DisposeAsync();

    public Visitor Visitor() => Instance.Visitor();

    public async Task<Reply> Get(string path, params (string, string)[] headers)
    {
        using var visitor = Visitor();
        return await visitor.Get(path, headers);
    }

    public async Task Tell(Func<KommunDb, Task> change)
    {
        await using var scope = Instance.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        await change(db);
        await db.SaveChangesAsync();
    }
}
