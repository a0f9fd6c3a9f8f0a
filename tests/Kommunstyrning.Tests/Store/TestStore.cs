using System.Globalization;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Store.SqlServer;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Store;

/// <summary>A database seen through the program's own composition of the store.</summary>
public sealed class TestStore(DatabaseSettings settings) : IAsyncDisposable
{
    private readonly ServiceProvider services = new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddStore(settings)
        .SpokenToSqlServer()
        .BuildServiceProvider(validateScopes: true);

    public DatabaseSettings Settings => settings;

    public bool IsPostgreSql => settings.Provider == DatabaseProvider.PostgreSql;

    public Task<TenantScope> Enter(Municipal municipal, Intent intent = Intent.Write) =>
        TenantScope.Of(services, municipal.Tenant, intent);

    public TenantScope EnterNobody() => TenantScope.OfNobody(services);

    public async Task<IReadOnlyList<string>> Migrate(CancellationToken cancel = default)
    {
        await using var owner = Databases.OpenAsOwner(settings);
        return await Migrator.Run(owner, WorkerRole.NameIn(settings), cancel);
    }

    /// <summary>Every row of one tenant as text, past the filter, so that "nothing changed" can be said of all of it.</summary>
    public async Task<IReadOnlyList<string>> RowsOf(Municipal municipal)
    {
        await using var scope = await Enter(municipal, Intent.Read);
        var rows = new List<string>();
        foreach (var table in RowLevelSecurity.TenantTables(scope.Db))
        {
            await using var command = scope.Db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" WHERE \"TenantId\" = '{municipal.Id}'";
            command.Transaction = scope.Db.Database.CurrentTransaction!.GetDbTransaction();
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var cells = new object[reader.FieldCount];
                reader.GetValues(cells);
                rows.Add($"{table}: {string.Join(" | ", cells.Select(Printed))}");
            }
        }
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (settings.Provider == DatabaseProvider.Sqlite)
            SqliteConnection.ClearPool(new SqliteConnection(settings.ConnectionString));
        else
            TestServer.ClearPools(settings);
    }

    private static string Printed(object cell) => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";
}
