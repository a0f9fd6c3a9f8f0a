using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Tests.Store;

/// <summary>A filled database, made once per run; each test class gets a copy.</summary>
internal sealed class Template(Func<DatabaseSettings, Task> fill)
{
    private static readonly SemaphoreSlim Turn = new(1);
    private static readonly string Run = Guid.NewGuid().ToString("N")[..12];
    private static readonly List<DatabaseSettings> Kept = [];
    private DatabaseSettings? made;

    /// <summary>Migrated, with Ale and Bjuv and a row in each of their tables.</summary>
    public static Template TwoTenants { get; } = new(Settle);

    /// <summary>Files of this run; removed when the process ends.</summary>
    public static string Folder { get; } = MakeFolder();

    public Task<DatabaseSettings> Copy() => Alone(CopyTemplate);

    public static async Task<DatabaseSettings> Empty()
    {
        var settings = Name();
        if (!TestEngine.IsSqlite)
            await TestServer.Create(settings);
        return settings;
    }

    public static Task Drop(DatabaseSettings settings) =>
        settings.Provider == DatabaseProvider.Sqlite ? Task.CompletedTask : TestServer.Drop(settings);

    private async Task<DatabaseSettings> CopyTemplate()
    {
        if (TestEngine.IsSqlServer)
            return await Filled();
        made ??= await Make();
        var copy = Name();
        if (TestEngine.IsPostgreSql)
            await TestServer.CopyPostgreSql(made, copy);
        else
            File.Copy(Path(made), Path(copy));
        return copy;
    }

    private async Task<DatabaseSettings> Make()
    {
        var settings = await Filled();
        Kept.Add(settings);
        return settings;
    }

    private async Task<DatabaseSettings> Filled()
    {
        var settings = await Empty();
        await fill(settings);
        return settings;
    }

    public static async Task Settle(DatabaseSettings settings)
    {
        await using var store = new TestStore(settings);
        await store.Migrate();
        await using (var nobody = store.EnterNobody())
        {
            nobody.Db.AddRange(
                Municipal.Ale.Tenant,
                Municipal.Bjuv.Tenant,
                Municipal.Ale.Somebody,
                Municipal.Bjuv.Somebody
            );
            await nobody.Db.SaveChangesAsync();
        }
        foreach (var municipal in new[] { Municipal.Ale, Municipal.Bjuv })
        {
            await using var scope = await store.Enter(municipal);
            await municipal.Settle(scope.Db, default);
            await scope.Commit();
        }
    }

    private static string MakeFolder()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => CleanUp();
        return Directory.CreateTempSubdirectory("kommunstyrning-tests-").FullName;
    }

    private static void CleanUp()
    {
        Directory.Delete(Folder, recursive: true);
        foreach (var template in Kept)
            Drop(template).GetAwaiter().GetResult();
    }

    private static async Task<T> Alone<T>(Func<Task<T>> work)
    {
        await Turn.WaitAsync();
        try
        {
            return await work();
        }
        finally
        {
            Turn.Release();
        }
    }

    private static DatabaseSettings Name()
    {
        var name = $"kommun_{Run}_{Guid.NewGuid():N}";
        return TestEngine.IsSqlite
            ? TestEngine.Sqlite(System.IO.Path.Combine(Folder, name + ".db"))
            : TestEngine.OnServer(name);
    }

    private static string Path(DatabaseSettings settings) => settings.ConnectionString["Data Source=".Length..];
}
