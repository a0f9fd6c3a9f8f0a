using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Npgsql;

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
        if (TestEngine.IsPostgreSql)
            await AsOwner($"CREATE DATABASE \"{Database(settings)}\"");
        return settings;
    }

    /// <summary>Without FORCE the server waits for connections that are just closing, which the owner may not end.</summary>
    public static async Task Drop(DatabaseSettings settings)
    {
        if (settings.Provider == DatabaseProvider.PostgreSql)
            await AsOwner($"DROP DATABASE IF EXISTS \"{Database(settings)}\"");
    }

    private async Task<DatabaseSettings> CopyTemplate()
    {
        made ??= await Make();
        var copy = Name();
        if (TestEngine.IsPostgreSql)
            await AsOwner($"CREATE DATABASE \"{Database(copy)}\" TEMPLATE \"{Database(made)}\"");
        else
            File.Copy(Path(made), Path(copy));
        return copy;
    }

    private async Task<DatabaseSettings> Make()
    {
        var settings = await Empty();
        await fill(settings);
        Kept.Add(settings);
        return settings;
    }

    public static async Task Settle(DatabaseSettings settings)
    {
        await using var store = new TestStore(settings);
        await store.Migrate();
        await using (var nobody = store.EnterNobody())
        {
            nobody.Db.AddRange(Municipal.Ale.Tenant, Municipal.Bjuv.Tenant);
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
        return TestEngine.IsPostgreSql
            ? TestEngine.PostgreSql(name)
            : TestEngine.Sqlite(System.IO.Path.Combine(Folder, name + ".db"));
    }

    private static string Database(DatabaseSettings settings) =>
        new NpgsqlConnectionStringBuilder(settings.ConnectionString).Database!;

    private static string Path(DatabaseSettings settings) => settings.ConnectionString["Data Source=".Length..];

    private static async Task AsOwner(string sql)
    {
        await using var connection = new NpgsqlConnection(TestEngine.OwnerOf("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
