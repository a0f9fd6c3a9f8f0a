using System.Data.Common;
using System.Globalization;
using Kommunstyrning.Store;
using Npgsql;

namespace Kommunstyrning.Bench;

/// <summary>Made by its owner, and dropped again.</summary>
internal sealed class PostgresDatabase : Database
{
    private readonly string server;
    private readonly NpgsqlConnectionStringBuilder owner;
    private readonly string worker;

    private PostgresDatabase(string server, string worker)
    {
        this.server = server;
        owner = new NpgsqlConnectionStringBuilder(server)
        {
            Database = $"kommunstyrning_bench_{Guid.NewGuid():N}",
            Pooling = false,
        };
        this.worker = new NpgsqlConnectionStringBuilder(
            $"Host={owner.Host};Port={owner.Port};Database={owner.Database};{worker}"
        ).ConnectionString;
    }

    public override IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Database__Provider"] = "PostgreSql",
            ["Database__ConnectionString"] = worker,
            ["Database__OwnerConnectionString"] = owner.ConnectionString,
        };

    public override DatabaseSettings Store =>
        new()
        {
            Provider = DatabaseProvider.PostgreSql,
            ConnectionString = worker,
            OwnerConnectionString = owner.ConnectionString,
        };

    public static async Task<Database> Create(string server, string worker)
    {
        var database = new PostgresDatabase(server, worker);
        await database.Command($"CREATE DATABASE {database.owner.Database}");
        return database;
    }

    public override async Task<long> Bytes() =>
        long.Parse((await Word("SELECT pg_database_size(current_database())"))!, CultureInfo.InvariantCulture);

    public override async ValueTask DisposeAsync() => await Command($"DROP DATABASE {owner.Database} WITH (FORCE)");

    public override DbConnection Connect() => new NpgsqlConnection(owner.ConnectionString);

    private async Task Command(string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
#pragma warning disable CA2100 // the name is our own
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
