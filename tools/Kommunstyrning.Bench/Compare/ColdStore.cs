using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Kommunstyrning.Bench;

/// <summary>The program's own store and modules over one database.</summary>
internal sealed class ColdStore : IAsyncDisposable
{
    /// <summary>The program's longest array of values: areas and some to spare.</summary>
    private const int Places = 400;

    private readonly ServiceProvider services;

    public ColdStore(Database database) =>
        services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddStore(database.Store)
            .AddSingleton<PanelCache>()
            .BuildServiceProvider();

    /// <summary>
    /// With nothing in memory: a context of its own, as each request has, one panel read by its key, unpacked, compared.
    /// Each panel is asked for the first time; connections are pooled as the program pools them.
    /// </summary>
    public async Task Cold(PanelKey key, int[] members)
    {
        await using var scope = services.CreateAsyncScope();
        var packed = await scope
            .ServiceProvider.GetRequiredService<KommunDb>()
            .Panels.AsNoTracking()
            .Where(p =>
                p.IndicatorId == key.IndicatorId
                && p.Year == key.Year
                && p.Gender == key.Gender
                && p.State == PanelState.Current
            )
            .Select(p => p.Values)
            .SingleAsync();
        var values = new double[Places];
        values.AsSpan().Fill(double.NaN);
        PackedValues.Unpack(packed, values);
        Benchmarking.Compare.Run(values, members, members[0], Direction.Higher);
    }

    /// <returns>
    /// All panels and the standings of the profile in memory, and what they take there with the areas and groups that
    /// belong to them.
    /// </returns>
    public async Task<(PanelCopy Held, Standings Standings, long Bytes)> Hold()
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        var version = await db.DataVersions.AsNoTracking().SingleAsync();
        var indicators = await db.Indicators.AsNoTracking().ToListAsync();
        await db.Areas.AsNoTracking().CountAsync();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var held = await scope.ServiceProvider.GetRequiredService<PanelCache>().At(version.Number, db, default);
        var today = TimeProvider.System.Today();
        var standings = Standings.Build(held, indicators, AreaKind.Municipality, today);
        var regions = Standings.Build(held, indicators, AreaKind.Region, today);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(regions);
        return (held, standings, bytes);
    }

    /// <summary>Lets go of its connections too: who owns a database may not drop it under another role's.</summary>
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
    }
}
